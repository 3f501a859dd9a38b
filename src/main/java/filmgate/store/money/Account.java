package filmgate.store.money;

import java.time.Instant;
import java.util.Locale;

/**
 * An account with its money in whole micro-units.
 *
 * @param id letters, digits, {@code _} and {@code -}, at most 64
 * @param currency the three letters that all its amounts are in
 */
public record Account(
    String id,
    String name,
    String currency,
    State state,
    Instant createdAt,
    CreditLimit creditLimit,
    LowBalanceThreshold lowBalance,
    Balance balance) {

  /** What it could spend, its credit included; {@link Long#MAX_VALUE} for one without a limit. */
  public long spendableMicros() {
    return switch (creditLimit) {
      case CreditLimit.Unlimited _ -> Long.MAX_VALUE;
      case CreditLimit.Limit(var micros) -> Math.addExact(balance.availableMicros(), micros);
    };
  }

  /** Whether its keys work. */
  public enum State {
    ACTIVE,
    SUSPENDED;

    /** The word in rows and answers. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far below zero it may go. */
  public sealed interface CreditLimit {
    /** Without a bound: the root account. */
    record Unlimited() implements CreditLimit {}

    /** Down to minus so much; not negative. */
    record Limit(long micros) implements CreditLimit {
      public Limit {
        if (micros < 0) {
          throw new IllegalArgumentException("a credit limit is not negative: " + micros);
        }
      }
    }
  }

  /** Below which amount of available money it is told so ({@link Event.LowBalance}). */
  public sealed interface LowBalanceThreshold {
    record Never() implements LowBalanceThreshold {}

    /** Below so much; not negative. */
    record Below(long micros) implements LowBalanceThreshold {
      public Below {
        if (micros < 0) {
          throw new IllegalArgumentException("a threshold is not negative: " + micros);
        }
      }
    }
  }

  /**
   * Where its money is.
   *
   * @param availableMicros what it owns and has not reserved; negative when it lives on credit
   * @param heldMicros reserved for tasks that have not ended
   * @param spentMicros taken for tasks so far
   */
  public record Balance(long availableMicros, long heldMicros, long spentMicros) {
    public static final Balance ZERO = new Balance(0, 0, 0);
  }
}
