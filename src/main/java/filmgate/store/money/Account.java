package filmgate.store.money;

import filmgate.id.AccountId;
import java.time.Instant;
import java.util.Locale;

/**
 * An account. Amounts are in micro-units of its currency.
 *
 * @param id at most 64 letters, digits, {@code _}, and {@code -}
 * @param currency a code of three letters
 * @param retentionHours how long its files are stored; 0 for the retention of the installation
 */
public record Account(
    AccountId id,
    String name,
    String currency,
    State state,
    Instant createdAt,
    CreditLimit creditLimit,
    LowBalanceThreshold lowBalance,
    int retentionHours,
    Balance balance) {

  /** A new account without money, which may go so far below zero. */
  public static Account opened(
      AccountId id, String name, String currency, long creditLimitMicros, Instant at) {
    return new Account(
        id,
        name,
        currency,
        State.ACTIVE,
        at,
        new CreditLimit.Limit(creditLimitMicros),
        new LowBalanceThreshold.Never(),
        0,
        Balance.ZERO);
  }

  /** What it can spend, including its credit; {@link Long#MAX_VALUE} without a limit. */
  public long spendableMicros() {
    return switch (creditLimit) {
      case CreditLimit.Unlimited _ -> Long.MAX_VALUE;
      case CreditLimit.Limit(var micros) -> Math.addExact(balance.availableMicros(), micros);
    };
  }

  /** Whether the available amount is below the threshold. */
  public boolean isLow() {
    return switch (lowBalance) {
      case LowBalanceThreshold.Never _ -> false;
      case LowBalanceThreshold.Below(var micros) -> balance.availableMicros() < micros;
    };
  }

  /** Whether the keys of an account are valid. */
  public enum State {
    ACTIVE,
    SUSPENDED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far below zero the balance may go. */
  public sealed interface CreditLimit {
    /** The credit limit of the root account. */
    record Unlimited() implements CreditLimit {}

    record Limit(long micros) implements CreditLimit {
      public Limit {
        if (micros < 0) {
          throw new IllegalArgumentException("a credit limit must not be negative: " + micros);
        }
      }
    }
  }

  /** The available amount below which {@link Event.LowBalance} is recorded. */
  public sealed interface LowBalanceThreshold {
    record Never() implements LowBalanceThreshold {}

    record Below(long micros) implements LowBalanceThreshold {
      public Below {
        if (micros < 0) {
          throw new IllegalArgumentException("a threshold must not be negative: " + micros);
        }
      }
    }
  }

  /**
   * The balance of an account.
   *
   * @param availableMicros what is not held; negative if credit is used
   * @param heldMicros the holds of open tasks
   * @param spentMicros the sum of all captures
   */
  public record Balance(long availableMicros, long heldMicros, long spentMicros) {
    public static final Balance ZERO = new Balance(0, 0, 0);
  }
}
