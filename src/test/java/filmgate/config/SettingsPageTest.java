package filmgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
  private static final Path PAGE = Path.of("docs/reference/settings.md");

  @Test
  void theReferencePageIsWrittenFromTheSettings() throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, SettingsPage.markdown());
    }

    assertThat(PAGE).hasContent(SettingsPage.markdown());
  }
}
