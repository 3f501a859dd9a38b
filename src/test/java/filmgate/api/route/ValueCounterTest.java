package filmgate.api.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.api.body.BodyBudget;
import filmgate.api.body.ValueCounter;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory of bodies: their values count, and small bodies have a reserve. */
class ValueCounterTest {
  private static final int MIB = 1 << 20;

  private static int arriving(BodyBudget budget, String part, int bytes) {
    var one = part.getBytes(StandardCharsets.UTF_8);
    var read = 0;
    try (var reservation = budget.reserve()) {
      var counter = new ValueCounter(reservation);
      while (read < bytes) {
        counter.count(one, 0, one.length);
        read += one.length;
      }
    } catch (ApiException e) {
      return read;
    }
    return read;
  }

  /** Sixteen mebibytes of objects are refused long before they have arrived. */
  @ParameterizedTest
  @ValueSource(strings = {"{},", "[],", "1,", "{\"a\":1},", "[[[["})
  void manyValuesAreRefusedEarly(String part) {
    assertThat(arriving(new BodyBudget(64L * MIB), part, 16 * MIB)).isLessThan(MIB);
  }

  @Test
  void deepNestingIsRefusedAsItArrives() {
    assertThat(arriving(new BodyBudget(64L * MIB), "[", MIB)).isEqualTo(64);
    assertThat(arriving(new BodyBudget(64L * MIB), "[]", 1000)).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aGVsbG8s", "\\\"[{,", "          "})
  void oneLargeStringIsOneValue(String part) {
    var bytes = ("{\"image\":\"" + part.repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    try (var reservation = new BodyBudget(4096).reserve()) {
      assertThatCode(() -> new ValueCounter(reservation).count(bytes, 0, bytes.length))
          .doesNotThrowAnyException();
    }
  }

  /** A body may be cut anywhere, also after a backslash. */
  @Test
  void theStateSurvivesBetweenParts() {
    var bytes = "{\"a\\\"[{,\":[1,2]}".getBytes(StandardCharsets.UTF_8);
    try (var reservation = new BodyBudget(4 * ValueCounter.VALUE_BYTES).reserve()) {
      var counter = new ValueCounter(reservation);
      for (var i = 0; i < bytes.length; i++) {
        counter.count(bytes, i, i + 1);
      }
      assertThatThrownBy(() -> counter.count("[[".getBytes(StandardCharsets.UTF_8), 0, 2))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.error()).isEqualTo(ApiError.Unavailable.BUSY));
    }
  }

  @Test
  void largeBodiesLeaveTheReserveOfSmallOnes() {
    var budget = new BodyBudget(8L * MIB);
    try (var large = budget.reserve();
        var small = budget.reserve()) {
      large.grow(64 * 1024);
      large.grow(6 * MIB - 64 * 1024);
      assertThatThrownBy(() -> large.grow(1)).isInstanceOf(ApiException.class);
      try (var another = budget.reserve()) {
        assertThatThrownBy(() -> another.grow(MIB)).isInstanceOf(ApiException.class);
      }
      assertThatCode(() -> small.grow(64 * 1024)).doesNotThrowAnyException();
    }
    try (var whole = budget.reserve()) {
      assertThatCode(() -> whole.grow(6 * MIB)).doesNotThrowAnyException();
    }
  }

  /** Thirty-two small bodies take the reserve of 2 MiB, and the next one shares. */
  @Test
  void smallBodiesUseTheirReserveFirst() {
    var budget = new BodyBudget(8L * MIB);
    var open = new BodyBudget.Reservation[32];
    for (var i = 0; i < open.length; i++) {
      open[i] = budget.reserve();
      open[i].grow(64 * 1024);
    }
    try (var large = budget.reserve()) {
      assertThatCode(() -> large.grow(6 * MIB)).doesNotThrowAnyException();
      try (var next = budget.reserve()) {
        assertThatThrownBy(() -> next.grow(1)).isInstanceOf(ApiException.class);
        open[0].close();
        assertThatCode(() -> next.grow(64 * 1024)).doesNotThrowAnyException();
      }
    }
  }
}
