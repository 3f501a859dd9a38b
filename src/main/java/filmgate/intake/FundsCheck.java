package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.keys.Caller;
import filmgate.store.AccountQueries;
import filmgate.store.money.Account;
import filmgate.store.money.SpendCap;
import java.time.Instant;

/**
 * Whether a caller could pay at this moment. Only a look: what is true when a task is kept is
 * decided by the store.
 */
final class FundsCheck {
  private final AccountQueries accounts;

  FundsCheck(AccountQueries accounts) {
    this.accounts = accounts;
  }

  /** What was seen. */
  sealed interface Result {}

  /** It can be paid; so much is available after it. */
  record Sufficient(Amount balanceAfter) implements Result {}

  /** The account cannot pay it: what it could spend. */
  record Insufficient(long availableMicros) implements Result {}

  /** It would go beyond this cap. */
  record OverCap(SpendCap cap) implements Result {}

  /** What is free can be had with any balance and under any cap. */
  Result check(Caller caller, Amount charged, Instant at) {
    var account = accounts.account(caller.account());
    var available = account.map(found -> found.balance().availableMicros()).orElse(0L);
    var after = new Sufficient(new Amount(available).minus(charged));
    if (charged.equals(Amount.ZERO)) {
      return after;
    }
    var spendable = account.map(Account::spendableMicros).orElse(0L);
    if (spendable < charged.micros()) {
      return new Insufficient(spendable);
    }
    return accounts.spendCaps(caller.account(), caller.key(), at).stream()
        .filter(cap -> cap.usedMicros() + charged.micros() > cap.capMicros())
        .findFirst()
        .<Result>map(OverCap::new)
        .orElse(after);
  }
}
