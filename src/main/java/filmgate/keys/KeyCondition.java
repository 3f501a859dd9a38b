package filmgate.keys;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import java.time.Instant;

/**
 * A condition of a change of a key. It is checked in the transaction of the change, because keys
 * and sessions can change while a request is read.
 */
public sealed interface KeyCondition {
  /** The key is not revoked, and neither it nor its limits have changed. */
  record KeyUnchanged(KeyRecord key, Limits limits) implements KeyCondition {}

  /** The account is not suspended. */
  record AccountActive(AccountId account) implements KeyCondition {}

  /** The session of the console has not ended at this time. */
  record SessionActive(SessionId session, Instant at) implements KeyCondition {}
}
