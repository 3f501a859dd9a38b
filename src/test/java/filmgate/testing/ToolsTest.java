package filmgate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ToolsTest {
  private final String before = System.getProperty("tools", "");

  @AfterEach
  void restore() {
    System.setProperty("tools", before);
  }

  @Test
  void aMissingToolSkipsTheTest() {
    System.setProperty("tools", "");
    Tools.need("java");
    assertThatThrownBy(() -> Tools.need("java", "no-such-tool"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no-such-tool is not installed.");
    assertThat(Tools.areInstalled("java", "no-such-tool")).isFalse();
  }

  @Test
  void aMissingToolFailsTheTestWhereToolsAreRequired() {
    System.setProperty("tools", "required");
    Tools.need("java");
    assertThatThrownBy(() -> Tools.need("no-such-tool"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("no-such-tool is not installed.");
    assertThatThrownBy(() -> Tools.areInstalled("no-such-tool")).isInstanceOf(AssertionError.class);
    assertThat(Tools.areInstalled("java")).isTrue();
  }
}
