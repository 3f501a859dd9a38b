package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.schema.ClientSchemaWriter;
import filmgate.catalogue.spec.ModelSpec;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request schemas of the OpenAPI document: what generators read, and what the check decides.
 */
class ClientSchemaTest {
  private static final int REQUESTS = 5_000;
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  /** Keywords that openapi-typescript and openapi-python-client read as they are meant. */
  private static final Set<String> READ =
      Set.of(
          "title",
          "description",
          "type",
          "properties",
          "required",
          "items",
          "enum",
          "const",
          "anyOf",
          "additionalProperties",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "maxItems",
          "maxProperties",
          "pattern");

  /** Keywords that both skip. */
  private static final Set<String> SKIPPED =
      Set.of("if", "then", "propertyNames", "x-rule", "x-description-zh", "x-default");

  static Stream<String> models() {
    return CATALOGUE.models().stream().map(ModelSpec::id);
  }

  /** A {@code default} makes a field required in TypeScript, and is sent by Python clients. */
  @ParameterizedTest
  @MethodSource("models")
  void itHasOnlyKeywordsThatGeneratorsRead(String model) {
    var keywords = new TreeSet<String>();
    collect(json(model).without("x-filmgate-rules"), keywords);
    keywords.removeAll(READ);
    assertThat(SKIPPED).containsAll(keywords);
  }

  private static void collect(JsonNode schema, Set<String> keywords) {
    keywords.addAll(schema.propertyNames());
    schema.path("properties").forEach(property -> collect(property, keywords));
    schema.path("anyOf").forEach(either -> collect(either, keywords));
    collectIfObject(schema.path("items"), keywords);
    collectIfObject(schema.path("additionalProperties"), keywords);
  }

  private static void collectIfObject(JsonNode schema, Set<String> keywords) {
    if (schema.isObject()) {
      collect(schema, keywords);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void onlyTheModelIsRequired(String model) {
    assertThat(json(model).path("required")).hasToString("[\"model\"]");
    json(model)
        .path("properties")
        .forEachEntry(
            (name, field) -> assertThat(field.has("default")).as("%s.%s", model, name).isFalse());
  }

  @Test
  void thePublishedBodiesObeyThem() {
    var examples = Resources.json("conformance/published-examples.json");
    assertThat(examples.size()).isGreaterThan(10);
    for (var example : examples) {
      var body = example.path("body");
      var model = body.path("model").stringValue();
      assertThat(schema(model).validate(body)).as("%s", body).isEmpty();
    }
  }

  /** It is stricter only on values that count as absent, other spellings, and odd hosts. */
  @ParameterizedTest
  @MethodSource("models")
  void itAcceptsWhatTheCheckAccepts(String model) {
    var schema = schema(model);
    var requests = new RandomRequests(CATALOGUE.find(model).orElseThrow(), 20_261_129);
    var accepted = 0;
    for (var count = 0; count < REQUESTS; count++) {
      var body = requests.next();
      if (CATALOGUE.check(body, CheckContext.TOLERANT) instanceof CheckResult.Passed) {
        var plain = withoutAbsent(body);
        assertThat(schema.validate(plain)).as("%s", plain).isEmpty();
        accepted++;
      }
    }
    assertThat(accepted).isGreaterThan(REQUESTS / 20);
  }

  /** The body without blank strings, and with the resolution in lower case. */
  private static JsonNode withoutAbsent(JsonNode value) {
    return switch (value) {
      case ObjectNode object -> {
        var plain = JsonNodeFactory.instance.objectNode();
        object.forEachEntry(
            (name, item) -> {
              var text = item.stringValue("-");
              if (name.equals("resolution") && !text.isBlank() && item.isString()) {
                plain.put(name, text.toLowerCase(Locale.ROOT));
              } else if (!text.isBlank()) {
                plain.set(name, withoutAbsent(item));
              }
            });
        yield plain;
      }
      case ArrayNode array -> {
        var plain = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> plain.add(withoutAbsent(item)));
        yield plain;
      }
      default -> value;
    };
  }

  @ParameterizedTest
  @MethodSource("models")
  void itRefusesWhatItsKeywordsCanSay(String model) {
    var schema = schema(model);
    for (var wrong :
        new String[] {
          "{\"model\":\"other\",\"prompt\":\"a\"}",
          "{\"prompt\":\"a\"}",
          "{\"model\":\"%s\",\"prompt\":5}".formatted(model),
          "{\"model\":\"%s\"}".formatted(model),
          "{\"model\":\"%s\",\"prompt\":\"a\",\"metadata\":{\"a\":1}}".formatted(model)
        }) {
      var body = (ObjectNode) JsonMapper.shared().readTree(wrong);
      assertThat(schema.validate(body)).as(wrong).isNotEmpty();
      assertThat(CATALOGUE.check(body, CheckContext.TOLERANT))
          .as(wrong)
          .isInstanceOf(CheckResult.Rejected.class);
    }
  }

  private static ObjectNode json(String model) {
    return ClientSchemaWriter.write(CATALOGUE.find(model).orElseThrow());
  }

  private static Schema schema(String model) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(json(model));
  }
}
