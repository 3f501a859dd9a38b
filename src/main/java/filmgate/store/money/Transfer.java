package filmgate.store.money;

import java.time.Instant;
import java.util.Locale;

/**
 * One movement of money, kept for ever: from the debit side to the credit side.
 *
 * @param id counts all transfers from 1 without gaps
 * @param account the account whose ledger it belongs to
 * @param debit the side that gives
 * @param credit the side that takes
 * @param micros how much, more than 0
 * @param task the task it belongs to; empty when none
 * @param memo why, for people; empty when nobody said
 */
public record Transfer(
    long id,
    Kind kind,
    String account,
    String debit,
    String credit,
    long micros,
    String task,
    String memo,
    Instant at) {

  /** The side that top-ups come from. */
  public static final String FUNDING = "house/funding";

  /** The side that captures go to. */
  public static final String REVENUE = "house/revenue";

  /** The other side of adjustments. */
  public static final String ADJUSTMENT = "house/adjustment";

  private static final String HELD = "/held";

  /** What kind of movement it is. */
  public enum Kind {
    TOP_UP,
    ADJUSTMENT,
    HOLD,
    CAPTURE,
    RELEASE;

    /** The word in rows and answers. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The side of an account on which reserved money lies. */
  public static String held(String account) {
    return account + HELD;
  }

  /** Whether a side is the held money of an account. */
  public static boolean isHeld(String side) {
    return side.endsWith(HELD);
  }

  /** The row of balances that a side belongs to. */
  public static String owner(String side) {
    return isHeld(side) ? side.substring(0, side.length() - HELD.length()) : side;
  }
}
