package filmgate.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of the decoder.
 *
 * @param parallel decode processes at once, at least 1
 * @param directory an absolute directory, ideally the same as the renderer's: the unpacked
 *     libraries are shared
 * @param timeout the longest time for one file
 */
public record DecodeSettings(int parallel, Path directory, Duration timeout) {
  public static DecodeSettings inDirectory(Path directory) {
    return new DecodeSettings(2, directory, Duration.ofSeconds(60));
  }
}
