package filmgate.task;

import java.net.URI;

/** A finished film that lies at a provider and is not kept yet. */
public sealed interface Video {
  /** Where it lies: {@code file:} for one on this machine, else http(s). */
  URI location();

  /** A film that its provider has measured. */
  record Measured(URI location, VideoFacts facts) implements Video {}

  /** A film that has to be probed once it is here. */
  record Unmeasured(URI location) implements Video {}
}
