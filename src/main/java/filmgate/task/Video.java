package filmgate.task;

import java.net.URI;

/** A finished film that lies at a provider and is not kept yet. */
public sealed interface Video {
  /** A film on this machine that its provider has measured: a {@code file:} location. */
  record Measured(URI location, Facts facts) implements Video {}
}
