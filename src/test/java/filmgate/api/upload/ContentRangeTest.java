package filmgate.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.upload.ContentRange.InvalidRange;
import filmgate.api.upload.ContentRange.Part;
import filmgate.api.upload.ContentRange.StateQuery;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRangeTest {
  private static final long SEED = 20_261_129;

  @Test
  void everyPartIsReadAsItWasWritten() {
    var random = new Random(SEED);
    for (var i = 0; i < 10_000; i++) {
      var total = random.nextLong(1, 1_000_000_000_000L);
      var first = random.nextLong(total);
      var last = random.nextLong(first, total);
      var part = new Part(first, last, OptionalLong.of(total));
      assertThat(ContentRange.of("bytes %d-%d/%d".formatted(first, last, total))).isEqualTo(part);
      assertThat(part.length()).isEqualTo(last - first + 1);
      var open = new Part(first, last, OptionalLong.empty());
      assertThat(ContentRange.of(" bytes  %d-%d/* ".formatted(first, last))).isEqualTo(open);
      assertThat(ContentRange.of("bytes %d-%d/%d".formatted(first, total, total)))
          .isInstanceOf(InvalidRange.class);
      if (first > 0) {
        assertThat(ContentRange.of("bytes %d-%d/%d".formatted(first, first - 1, total)))
            .isInstanceOf(InvalidRange.class);
      }
    }
  }

  @Test
  void aStarRequestsTheState() {
    assertThat(ContentRange.of("bytes */100")).isEqualTo(new StateQuery(OptionalLong.of(100)));
    assertThat(ContentRange.of("bytes */*")).isEqualTo(new StateQuery(OptionalLong.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes 0-9",
        "bytes=0-9/10",
        "octets 0-9/10",
        "bytes 0-/10",
        "bytes -9/10",
        "bytes 0-9/",
        "bytes 0-9/10, 10-19/20",
        "bytes 0--9/10",
        "bytes 0-9/10x",
        "bytes 0-99999999999999999999/*",
        "bytes ٠-٩/١٠",
        "bytes * /10",
      })
  void anythingElseIsInvalid(String header) {
    assertThat(ContentRange.of(header)).isInstanceOf(InvalidRange.class);
  }
}
