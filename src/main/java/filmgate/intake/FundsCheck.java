package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.keys.Caller;
import filmgate.store.AccountQueries;
import filmgate.store.money.Account;
import filmgate.store.money.SpendCap;
import java.time.Clock;

/**
 * Compares an amount with the funds and spend caps of a caller. It reserves nothing: the store
 * decides when it stores the task.
 */
public record FundsCheck(AccountQueries accounts, Clock clock) {
  /** The result of a funds check. */
  sealed interface Result {}

  /** The account can pay; the amount that is available after that. */
  record Sufficient(Amount balanceAfter) implements Result {}

  /** The account cannot pay; the amount that it can spend. */
  record Insufficient(long availableMicros) implements Result {}

  /** The amount exceeds the rest of this spend cap. */
  record OverCap(SpendCap cap) implements Result {}

  /** An amount of 0 passes with every balance and spend cap. */
  Result check(Caller caller, Amount charged) {
    var account = accounts.account(caller.account());
    var available = account.map(found -> found.balance().availableMicros()).orElse(0L);
    var sufficient = new Sufficient(new Amount(available).minus(charged));
    if (charged.equals(Amount.ZERO)) {
      return sufficient;
    }
    var spendable = account.map(Account::spendableMicros).orElse(0L);
    if (spendable < charged.micros()) {
      return new Insufficient(spendable);
    }
    return accounts.spendCaps(caller.account(), caller.key(), clock.instant()).stream()
        .filter(cap -> cap.usedMicros() + charged.micros() > cap.capMicros())
        .findFirst()
        .<Result>map(OverCap::new)
        .orElse(sufficient);
  }
}
