package filmgate.provider.upstream.kling;

import filmgate.provider.upstream.JsonBodies;
import filmgate.task.Video.UpstreamCost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a finished task has cost: units of a resource pack, money of the balance, or both. */
public final class KlingCosts {
  private static final String UNITS = "units";

  private KlingCosts() {}

  /** The sum of each unit of the list {@code billing}. */
  public static List<UpstreamCost> ofBilling(JsonNode billing) {
    var sums = new LinkedHashMap<String, UpstreamCost>();
    billing
        .valueStream()
        .flatMap(KlingCosts::charge)
        .forEach(cost -> sums.merge(cost.unit(), cost, UpstreamCost::plus));
    return List.copyOf(sums.values());
  }

  private static Stream<UpstreamCost> charge(JsonNode charge) {
    var unit =
        charge.path("charge_type").stringValue("").equals("cash")
            ? charge.path("currency").stringValue("")
            : UNITS;
    return parse(charge.path("amount"), unit).stream();
  }

  /** The units of the field {@code final_unit_deduction}. */
  public static List<UpstreamCost> ofDeduction(JsonNode deduction) {
    return parse(deduction, UNITS).stream().toList();
  }

  private static Optional<UpstreamCost> parse(JsonNode amount, String unit) {
    return UpstreamCost.parse(JsonBodies.decimal(amount), unit);
  }
}
