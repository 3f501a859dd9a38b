package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.models.Models;
import filmgate.catalogue.schema.Capabilities;
import filmgate.catalogue.schema.SchemaWriter;
import filmgate.catalogue.spec.ModelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema and capabilities of every model, as files; {@code -Dgolden=write} rewrites them after
 * a wanted change.
 */
class GoldenSchemaTest {
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  static Stream<String> models() {
    return CATALOGUE.models().stream().map(ModelSpec::id);
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSchemaIsTheGoldenOne(String model) throws IOException {
    var spec = CATALOGUE.find(model).orElseThrow();
    var written = SchemaWriter.write(spec).set("x-capabilities", Capabilities.of(spec));
    var text = PRETTY.writeValueAsString(written).replace("\r\n", "\n") + "\n";
    var file = Resources.ROOT.resolve("golden").resolve("schema").resolve(model + ".json");
    if (System.getProperty("golden", "").equals("write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Resources.text(file));
  }
}
