package filmgate.keys;

/** What a key may do besides generating. */
public enum Scope {
  GENERATE,
  KEYS,
  ADMIN
}
