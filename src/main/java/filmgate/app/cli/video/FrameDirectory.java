package filmgate.app.cli.video;

import filmgate.app.cli.command.CliException;
import filmgate.files.Directories;
import filmgate.media.FrameFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The directory for the frames of a video. They are written to a directory within it, and moved at
 * the end, the first frame last: a directory without {@code frame-0001.png} is incomplete.
 */
record FrameDirectory(Path path) {
  /** The process that writes is in the name, so that two never write to the same directory. */
  private static final Pattern DRAFT = Pattern.compile("\\.frames-(\\d{1,18})\\.part");

  /**
   * A directory that exists or can be created.
   *
   * @throws CliException if it has frames already, or cannot be written
   */
  static FrameDirectory of(Path path) {
    var directory = path.toAbsolutePath().normalize();
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new CliException("--frames must be a directory, but %s is a file".formatted(directory));
    }
    if (hasFrames(directory)) {
      throw new CliException(
          "--frames: %s has frames of another video. Use another directory, or delete them"
              .formatted(directory));
    }
    var existing = directory;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
      throw new CliException("--frames: %s cannot be written".formatted(directory));
    }
    return new FrameDirectory(directory);
  }

  private static boolean hasFrames(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (var files = Files.list(directory)) {
      return files.anyMatch(FrameFiles::isFrame);
    } catch (IOException | UncheckedIOException e) {
      throw new CliException("--frames: %s cannot be read".formatted(directory), e);
    }
  }

  /** An empty directory for the frames while they are written. */
  Path createDraft() throws IOException {
    Files.createDirectories(path);
    for (var abandoned : abandonedDrafts()) {
      Directories.delete(abandoned);
    }
    return Files.createDirectories(draft());
  }

  /** The drafts of processes that were killed, and an older one of this process. */
  private List<Path> abandonedDrafts() throws IOException {
    try (var files = Files.list(path)) {
      return files.filter(FrameDirectory::isAbandoned).toList();
    }
  }

  private static boolean isAbandoned(Path file) {
    var name = DRAFT.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    var process = Long.parseLong(name.group(1));
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
  }

  /** How many frames are written. */
  int written(int known) {
    return FrameFiles.count(draft(), known);
  }

  /**
   * Moves the frames, and returns their number.
   *
   * @throws IOException if there are frames of another video by now
   */
  int publish() throws IOException {
    if (hasFrames(path)) {
      throw new IOException("%s has frames of another video".formatted(path));
    }
    var count = written(0);
    if (count == 0) {
      throw new IOException("%s was deleted while it was written".formatted(draft()));
    }
    for (var number = count; number > 0; number--) {
      Files.move(
          FrameFiles.of(draft(), number),
          FrameFiles.of(path, number),
          StandardCopyOption.ATOMIC_MOVE);
    }
    return count;
  }

  /** Deletes what is not published. */
  void deleteDraft() {
    try {
      Directories.delete(draft());
    } catch (IOException | UncheckedIOException _) {
      // The next export into the directory deletes it.
    }
  }

  private Path draft() {
    return path.resolve(".frames-%d.part".formatted(ProcessHandle.current().pid()));
  }
}
