package filmgate.store.sql.money;

import filmgate.store.money.Transfer;
import filmgate.store.money.Transfer.Kind;

/**
 * A movement of money that is about to be written.
 *
 * @param micros how much, more than 0
 * @param task the task it belongs to; empty when none
 */
public record TransferDraft(
    Kind kind, String account, Sides sides, long micros, String task, String memo) {

  /** Which side gives and which one takes. */
  record Sides(String debit, String credit) {}

  public static TransferDraft hold(String account, long micros, String task) {
    var sides = new Sides(account, Transfer.held(account));
    return new TransferDraft(Kind.HOLD, account, sides, micros, task, "");
  }

  public static TransferDraft capture(String account, long micros, String task) {
    var sides = new Sides(Transfer.held(account), Transfer.REVENUE);
    return new TransferDraft(Kind.CAPTURE, account, sides, micros, task, "");
  }

  public static TransferDraft release(String account, long micros, String task) {
    var sides = new Sides(Transfer.held(account), account);
    return new TransferDraft(Kind.RELEASE, account, sides, micros, task, "");
  }

  static TransferDraft topUp(String account, long micros, String memo) {
    var sides = new Sides(Transfer.FUNDING, account);
    return new TransferDraft(Kind.TOP_UP, account, sides, micros, "", memo);
  }

  /** A correction: {@code micros} is taken from the account when it is negative. */
  static TransferDraft adjustment(String account, long micros, String memo) {
    var sides =
        micros > 0
            ? new Sides(Transfer.ADJUSTMENT, account)
            : new Sides(account, Transfer.ADJUSTMENT);
    return new TransferDraft(Kind.ADJUSTMENT, account, sides, Math.abs(micros), "", memo);
  }
}
