package filmgate.keys;

import java.time.Instant;

/** Who presented a key. All but {@link Authenticated} are answered with 401 (contract 5.10). */
public sealed interface Authentication {
  record Authenticated(Caller caller) implements Authentication {}

  /** No such key, or a revoked one. */
  record UnknownKey() implements Authentication {}

  record ExpiredKey(Instant at) implements Authentication {}
}
