package filmgate.store.money;

import filmgate.id.AccountId;
import java.time.Instant;
import java.util.Locale;

/**
 * A transfer: one movement of money from the debit side to the credit side. It is never changed.
 *
 * @param id counts all transfers from 1 without gaps; 0 until it is posted
 * @param account the account whose ledger it belongs to
 * @param micros more than 0
 * @param task the id of its task; empty without a task
 * @param memo a note for people; may be empty
 */
public record Transfer(
    long id,
    Kind kind,
    AccountId account,
    String debit,
    String credit,
    long micros,
    String task,
    String memo,
    Instant at) {

  /** The debit side of top-ups. */
  public static final String FUNDING = "house/funding";

  /** The credit side of captures. */
  public static final String REVENUE = "house/revenue";

  /** The other side of adjustments. */
  public static final String ADJUSTMENT = "house/adjustment";

  private static final String HELD = "/held";

  /** The kind of a transfer, which determines its sides. */
  public enum Kind {
    TOP_UP,
    ADJUSTMENT,
    HOLD,
    CAPTURE,
    RELEASE;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Transfer hold(AccountId account, long micros, String task, Instant at) {
    return new Transfer(
        0, Kind.HOLD, account, account.value(), held(account), micros, task, "", at);
  }

  public static Transfer capture(AccountId account, long micros, String task, Instant at) {
    return new Transfer(0, Kind.CAPTURE, account, held(account), REVENUE, micros, task, "", at);
  }

  public static Transfer release(AccountId account, long micros, String task, Instant at) {
    return new Transfer(
        0, Kind.RELEASE, account, held(account), account.value(), micros, task, "", at);
  }

  public static Transfer topUp(AccountId account, long micros, String memo, Instant at) {
    return new Transfer(0, Kind.TOP_UP, account, FUNDING, account.value(), micros, "", memo, at);
  }

  /** An adjustment, which takes money from the account if {@code micros} is negative. */
  public static Transfer adjustment(AccountId account, long micros, String memo, Instant at) {
    var debit = micros > 0 ? ADJUSTMENT : account.value();
    var credit = micros > 0 ? account.value() : ADJUSTMENT;
    return new Transfer(0, Kind.ADJUSTMENT, account, debit, credit, Math.abs(micros), "", memo, at);
  }

  /** A refund: an adjustment that returns a part of what a task has cost. */
  public static Transfer refund(
      AccountId account, long micros, String task, String memo, Instant at) {
    return new Transfer(
        0, Kind.ADJUSTMENT, account, ADJUSTMENT, account.value(), micros, task, memo, at);
  }

  /** Whether it is a refund; any other adjustment has no task. */
  public boolean isRefund() {
    return kind == Kind.ADJUSTMENT && !task.isEmpty();
  }

  public Transfer withId(long newId) {
    return new Transfer(newId, kind, account, debit, credit, micros, task, memo, at);
  }

  /** The side of an account with its held money. */
  public static String held(AccountId account) {
    return account + HELD;
  }

  /** Whether a side is the held money of an account. */
  public static boolean isHeld(String side) {
    return side.endsWith(HELD);
  }

  /** The account whose balance a side changes. */
  public static String owner(String side) {
    return isHeld(side) ? side.substring(0, side.length() - HELD.length()) : side;
  }
}
