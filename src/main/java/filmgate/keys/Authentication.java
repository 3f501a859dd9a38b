package filmgate.keys;

import java.time.Instant;

/** Who presented a key. All but {@link Known} are answered with 401 (contract 5.10). */
public sealed interface Authentication {
  record Known(Caller caller) implements Authentication {}

  /** No such key, or a revoked one. */
  record Unknown() implements Authentication {}

  record Expired(Instant at) implements Authentication {}
}
