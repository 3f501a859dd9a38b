package filmgate.keys;

/** What the store has for a secret. */
public sealed interface KeyLookup {
  /** A key that is not revoked, of an active account; it may have expired. */
  record Found(KeyRecord key) implements KeyLookup {}

  /** A key that is not revoked, but whose account is suspended. */
  record OfSuspendedAccount(KeyRecord key) implements KeyLookup {}

  /** No key, or a revoked one. */
  record UnknownKey() implements KeyLookup {}
}
