package filmgate.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.Resources;
import filmgate.catalogue.models.Models;
import filmgate.generation.Image;
import filmgate.text.Language;
import filmgate.text.Warning;
import filmgate.text.Warning.WarningReason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields under the names of other services, from {@code foreign-names.json}. */
class ForeignNamesTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));

  record Row(JsonNode node) {
    private List<String> list(String name) {
      return node.path(name).valueStream().map(JsonNode::stringValue).toList();
    }

    @Override
    public String toString() {
      return node.path("body").toString();
    }
  }

  static Stream<Row> rows(String with) {
    return Resources.json("catalogue/foreign-names.json")
        .valueStream()
        .filter(node -> node.has(with))
        .map(Row::new);
  }

  static Stream<Row> mapped() {
    return rows("mapped");
  }

  static Stream<Row> refused() {
    return rows("problems");
  }

  static Stream<Row> passed() {
    return rows("ignored");
  }

  @ParameterizedTest
  @MethodSource("mapped")
  void aFieldWithAPlainMeaningIsMapped(Row row) {
    var accepted = (CheckResult.Passed) check(row.node().path("body"));
    assertThat(accepted.warnings()).extracting(Warning::param).isEqualTo(row.list("mapped"));
    assertThat(accepted.warnings()).extracting(Warning::reason).containsOnly(WarningReason.MAPPED);
    assertThat(accepted.ignored()).isEmpty();
    for (var entry : row.node().path("normalized").properties()) {
      assertThat(accepted.normalized().get(entry.getKey())).isEqualTo(entry.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void anyOtherFieldThatWouldBeLostIsRefused(Row row) {
    var refused = (CheckResult.Rejected) check(row.node().path("body"));
    var found =
        refused.problems().stream().map(p -> p.param() + " " + p.reason().wireName()).toList();
    assertThat(found).isEqualTo(row.list("problems"));
    assertThat(refused.problems())
        .allSatisfy(
            problem ->
                assertThat(problem.message(Language.EN) + problem.message(Language.ZH))
                    .isNotBlank()
                    .doesNotContain("{"));
  }

  @ParameterizedTest
  @MethodSource("passed")
  void aFieldThatRequestsNothingPasses(Row row) {
    var accepted = (CheckResult.Passed) check(row.node().path("body"));
    assertThat(accepted.ignored()).isEqualTo(row.list("ignored"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kling-v3|image_list|image_urls, image_with_roles",
        "kling-v3-omni|video_url|video_list",
        "kling-v3|video_url|kling-v3-omni",
        "veo3.1-fast-official|images|first_frame_image, last_frame_image",
        "veo3.1-fast-official|audio|generate_audio",
        "kling-v3|resolution|mode",
        "kling-v3|generate_audio|audio",
        "kling-v3-std-silent|frame_images|image, last_image",
      })
  void aRefusalNamesTheRightField(String model, String name, String right) {
    var body = Resources.object("{\"model\":\"" + model + "\",\"prompt\":\"a fox\"}");
    body.putArray(name).add("https://example.com/a.png").add("https://example.com/b.png");
    var problem = ((CheckResult.Rejected) check(body)).problems().getFirst();
    assertThat(problem.message(Language.EN)).contains(right);
    assertThat(problem.message(Language.ZH)).contains(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kling-v3|image_tail|\"https://example.com/a.png\"|last_frame_image",
        "kling-v3-omni|image_tail|\"https://example.com/a.png\"|image_with_roles",
        "kling-v2-6|image_tail|\"https://example.com/a.png\"|image_urls[1]",
        "veo3.1-fast-official|tail_image|\"https://example.com/a.png\"|last_frame_image",
        "kling-v3-std-silent|end_image|\"https://example.com/a.png\"|last_image",
        "kling-v3|seconds|99|duration",
        "veo3.1-fast-official|durationSeconds|5|duration",
        "veo3.1-fast-official|num_videos|2|sample_count",
        "kling-v2-6|with_audio|true|audio=",
        "kling-v3|ratio|\"4:3\"|aspect_ratio",
        "kling-v3|tier|\"gold\"|mode",
      })
  void theMessageOfAViolationNamesTheFieldAsTheCallerWroteIt(
      String model, String name, String value, String ours) {
    var text = "{\"model\":\"%s\",\"prompt\":\"a fox\",\"%s\":%s}".formatted(model, name, value);
    var body = Resources.object(text);
    var problem = ((CheckResult.Rejected) check(body)).problems().getFirst();
    assertThat(problem.param()).isEqualTo(name);
    for (var language : Language.values()) {
      assertThat(problem.message(language).replace(name, "")).doesNotContain(ours);
      assertThat(problem.message(language)).contains(name);
    }
  }

  @Test
  void aRuleOfSeveralFieldsNamesEachAsTheCallerWroteIt() {
    var body =
        Resources.object(
            """
            {"model":"kling-v3","prompt":"a fox","seconds":8,"multi_shot":true,
             "shot_type":"customize",
             "multi_prompt":[{"index":1,"prompt":"a","duration":3}]}
            """);
    var problem = ((CheckResult.Rejected) check(body)).problems().getFirst();
    assertThat(problem.message(Language.EN)).contains("but seconds is 8");
    assertThat(problem.message(Language.ZH)).contains("而 seconds 为 8 秒");
  }

  @Test
  void anImageKeepsTheSpellingOfTheCaller() {
    var body =
        Resources.object(
            """
            {"model":"kling-v2-6","prompt":"a fox","mode":"pro",
             "image_url":"https://example.com/a.png","image_tail":"https://example.com/b.png"}
            """);
    var images = ((CheckResult.Passed) check(body)).generation().media().images();
    assertThat(images).extracting(Image::param).containsExactly("image_url", "image_tail");
  }

  private static CheckResult check(JsonNode body) {
    return CATALOGUE.check((ObjectNode) body, CheckContext.TOLERANT);
  }
}
