package filmgate.channel;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.json.Schema;
import filmgate.json.Schema.SchemaReferences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the form of the console reads from the schema of a new channel. */
class ChannelFormHintsTest {
  private static JsonNode ui(ChannelField field) {
    return Schema.object(ChannelSchema.created())
        .json(SchemaReferences.INLINE)
        .path("properties")
        .path(field.jsonName())
        .path("x-ui");
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldHasALabelInBothLanguagesAndAControl(ChannelField field) {
    for (var hint : new String[] {"label", "label_zh", "description_zh", "group", "control"}) {
      assertThat(ui(field).path(hint).asString("")).as(hint).isNotBlank();
    }
    assertThat(ui(field).path("preset").asString("")).isEqualTo(field.defaultValue());
  }

  @ParameterizedTest
  @EnumSource
  void aSecretHasAnInputThatHidesIt(ChannelField field) {
    assertThat(ui(field).path("control").asString().startsWith("secret"))
        .isEqualTo(field.isSecret());
  }

  @ParameterizedTest
  @EnumSource
  void theProvidersOfAFieldAreThoseThatUseIt(ChannelField field) {
    var all = ProviderDescriptors.ALL.stream().map(ProviderDescriptor::name).toList();
    var users =
        ProviderDescriptors.ALL.stream()
            .filter(one -> one.uses(field))
            .map(ProviderDescriptor::name)
            .toList();

    var listed = ui(field).path("providers");

    assertThat(listed.isMissingNode() ? all : names(listed)).isEqualTo(users);
  }

  @Test
  void aProviderSaysWhatItNeeds() {
    var options = ui(ChannelField.PROVIDER).path("options");

    assertThat(options.path("kling").path("base_url").asString()).startsWith("https://");
    assertThat(options.path("kling").path("models").size()).isPositive();
    assertThat(options.path("gateway").path("required")).hasToString("[\"base_url\"]");
    assertThat(options.path("kling-legacy").path("credentials"))
        .hasToString("[[\"access_key\",\"secret_key\"],[\"key\"]]");
  }

  private static List<String> names(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }
}
