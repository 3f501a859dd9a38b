package filmgate.app.cli.command;

import java.nio.file.Path;
import java.util.Optional;

/** The cache directory of the operating-system account that runs the process. */
public final class CacheDirectory {
  private CacheDirectory() {}

  /** The native libraries that commands unpack. */
  public static Path natives() {
    return root().resolve("filmgate").resolve("native");
  }

  private static Path root() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
  }
}
