package filmgate.store.money;

import java.time.Instant;
import java.util.List;

/**
 * Something that an account is told.
 *
 * @param id counts from 1
 */
public record Event(long id, String account, Instant at, Data data) {
  /** The words of all that can happen. */
  public static final List<String> TYPES = List.of(LowBalance.TYPE);

  /** What happened. */
  public sealed interface Data {
    /** The stable word for programs. */
    default String type() {
      return switch (this) {
        case LowBalance _ -> LowBalance.TYPE;
      };
    }
  }

  /** A charge took the account's money below its threshold; said once until it rises again. */
  public record LowBalance(long availableMicros, long thresholdMicros, String currency)
      implements Data {
    public static final String TYPE = "account.low_balance";
  }
}
