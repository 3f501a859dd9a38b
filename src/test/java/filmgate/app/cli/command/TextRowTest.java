package filmgate.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRowTest {
  /**
   * A name from before names were checked: it cannot write a row of its own or clear the screen.
   */
  @Test
  void aValueIsOneColumn() {
    assertThat(TextRow.of("acc_1", "a\nacc_2\t9\u001b[2J", "犬"))
        .isEqualTo("acc_1\ta\\u000aacc_2\\u00099\\u001b[2J\t犬");
  }
}
