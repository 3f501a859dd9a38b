package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.schema.ClientSchemaWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The request schemas of the OpenAPI document decide every conformance case as the check does. */
class ClientSchemaConformanceTest {
  /** Fields of other models, duplicate names, and references in prompts. */
  private static final Set<String> NOT_EXPRESSED = Set.of("R13", "R26", "R50");

  private static final List<Schema> SCHEMAS =
      new Catalogue(Models.all())
          .models().stream()
              .map(ClientSchemaWriter::write)
              .map(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)::getSchema)
              .toList();

  static Stream<JsonNode> cases() {
    return Resources.json("conformance/request-cases.json").valueStream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSchemaDecidesAsTheCheck(JsonNode given) {
    var expected = given.path("expect");
    var accepted = expected.path("status").intValue() == 200;
    var expressed = !NOT_EXPRESSED.contains(expected.path("rule").stringValue(""));
    var valid = SCHEMAS.stream().anyMatch(one -> one.validate(given.path("body")).isEmpty());
    assertThat(valid).as("%s", given).isEqualTo(accepted || !expressed);
  }
}
