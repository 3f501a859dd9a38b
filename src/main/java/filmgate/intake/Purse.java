package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.keys.Caller;
import filmgate.store.Account;
import filmgate.store.Books;
import filmgate.store.SpendCap;
import java.time.Instant;

/**
 * Whether a caller could pay at this moment. Only a look: what is true when a task is kept is
 * decided by the store.
 */
final class Purse {
  private final Books books;

  Purse(Books books) {
    this.books = books;
  }

  /** What was seen. */
  sealed interface Sight {}

  /** It can be paid; so much is available after it. */
  record Enough(Amount after) implements Sight {}

  /** The account cannot pay it: what it could spend. */
  record TooLittle(long availableMicros) implements Sight {}

  /** It would go beyond this cap. */
  record Capped(SpendCap cap) implements Sight {}

  /** What is free can be had with any balance and under any cap. */
  Sight look(Caller caller, Amount charged, Instant at) {
    var account = books.account(caller.account());
    var available = account.map(found -> found.balance().availableMicros()).orElse(0L);
    var after = new Enough(new Amount(available).minus(charged));
    if (charged.equals(Amount.ZERO)) {
      return after;
    }
    var spendable = account.map(Account::spendableMicros).orElse(0L);
    if (spendable < charged.micros()) {
      return new TooLittle(spendable);
    }
    return books.spendCaps(caller.account(), caller.key(), at).stream()
        .filter(cap -> cap.usedMicros() + charged.micros() > cap.capMicros())
        .findFirst()
        .<Sight>map(Capped::new)
        .orElse(after);
  }
}
