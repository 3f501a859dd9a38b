package filmgate.keys;

import java.util.Set;

/**
 * Who asks: the account and the key that a request came with.
 *
 * @param account the account that is charged and whose tasks are seen
 * @param key id of the key, {@code key_} and a ULID
 * @param expiry until when the key works
 */
public record Caller(
    String account, String key, KeyKind kind, Permissions grant, KeyRecord.Expiry expiry) {
  /** The account of whoever runs the installation. */
  public static final String ROOT = "root";

  /** A caller that may use every model, from anywhere, for ever. */
  public Caller(String account, String key, KeyKind kind, Set<Scope> scopes) {
    this(account, key, kind, Permissions.of(scopes), new KeyRecord.Expiry.Never());
  }

  public boolean may(Scope scope) {
    return grant.scopes().contains(scope);
  }

  /** Whether it runs the installation: {@code admin} of another account is worth nothing. */
  public boolean isOperator() {
    return account.equals(ROOT) && may(Scope.ADMIN);
  }

  /** The caller that a request with this key is. */
  public static Caller of(KeyRecord key) {
    return new Caller(key.account(), key.id(), key.kind(), key.permissions(), key.expiry());
  }
}
