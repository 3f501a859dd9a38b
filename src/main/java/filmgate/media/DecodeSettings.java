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
 * @param niceness how far a process yields to others, 0 to 19 as in {@code nice -n}
 * @param startsAhead whether the process of the next file is started while none is decoded
 */
public record DecodeSettings(
    int parallel, Path directory, Duration timeout, int niceness, boolean startsAhead) {
  public static DecodeSettings inDirectory(Path directory) {
    return new DecodeSettings(
        2, directory, Duration.ofSeconds(60), RenderSettings.LOW_PRIORITY, false);
  }

  public DecodeSettings withTimeout(Duration limit) {
    return new DecodeSettings(parallel, directory, limit, niceness, startsAhead);
  }

  /** The settings of a decoder whose files are awaited. */
  public DecodeSettings startingAhead() {
    return new DecodeSettings(parallel, directory, timeout, niceness, true);
  }

  /** The settings of a decoder that must not slow down any other: one process at a time. */
  public DecodeSettings inBackground() {
    return new DecodeSettings(1, directory, timeout, RenderSettings.LOWEST_PRIORITY, false);
  }
}
