package filmgate.app;

import java.nio.file.Path;
import java.util.Optional;

/** The cache directory of the operating-system account that runs the process. */
final class CacheDirectory {
  private CacheDirectory() {}

  /** The media libraries that {@code generate} unpacks. */
  static Path natives() {
    return root().resolve("filmgate").resolve("native");
  }

  private static Path root() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
  }
}
