package filmgate.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The number of connections that the descriptors of this process allow. */
final class DescriptorLimit {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String NAME = "Max open files";

  /** What the system allows if it does not say so: the limit of Java on macOS. */
  private static final long UNKNOWN = 10_240;

  private static final long RESERVE_MIN = 64;
  private static final long RESERVE_MAX = 4_096;

  private DescriptorLimit() {}

  /** The largest number of connections: at most {@code max}. */
  static int connections(int max) {
    return connections(current(), max);
  }

  /** A quarter remains for the database, files, and child processes. */
  static int connections(long descriptors, int max) {
    var reserve = Math.clamp(descriptors / 4, RESERVE_MIN, RESERVE_MAX);
    return Math.clamp(descriptors - reserve, 1, max);
  }

  /** The soft limit, which Java raises to the hard limit at its start. */
  static long current() {
    try (var lines = Files.lines(LIMITS)) {
      return lines
          .filter(line -> line.startsWith(NAME))
          .map(line -> line.substring(NAME.length()).strip().split(" +", 2)[0])
          .filter(limit -> limit.matches("[0-9]{1,18}"))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException _) {
      return UNKNOWN;
    }
  }
}
