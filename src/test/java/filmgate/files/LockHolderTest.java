package filmgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LockHolderTest {
  @Test
  void theTextOfAHolderIsReadBack() {
    var holder = LockHolder.current().at("http://127.0.0.1:8080");

    assertThat(LockHolder.parse(holder.text())).contains(holder);
    assertThat(holder.isAlive()).isTrue();
    assertThat(LockHolder.parse(LockHolder.current().text())).contains(LockHolder.current());
  }

  @Test
  void aFileOfAnOlderVersionNamesAProcessWithoutAddress() {
    assertThat(LockHolder.parse("process 42 since 2026-11-30T01:02:03Z\n"))
        .contains(new LockHolder(42, "2026-11-30T01:02:03Z", ""));
    assertThat(LockHolder.parse("")).isEmpty();
    assertThat(LockHolder.parse("something else")).isEmpty();
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotTheHolder() {
    var now = LockHolder.current();

    assertThat(new LockHolder(now.process(), "2001-01-01T00:00:00Z", "http://a").isAlive())
        .isFalse();
  }
}
