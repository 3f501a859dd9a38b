package filmgate.store.sql;

import filmgate.store.Transfer;
import filmgate.store.Transfer.Kind;

/**
 * A movement of money that is about to be written.
 *
 * @param micros how much, more than 0
 * @param task the task it belongs to; empty when none
 */
record Move(Kind kind, String account, Sides sides, long micros, String task, String memo) {

  /** Which side gives and which one takes. */
  record Sides(String debit, String credit) {}

  static Move hold(String account, long micros, String task) {
    var sides = new Sides(account, Transfer.held(account));
    return new Move(Kind.HOLD, account, sides, micros, task, "");
  }

  static Move capture(String account, long micros, String task) {
    var sides = new Sides(Transfer.held(account), Transfer.REVENUE);
    return new Move(Kind.CAPTURE, account, sides, micros, task, "");
  }

  static Move release(String account, long micros, String task) {
    var sides = new Sides(Transfer.held(account), account);
    return new Move(Kind.RELEASE, account, sides, micros, task, "");
  }

  static Move topUp(String account, long micros, String memo) {
    var sides = new Sides(Transfer.FUNDING, account);
    return new Move(Kind.TOP_UP, account, sides, micros, "", memo);
  }

  /** A correction: {@code micros} is taken from the account when it is negative. */
  static Move adjustment(String account, long micros, String memo) {
    var sides =
        micros > 0
            ? new Sides(Transfer.ADJUSTMENT, account)
            : new Sides(account, Transfer.ADJUSTMENT);
    return new Move(Kind.ADJUSTMENT, account, sides, Math.abs(micros), "", memo);
  }
}
