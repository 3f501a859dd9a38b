package filmgate.media;

import java.util.Optional;

/** temp. */
public final class MediaSupport {
  public static Optional<String> check() {
    return Optional.empty();
  }
}
