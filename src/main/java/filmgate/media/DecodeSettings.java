package filmgate.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How files that nobody trusts are decoded.
 *
 * @param parallel decode processes at once, at least 1
 * @param folder an absolute folder of the decoder's own, the same as the renderer's is best: the
 *     unpacked libraries are shared
 * @param patience the longest time for one file
 */
public record DecodeSettings(int parallel, Path folder, Duration patience) {
  public static DecodeSettings in(Path folder) {
    return new DecodeSettings(2, folder, Duration.ofSeconds(60));
  }
}
