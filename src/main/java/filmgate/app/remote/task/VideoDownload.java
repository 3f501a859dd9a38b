package filmgate.app.remote.task;

import filmgate.app.cli.command.CliException;
import filmgate.app.remote.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.LongConsumer;

/** Downloads the video of a task: the whole file appears, or none. */
public record VideoDownload(ApiClient client) {
  private static final int BUFFER_BYTES = 65_536;

  /**
   * Writes the video to the file, which is replaced.
   *
   * @param received receives the number of bytes so far
   */
  public void write(RemoteTask task, Path file, LongConsumer received) {
    var url =
        task.url()
            .orElseThrow(
                () ->
                    new CliException(
                        "task %s has no video: its files have expired".formatted(task.id())));
    var draft = Objects.requireNonNull(file.toAbsolutePath().getParent()).resolve(draft(file));
    try {
      try (var body = client.open(url)) {
        requireSame(task, copy(body, draft, received));
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CliException("cannot write %s: %s".formatted(file, e.getMessage()), e);
    } finally {
      delete(draft);
    }
  }

  private static String draft(Path file) {
    return ".%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid());
  }

  /** Returns the SHA-256 of what was copied. */
  private static String copy(InputStream body, Path draft, LongConsumer received)
      throws IOException {
    var digest = sha256();
    try (var in = new DigestInputStream(body, digest);
        var out = Files.newOutputStream(draft)) {
      var buffer = new byte[BUFFER_BYTES];
      var total = 0L;
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        total += read;
        received.accept(total);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireSame(RemoteTask task, String sha256) {
    if (!task.sha256().isEmpty() && !task.sha256().equals(sha256)) {
      throw new CliException(
          "the download of task %s is incomplete. Run filmgate tasks download %s"
              .formatted(task.id(), task.id()));
    }
  }

  private static void delete(Path draft) {
    try {
      var _ = Files.deleteIfExists(draft);
    } catch (IOException _) {
      // A part of a download that cannot be deleted does no harm.
    }
  }
}
