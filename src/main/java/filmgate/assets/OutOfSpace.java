package filmgate.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The disk, or the quota on it, is full; what was being written is gone, nothing else changed. */
public final class OutOfSpace extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  /** Less than this is full, whatever words the system uses for it. */
  private static final long FULL_BYTES = 64 * 1024;

  private OutOfSpace(IOException cause) {
    super("no space left in the data folder", cause);
  }

  /** The unchecked form of an error met while writing below {@code folder}. */
  static UncheckedIOException orOther(IOException error, Path folder) {
    return isFull(error, folder) ? new OutOfSpace(error) : new UncheckedIOException(error);
  }

  private static boolean isFull(IOException error, Path folder) {
    var words = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of("no space left", "quota exceeded", "not enough space", "disk full")
            .anyMatch(words::contains)
        || hasNoRoom(folder);
  }

  private static boolean hasNoRoom(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
    } catch (IOException _) {
      return false;
    }
  }
}
