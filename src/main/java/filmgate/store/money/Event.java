package filmgate.store.money;

import filmgate.id.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened, recorded for an account.
 *
 * @param id counts from 1
 */
public record Event(long id, AccountId account, Instant at, Data data) {
  /** All types of events. */
  public static final List<String> TYPES = List.of(LowBalance.TYPE);

  /** What happened. */
  public sealed interface Data {
    default String type() {
      return switch (this) {
        case LowBalance _ -> LowBalance.TYPE;
      };
    }
  }

  /** The balance fell below its threshold. It is recorded once until the balance rises again. */
  public record LowBalance(long availableMicros, long thresholdMicros, String currency)
      implements Data {
    public static final String TYPE = "account.low_balance";
  }
}
