package filmgate.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChannelsPageTest {
  private static final Path PAGE = Path.of("docs/reference/channels.md");

  @Test
  void theReferencePageIsWrittenFromTheFields() throws IOException {
    var page = ChannelsPage.markdown(ProviderDescriptors.ALL);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page);
  }
}
