package filmgate.channel;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.ReferencePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;

class ChannelsPageTest {
  @Test
  void theReferencePagesAreWrittenFromTheFields() throws IOException {
    ReferencePages.compare(
        "channels.md", language -> ChannelsPage.markdown(ProviderDescriptors.ALL, language));
  }

  @Test
  void theExampleOfTheGuideIsValid() throws IOException {
    var text = Files.readString(Path.of("docs/guides/channels.md"));
    var from = text.indexOf('\n', text.indexOf("```yaml"));
    var root =
        new Compose(LoadSettings.builder().build())
            .composeString(text.substring(from, text.indexOf("```", from)))
            .orElseThrow();
    var channels =
        YamlChannels.read(((MappingNode) root).getValue().getFirst().getValueNode()).channels();
    var source =
        new ValueSource() {
          @Override
          public Optional<String> variable(String name) {
            return Optional.of("secret of " + name);
          }

          @Override
          public Optional<String> file(String path) {
            return Optional.of("secret of " + path);
          }
        };
    var check =
        new ChannelCheck(
            ProviderDescriptors.ALL, Set.of("kling-v3", "kling-v3-omni", "kling-v2-6"));

    assertThat(check.file(channels, source)).isInstanceOf(ChannelCheck.ValidChannels.class);
  }
}
