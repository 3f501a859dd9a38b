package filmgate.provider.local;

import filmgate.provider.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where renders keep their files: one folder a ticket. */
final class WorkDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(WorkDirectory.class);
  private static final long FULL_BYTES = 64L << 20;

  private final Path root;

  /** Begins empty: what an earlier run left is of no use. */
  WorkDirectory(Path root) {
    this.root = root;
    remove(root);
    create(root);
  }

  Path directoryFor(Ticket ticket) {
    var place = root.resolve(ticket.value());
    remove(place);
    create(place);
    return place;
  }

  /** Leaves what cannot be removed to the next start. */
  void remove(Path place) {
    if (Files.exists(place)) {
      try (var files = Files.walk(place)) {
        files.sorted(Comparator.reverseOrder()).forEach(WorkDirectory::delete);
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("event=work_folder_not_removed", e);
      }
    }
  }

  /** Whether so little disk is left that no film can be written. */
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

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
