package filmgate.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.ReferencePages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DoctorPageTest {
  @Test
  void theReferencePagesAreWrittenFromTheChecks() throws IOException {
    ReferencePages.compare("doctor-checks.md", DoctorPage::markdown);
  }

  @Test
  void everyCheckIsDescribedInBothLanguages() {
    assertThat(CheckName.values())
        .allSatisfy(
            check -> {
              assertThat(check.description().en()).matches("\\p{ASCII}+\\.");
              assertThat(check.description().zh()).matches(".*\\p{IsHan}.*。");
            });
  }
}
