package filmgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.ReferencePages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
  @Test
  void theReferencePagesAreWrittenFromTheSettings() throws IOException {
    ReferencePages.compare("settings.md", SettingsPage::markdown);
  }

  @Test
  void everySettingIsDescribedInBothLanguages() {
    assertThat(Setting.values())
        .allSatisfy(
            setting -> {
              assertThat(setting.description().en()).matches("\\p{ASCII}+\\.");
              assertThat(setting.description().zh()).matches(".*\\p{IsHan}.*。");
            });
  }
}
