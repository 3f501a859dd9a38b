package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.schema.SchemaWriter;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.generation.GenerationJson;
import filmgate.text.Problem;
import filmgate.text.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The check and an independent validator of the generated schema say the same. */
class SchemaPropertyTest {
  private static final int REQUESTS = 20_000;
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  static Stream<String> models() {
    return CATALOGUE.models().stream().map(ModelSpec::id);
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSchemaAgreesWithTheCheck(String model) {
    var spec = CATALOGUE.find(model).orElseThrow();
    var schema = schema(spec);
    var requests = new RandomRequests(spec, 20_261_121);
    var accepted = 0;
    var both = 0;
    for (var count = 0; count < REQUESTS; count++) {
      var body = requests.next();
      var errors = schema.validate(body);
      switch (CATALOGUE.check(body, CheckContext.TOLERANT)) {
        case CheckResult.Passed _ -> {
          assertThat(errors).as("stricter than the check: %s", body).isEmpty();
          accepted++;
        }
        case CheckResult.Rejected(var problems) -> {
          if (errors.isEmpty()) {
            assertThat(problems).as("looser: %s", body).allMatch(SchemaPropertyTest::isUnsayable);
          } else {
            both++;
          }
        }
      }
    }
    assertThat(accepted).as("accepted").isGreaterThan(REQUESTS / 20);
    assertThat(both).as("refused by both").isGreaterThan(REQUESTS / 20);
  }

  /**
   * Sums, names, numbers inside texts, the host of a URL, two different URLs, typos, and fields
   * that another service or model has under another name.
   */
  private static boolean isUnsayable(Problem problem) {
    return switch (problem.reason()) {
      case DURATION_SUM_MISMATCH, IMAGE_REFERENCE_OUT_OF_RANGE -> true;
      case UNKNOWN_PARAMETER, INVALID_URL, BLOCKED_URL -> true;
      case UPLOAD_NOT_FOUND, UNSUPPORTED_MEDIA, BROKEN_MEDIA, MEDIA_TOO_LARGE -> true;
      case DUPLICATE -> problem.param().endsWith(".name");
      case OUT_OF_RANGE, MISSING_REQUIRED -> problem.param().contains("multi_prompt");
      case CONFLICTING_PARAMETERS ->
          List.of("last_frame", "callback_url").contains(problem.param());
      case INVALID_TYPE, INVALID_VALUE, MODEL_NOT_FOUND, TOO_MANY_ITEMS, TOO_FEW_ITEMS -> false;
      case UNSUPPORTED_PARAMETER -> ForeignMeaning.find(problem.param()).isPresent();
      case FIRST_FRAME_REQUIRED, MULTI_SHOT_REQUIRED -> false;
      case STRING_TOO_LONG, REQUIRES_PRO_MODE -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("models")
  void thePublishedBodiesObeyTheSchema(String model) {
    var schema = schema(CATALOGUE.find(model).orElseThrow());
    for (var example : Resources.json("conformance/published-examples.json")) {
      var body = (ObjectNode) example.path("body");
      if (body.path("model").stringValue("").equals(model)) {
        assertThat(schema.validate(body)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aCheckedGenerationSurvivesStorage(String model) {
    var requests = new RandomRequests(CATALOGUE.find(model).orElseThrow(), 7);
    for (var count = 0; count < REQUESTS / 4; count++) {
      if (CATALOGUE.check(requests.next(), CheckContext.TOLERANT)
          instanceof CheckResult.Passed accepted) {
        var text = GenerationJson.write(accepted.generation());
        assertThat(GenerationJson.read(text)).isEqualTo(accepted.generation());
        assertThat(accepted.ignored()).isSubsetOf(params(accepted));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aNormalizedRequestIsAcceptedUnchanged(String model) {
    var spec = CATALOGUE.find(model).orElseThrow();
    var requests = new RandomRequests(spec, 11);
    for (var count = 0; count < REQUESTS / 4; count++) {
      if (CATALOGUE.check(requests.next(), CheckContext.TOLERANT)
              instanceof CheckResult.Passed first
          && !first.normalized().has("shots")
          && first.generation().prompt().length() < FieldType.TEXT_MAX
          && !spec.family().equals("kling-v3-names")) {
        var again = CATALOGUE.check(first.normalized(), CheckContext.TOLERANT);
        assertThat(again).as("%s", first.normalized()).isInstanceOf(CheckResult.Passed.class);
        assertThat(((CheckResult.Passed) again).normalized()).isEqualTo(first.normalized());
      }
    }
  }

  private static List<String> params(CheckResult.Passed accepted) {
    return accepted.warnings().stream().map(Warning::param).toList();
  }

  private static Schema schema(ModelSpec spec) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaWriter.write(spec));
  }
}
