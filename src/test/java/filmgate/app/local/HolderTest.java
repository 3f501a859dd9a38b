package filmgate.app.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolderTest {
  @Test
  void theTextOfAHolderIsReadBack() {
    var holder = Holder.current().at("http://127.0.0.1:8080");

    assertThat(Holder.parse(holder.text())).contains(holder);
    assertThat(holder.isAlive()).isTrue();
    assertThat(Holder.parse(Holder.current().text())).contains(Holder.current());
  }

  @Test
  void aFileOfAnOlderVersionNamesAProcessWithoutAddress() {
    assertThat(Holder.parse("process 42 since 2026-11-30T01:02:03Z\n"))
        .contains(new Holder(42, "2026-11-30T01:02:03Z", ""));
    assertThat(Holder.parse("")).isEmpty();
    assertThat(Holder.parse("something else")).isEmpty();
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotTheHolder() {
    var now = Holder.current();

    assertThat(new Holder(now.process(), "2001-01-01T00:00:00Z", "http://a").isAlive()).isFalse();
  }
}
