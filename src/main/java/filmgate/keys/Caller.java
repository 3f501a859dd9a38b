package filmgate.keys;

import java.util.Set;

/**
 * Who asks: the account and the key that a request came with.
 *
 * @param account the account that is charged and whose tasks are seen
 * @param key id of the key, {@code key_} and a ULID
 */
public record Caller(String account, String key, KeyKind kind, Set<Scope> scopes) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /** The caller that a request with this key is. */
  public static Caller of(KeyRecord key) {
    return new Caller(key.account(), key.id(), key.kind(), key.scopes());
  }
}
