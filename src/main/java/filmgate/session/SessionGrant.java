package filmgate.session;

import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Permissions;

/**
 * What a session may do: what the key may that made its link.
 *
 * @param kind {@code TEST} for a session without the live mode
 * @param expiry when the key expires; the session ends then, too
 */
public record SessionGrant(Permissions permissions, KeyKind kind, Expiry expiry) {
  /** Everything that a caller may do. */
  public static SessionGrant of(Caller caller) {
    return new SessionGrant(caller.grant(), caller.kind(), caller.expiry());
  }

  /** These permissions in both modes, without an end. */
  public static SessionGrant of(Permissions permissions) {
    return new SessionGrant(permissions, KeyKind.LIVE, new Expiry.Never());
  }

  /** Whether the other allows everything that this allows. */
  public boolean isWithin(SessionGrant other) {
    return allows(other.kind, kind)
        && permissions.isWithin(other.permissions)
        && expiry.isWithin(other.expiry);
  }

  /** Whether a session may act in this mode. */
  public boolean allows(KeyKind mode) {
    return allows(kind, mode);
  }

  private static boolean allows(KeyKind kind, KeyKind mode) {
    return kind == KeyKind.LIVE || mode == KeyKind.TEST;
  }
}
