package filmgate.task;

import java.net.URI;

/** A finished video at a provider, not yet in result storage. */
public sealed interface Video {
  /** The location: {@code file:} on this machine, otherwise http(s). */
  URI location();

  /** A video with facts from the provider. */
  record Measured(URI location, VideoFacts facts) implements Video {}

  /** A video that must be probed after it is fetched. */
  record Unmeasured(URI location) implements Video {}
}
