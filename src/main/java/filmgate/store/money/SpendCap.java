package filmgate.store.money;

import filmgate.keys.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A spend cap, and what is spent under it. A task counts in the period of its submission, with what
 * it holds or has cost.
 *
 * @param usedMicros more than {@code capMicros} if the cap was lowered
 */
public record SpendCap(CapOwner owner, Period period, long capMicros, long usedMicros) {

  /** Whether the cap is of a key or of an account. */
  public enum CapOwner {
    KEY,
    ACCOUNT;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The period of a cap, in UTC. Times are in milliseconds since 1970. */
  public enum Period {
    DAY,
    MONTH,
    TOTAL;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The begin of the period in which this time is. */
    public long begin(long atMillis) {
      return switch (this) {
        case DAY -> millis(date(atMillis));
        case MONTH -> millis(date(atMillis).withDayOfMonth(1));
        case TOTAL -> 0;
      };
    }

    /** The end of the period in which this time is, which is not a part of it. */
    public long end(long atMillis) {
      return switch (this) {
        case DAY -> millis(date(atMillis).plusDays(1));
        case MONTH -> millis(date(atMillis).withDayOfMonth(1).plusMonths(1));
        case TOTAL -> Long.MAX_VALUE;
      };
    }

    private static LocalDate date(long atMillis) {
      return LocalDate.ofInstant(Instant.ofEpochMilli(atMillis), ZoneOffset.UTC);
    }

    private static long millis(LocalDate date) {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** The cap for this period. */
    public Limits.Cap capOf(Limits.Spend caps) {
      return switch (this) {
        case DAY -> caps.perDay();
        case MONTH -> caps.perMonth();
        case TOTAL -> caps.total();
      };
    }
  }

  /** What can still be spent; not negative. */
  public long leftMicros() {
    return Math.max(0, capMicros - usedMicros);
  }
}
