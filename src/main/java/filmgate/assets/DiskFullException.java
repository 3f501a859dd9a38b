package filmgate.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The disk, or the quota on it, is full; what was being written is gone, nothing else changed. */
public final class DiskFullException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  /** Less than this is full, whatever words the system uses for it. */
  private static final long FULL_BYTES = 64 * 1024;

  private DiskFullException(IOException cause) {
    super("no space left in the data folder", cause);
  }

  /** The unchecked form of an error met while writing below {@code folder}. */
  static UncheckedIOException diskFullOr(IOException error, Path directory) {
    return isFull(error, directory)
        ? new DiskFullException(error)
        : new UncheckedIOException(error);
  }

  private static boolean isFull(IOException error, Path directory) {
    var words = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of("no space left", "quota exceeded", "not enough space", "disk full")
            .anyMatch(words::contains)
        || hasNoRoom(directory);
  }

  private static boolean hasNoRoom(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace() < FULL_BYTES;
    } catch (IOException _) {
      return false;
    }
  }
}
