package filmgate.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How files that nobody trusts are decoded.
 *
 * @param parallel decode processes at once, at least 1
 * @param directory an absolute folder of the decoder's own, the same as the renderer's is best: the
 *     unpacked libraries are shared
 * @param timeout the longest time for one file
 */
public record DecodeSettings(int parallel, Path directory, Duration timeout) {
  public static DecodeSettings inDirectory(Path directory) {
    return new DecodeSettings(2, directory, Duration.ofSeconds(60));
  }
}
