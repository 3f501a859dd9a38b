package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.provider.upstream.kling.KlingCosts;
import filmgate.task.Video.UpstreamCost;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a finished task of Kling has cost. */
class KlingCostsTest {
  private static List<UpstreamCost> billing(String json) {
    return KlingCosts.ofBilling(JsonMapper.shared().readTree(json));
  }

  @Test
  void unitsAndMoneyAreKeptApartAndEachIsSummedUp() {
    assertThat(
            billing(
                """
                [{"charge_type":"unit","amount":"3.6","package_type":"video"},
                 {"charge_type":"unit","amount":"0.4","package_type":"audio"},
                 {"charge_type":"cash","cash_type":"balance","amount":"0.126","currency":"USD"}]
                """))
        .containsExactly(new UpstreamCost(4_000_000, "units"), new UpstreamCost(126_000, "USD"));
  }

  @Test
  void whatIsNoAmountIsIgnored() {
    assertThat(
            billing(
                """
                [{"charge_type":"unit","amount":"string"},{"charge_type":"unit","amount":"-1"},
                 {"charge_type":"unit","amount":"1e400000000"},
                 {"charge_type":"unit","amount":"1e-400000000"},{"charge_type":"cash","amount":"1"},
                 {"charge_type":"unit","amount":"1000000001000000"},{"charge_type":"unit"},7]
                """))
        .isEmpty();
    assertThat(billing("null")).isEmpty();
    assertThat(billing("{}")).isEmpty();
  }

  @Test
  void theDeductionOfTheLegacyApiIsInUnits() {
    var node = JsonMapper.shared().readTree("[\"2.5\", 3, \"\"]");
    assertThat(KlingCosts.ofDeduction(node.path(0)))
        .containsExactly(new UpstreamCost(2_500_000, "units"));
    assertThat(KlingCosts.ofDeduction(node.path(1)))
        .containsExactly(new UpstreamCost(3_000_000, "units"));
    assertThat(KlingCosts.ofDeduction(node.path(2))).isEmpty();
    assertThat(KlingCosts.ofDeduction(node.path(3))).isEmpty();
  }

  @Test
  void anAmountIsRoundedToAMillionthAndWrittenWithoutZeros() {
    assertThat(UpstreamCost.parse("0.4480004", "USD")).contains(new UpstreamCost(448_000, "USD"));
    assertThat(UpstreamCost.parse("0.0000001", "USD")).isEmpty();
    assertThat(new UpstreamCost(448_000, "USD").amount()).isEqualTo("0.448");
    assertThat(new UpstreamCost(100_000_000, "units").amount()).isEqualTo("100");
  }
}
