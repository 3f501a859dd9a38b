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

/** What may still be spent (contract 2.3): JSON numbers, as in the seeds' lineage (7(l)). */
public final class BalanceView {
  public static final Schema SCHEMA =
      object(
              required("success", constant(true)),
              required("remain_balance", number().describedAs("-1: without limit")),
              optional("remain_credits", number().describedAs("10 × USD; in no other currency")),
              required("used_balance", number().describedAs("what films have cost so far")),
              optional("used_credits", number()),
              required(
                  "held_balance", number().describedAs("reserved for tasks that have not ended")),
              required("unlimited_quota", bool()),
              required("currency", string()))
          .named("Balance");

  /** Credits are of this currency only (7(l)). */
  public static final String CREDITS_CURRENCY = "USD";

  private BalanceView() {}

  /**
   * What a key or an account has.
   *
   * @param remainMicros what may still be spent; empty when there is no limit
   * @param usedMicros what films have cost so far
   * @param heldMicros what is reserved for tasks that have not ended
   */
  public record BalanceSummary(
      OptionalLong remainMicros, long usedMicros, long heldMicros, String currency) {}

  public static byte[] render(BalanceSummary standing) {
    var unlimited = standing.remainMicros().isEmpty();
    var remain = new Amount(standing.remainMicros().orElse(0));
    var used = new Amount(standing.usedMicros());
    var inCredits = standing.currency().equals(CREDITS_CURRENCY);
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
          json.writeNumberProperty("held_balance", new Amount(standing.heldMicros()).toDouble());
          json.writeBooleanProperty("unlimited_quota", unlimited);
          json.writeStringProperty("currency", standing.currency());
        });
  }
}
