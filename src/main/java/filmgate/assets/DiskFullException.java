package filmgate.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The disk or its quota is full. The partial file is deleted, and nothing else has changed. */
public final class DiskFullException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  /** Less free space than this is a full disk, whatever the system's message is. */
  private static final long FULL_BYTES = 64 * 1024;

  private DiskFullException(IOException cause) {
    super("no space left in the data directory", cause);
  }

  /** The unchecked form of an error while writing below {@code directory}. */
  static UncheckedIOException diskFullOr(IOException error, Path directory) {
    return isFull(error, directory)
        ? new DiskFullException(error)
        : new UncheckedIOException(error);
  }

  private static boolean isFull(IOException error, Path directory) {
    var message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of("no space left", "quota exceeded", "not enough space", "disk full")
            .anyMatch(message::contains)
        || hasLittleSpace(directory);
  }

  private static boolean hasLittleSpace(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace() < FULL_BYTES;
    } catch (IOException _) {
      return false;
    }
  }
}
