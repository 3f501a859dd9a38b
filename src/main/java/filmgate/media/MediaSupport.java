package filmgate.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks whether this machine can run the media libraries, without loading them. */
public final class MediaSupport {
  private static final String NEEDS =
      "Filmgate's media libraries need Linux with glibc 2.35 or newer (Debian 12, Ubuntu 22.04),"
          + " macOS or Windows on x86-64, or Linux or macOS on arm64; ";

  private MediaSupport() {}

  /** What is missing, as one sentence; empty if the libraries can be loaded. */
  public static Optional<String> check() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      return problem(system, processor, "");
    }
    return LibcVersion.glibc().flatMap(version -> problem(system, processor, version));
  }

  /** The result for a system; {@code libc} is glibc's version, or empty if it is not glibc. */
  static Optional<String> problem(String system, String processor, String libc) {
    var arm = List.of("aarch64", "arm64").contains(processor);
    var intel = List.of("amd64", "x86_64").contains(processor);
    var windows = system.contains("windows");
    if (!(intel || arm) || (windows && arm)) {
      return Optional.of(NEEDS + "this machine is " + system + " on " + processor + ".");
    }
    if (!system.contains("linux")) {
      var known = windows || system.contains("mac");
      return known ? Optional.empty() : Optional.of(NEEDS + "this machine runs " + system + ".");
    }
    if (libc.isEmpty()) {
      return Optional.of(NEEDS + "this machine has another C library (Alpine's musl, perhaps).");
    }
    return newEnough(libc)
        ? Optional.empty()
        : Optional.of(NEEDS + "this machine has glibc " + libc + ".");
  }

  private static boolean newEnough(String version) {
    String[] parts = version.split("[^0-9]+", -1);
    var major = Integer.parseInt(parts[0]);
    var minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    return major > 2 || (major == 2 && minor >= 35);
  }
}
