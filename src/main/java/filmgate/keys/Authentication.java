package filmgate.keys;

import java.time.Instant;

/** The result of authenticating a secret. All but {@link Authenticated} lead to a 401. */
public sealed interface Authentication {
  record Authenticated(Caller caller) implements Authentication {}

  /** The key does not exist or is revoked. */
  record UnknownKey() implements Authentication {}

  /** The key is valid, but its account is suspended. */
  record SuspendedAccount() implements Authentication {}

  record ExpiredKey(Instant at) implements Authentication {}
}
