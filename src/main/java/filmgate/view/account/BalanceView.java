package filmgate.view.account;

import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.constant;
import static filmgate.json.Schema.number;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** The JSON of a balance. Its amounts are JSON numbers, for compatibility with existing clients. */
public final class BalanceView {
  public static final Schema SCHEMA =
      object(
              required("success", constant(true)),
              required("remain_balance", number().describedAs("-1: no limit.")),
              optional(
                  "remain_credits", number().describedAs("10 × USD. Absent for other currencies.")),
              required("used_balance", number().describedAs("The total cost of the videos.")),
              optional("used_credits", number()),
              required("held_balance", number().describedAs("Reserved for unfinished tasks.")),
              required("unlimited_quota", bool()),
              required("currency", string()))
          .named("Balance");

  /** The only currency with credits. */
  public static final String CREDITS_CURRENCY = "USD";

  private BalanceView() {}

  /**
   * The balance of a key or an account.
   *
   * @param remainMicros what can be spent; empty if there is no limit
   * @param usedMicros the total cost of the videos
   * @param heldMicros what is reserved for unfinished tasks
   */
  public record BalanceSummary(
      OptionalLong remainMicros, long usedMicros, long heldMicros, String currency) {}

  public static byte[] render(BalanceSummary summary) {
    var unlimited = summary.remainMicros().isEmpty();
    var remain = new Amount(summary.remainMicros().orElse(0));
    var used = new Amount(summary.usedMicros());
    var inCredits = summary.currency().equals(CREDITS_CURRENCY);
    return JsonBuilder.object(
        json -> {
          json.writeBooleanProperty("success", true);
          json.writeNumberProperty(
              "remain_balance", unlimited ? BigDecimal.ONE.negate() : remain.toDouble());
          if (inCredits) {
            json.writeNumberProperty(
                "remain_credits", unlimited ? BigDecimal.ONE.negate() : remain.toCredits());
          }
          json.writeNumberProperty("used_balance", used.toDouble());
          if (inCredits) {
            json.writeNumberProperty("used_credits", used.toCredits());
          }
          json.writeNumberProperty("held_balance", new Amount(summary.heldMicros()).toDouble());
          json.writeBooleanProperty("unlimited_quota", unlimited);
          json.writeStringProperty("currency", summary.currency());
        });
  }
}
