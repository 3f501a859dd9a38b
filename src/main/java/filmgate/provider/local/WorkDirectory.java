package filmgate.provider.local;

import filmgate.files.Directories;
import filmgate.provider.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of renders: one directory per ticket. */
final class WorkDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(WorkDirectory.class);
  private static final long FULL_BYTES = 64L << 20;

  private final Path root;

  /** Deletes what an earlier run left. */
  WorkDirectory(Path root) {
    this.root = root;
    delete(root);
    create(root);
  }

  Path directoryFor(Ticket ticket) {
    var directory = root.resolve(ticket.value());
    delete(directory);
    create(directory);
    return directory;
  }

  /** What cannot be deleted now is deleted at the next start. */
  void delete(Path directory) {
    try {
      Directories.delete(directory);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("event=work_directory_delete_failed", e);
    }
  }

  /** Whether there is too little disk space to write a video. */
  boolean isFull() {
    try {
      return Files.getFileStore(root).getUsableSpace() < FULL_BYTES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
