package filmgate.event;

import filmgate.id.AccountId;
import java.time.Instant;

/**
 * Something that happened, recorded in the transaction that changed it.
 *
 * @param id counts from 1 in the order of the commits
 */
public record Event(long id, AccountId account, Instant at, EventData data) {
  public String type() {
    return data.type();
  }
}
