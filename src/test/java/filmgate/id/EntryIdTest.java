package filmgate.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {
  @ParameterizedTest
  @EnumSource(EntryId.class)
  void anIdIsParsedToItsNumber(EntryId kind) {
    for (var number : new long[] {0, 1, 42, 9_999_999_999_999_999L}) {
      assertThat(kind.of(number)).matches(kind.pattern()).hasSize(20);
      assertThat(kind.parse(kind.of(number))).contains(number);
    }
    Arrays.stream(EntryId.values())
        .filter(other -> other != kind)
        .forEach(other -> assertThat(kind.parse(other.of(1))).isEmpty());
  }

  @Test
  void aDeliveryHasThePrefixOfWebhooks() {
    assertThat(EntryId.DELIVERY.of(7)).isEqualTo("whd_0000000000000007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whd_",
        "whd_7",
        "whd_00000000000000070",
        "WHD_0000000000000007",
        "whd_-000000000000007",
        " whd_0000000000000007",
        "whd_0000000000000007\n",
        "evt_0000000000000007"
      })
  void anythingElseIsNoIdOfADelivery(String text) {
    assertThat(EntryId.DELIVERY.parse(text)).isEmpty();
  }
}
