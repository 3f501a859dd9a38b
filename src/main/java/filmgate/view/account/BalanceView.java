package filmgate.view.account;

import static filmgate.json.JsonType.NUMBER;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** The JSON of a balance. Its amounts are JSON numbers, for compatibility with existing clients. */
public final class BalanceView {
  private static final JsonShape<BalanceSummary> SHAPE =
      JsonShape.<BalanceSummary>object()
          .field("success", JsonType.TRUE, _ -> true)
          .field(
              "remain_balance",
              NUMBER.describedAs("-1: no limit."),
              balance -> balance.orUnlimited(balance.remain().toNumber()))
          .optional(
              "remain_credits",
              NUMBER.describedAs("10 × USD. Absent for other currencies."),
              balance -> balance.remain().toCredits(balance.currency).map(balance::orUnlimited))
          .field(
              "used_balance",
              NUMBER.describedAs("The total cost of the videos, less refunds."),
              balance -> new Amount(balance.usedMicros).toNumber())
          .optional(
              "used_credits",
              NUMBER,
              balance -> new Amount(balance.usedMicros).toCredits(balance.currency))
          .field(
              "held_balance",
              NUMBER.describedAs("Reserved for unfinished tasks."),
              balance -> new Amount(balance.heldMicros).toNumber())
          .field(
              "low",
              JsonType.BOOLEAN.describedAs(
                  "Whether the account has less than its threshold for `account.low_balance`."),
              BalanceSummary::low)
          .field("unlimited_quota", JsonType.BOOLEAN, balance -> balance.remainMicros.isEmpty())
          .field("currency", JsonType.STRING, BalanceSummary::currency)
          .field(
              "retention_hours",
              JsonType.INTEGER.describedAs("Hours that the files of new tasks are stored."),
              BalanceSummary::retentionHours);

  public static final Schema SCHEMA = SHAPE.schema().named("Balance");

  private BalanceView() {}

  /**
   * The balance of a key or an account.
   *
   * @param remainMicros what can be spent; empty if there is no limit
   * @param usedMicros the total cost of the videos
   * @param heldMicros what is reserved for unfinished tasks
   * @param low whether the account was notified that it has little left
   */
  public record BalanceSummary(
      OptionalLong remainMicros,
      long usedMicros,
      long heldMicros,
      boolean low,
      String currency,
      int retentionHours) {

    private Amount remain() {
      return new Amount(remainMicros.orElse(0));
    }

    private BigDecimal orUnlimited(BigDecimal remaining) {
      return remainMicros.isEmpty() ? BigDecimal.ONE.negate() : remaining;
    }
  }

  public static byte[] render(BalanceSummary summary) {
    return SHAPE.render(summary);
  }
}
