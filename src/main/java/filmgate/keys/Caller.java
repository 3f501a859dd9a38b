package filmgate.keys;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.SessionId;
import java.util.Optional;
import java.util.Set;

/**
 * The account and key of a request.
 *
 * @param account the account that is charged and whose tasks are visible
 * @param key the id of the key
 * @param session the session of the console that acts with the key
 */
public record Caller(
    AccountId account,
    KeyId key,
    KeyKind kind,
    Permissions grant,
    KeyRecord.Expiry expiry,
    Optional<SessionId> session) {
  /** A caller with a key of its own. */
  public Caller(
      AccountId account, KeyId key, KeyKind kind, Permissions grant, KeyRecord.Expiry expiry) {
    this(account, key, kind, grant, expiry, Optional.empty());
  }

  /** A caller for every model and from any address, whose key does not expire. */
  public Caller(AccountId account, KeyId key, KeyKind kind, Set<Scope> scopes) {
    this(account, key, kind, Permissions.of(scopes), new KeyRecord.Expiry.Never());
  }

  public boolean may(Scope scope) {
    return grant.scopes().contains(scope);
  }

  /** Whether the key is an operator's: {@code admin} has no effect in other accounts. */
  public boolean isOperator() {
    return account.equals(AccountId.ROOT) && may(Scope.ADMIN);
  }

  public static Caller of(KeyRecord key) {
    return new Caller(key.account(), key.id(), key.kind(), key.permissions(), key.expiry());
  }
}
