package filmgate.catalogue.schema;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What forms read from the schemas of all models. */
class FormHintsTest {
  static Stream<ModelSpec> models() {
    return Models.all().stream().flatMap(family -> family.models().stream());
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyFieldHasALabelInBothLanguages(ModelSpec spec) {
    checkLabels(SchemaWriter.write(spec));
  }

  private static void checkLabels(JsonNode schema) {
    for (var field : schema.path("properties").properties()) {
      if (field.getValue().has("x-rule")) {
        var ui = field.getValue().path("x-ui");
        assertThat(ui.path("label").asString("")).as(field.getKey()).isNotBlank();
        assertThat(ui.path("label_zh").asString("")).as(field.getKey()).isNotBlank();
      }
      checkLabels(field.getValue().path("items"));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void hintsOfAModelNameItsFields(ModelSpec spec) {
    var schema = SchemaWriter.write(spec);
    var ui = schema.path("x-ui");
    Stream.of(
            ui.at("/shots/list"), ui.at("/shots/total"), ui.at("/prompts/text"), ui.at("/elements"))
        .filter(JsonNode::isString)
        .forEach(name -> assertThat(schema.path("properties").has(name.stringValue())).isTrue());
    assertThat(ui.has("shots")).isEqualTo(schema.at("/properties/multi_prompt").has("x-ui"));
  }
}
