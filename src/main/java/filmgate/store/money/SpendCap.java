package filmgate.store.money;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One spend cap, and how much of it is used: tasks count in the period of their submission, with
 * what they hold or have cost.
 *
 * @param capMicros how much may be spent in the period
 * @param usedMicros how much is; more than the cap where the cap was lowered
 */
public record SpendCap(CapOwner owner, Period period, long capMicros, long usedMicros) {

  /** Whether the cap is of an account or of one key. */
  public enum CapOwner {
    KEY,
    ACCOUNT;

    /** The word in answers. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a cap is for; all of them in UTC. */
  public enum Period {
    DAY,
    MONTH,
    TOTAL;

    /** The word in rows and answers. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** When the period that this time lies in began (milliseconds since 1970). */
    public long begin(long atMillis) {
      return switch (this) {
        case DAY -> Instant.ofEpochMilli(atMillis).truncatedTo(ChronoUnit.DAYS).toEpochMilli();
        case MONTH ->
            month(atMillis).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        case TOTAL -> 0;
      };
    }

    /** When it ends (milliseconds since 1970). */
    public long end(long atMillis) {
      return switch (this) {
        case DAY -> begin(atMillis) + ChronoUnit.DAYS.getDuration().toMillis();
        case MONTH ->
            month(atMillis)
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        case TOTAL -> Long.MAX_VALUE;
      };
    }

    private static YearMonth month(long atMillis) {
      return YearMonth.from(Instant.ofEpochMilli(atMillis).atOffset(ZoneOffset.UTC));
    }
  }

  /** What may still be spent under it; not negative. */
  public long leftMicros() {
    return Math.max(0, capMicros - usedMicros);
  }
}
