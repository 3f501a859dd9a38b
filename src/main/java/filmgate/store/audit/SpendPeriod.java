package filmgate.store.audit;

import filmgate.id.OwnerId;
import filmgate.store.money.SpendCap.Period;
import java.time.Instant;

/** A period of an account or key, as violations name it. */
public record SpendPeriod(OwnerId owner, Period period, long beginMillis) {
  @Override
  public String toString() {
    return "spend cap of %s: spent per %s from %s"
        .formatted(owner, period.wireName(), Instant.ofEpochMilli(beginMillis));
  }
}
