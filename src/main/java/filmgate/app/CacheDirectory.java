package filmgate.app;

import java.nio.file.Path;
import java.util.Optional;

/** The person's own cache folder, for what is the same on every run. */
final class CacheDirectory {
  private CacheDirectory() {}

  /** Where {@code generate} unpacks the media libraries, once. */
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
