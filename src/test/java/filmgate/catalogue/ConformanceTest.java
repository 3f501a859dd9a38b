package filmgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.GenerationJson;
import filmgate.generation.OutputSpec;
import filmgate.text.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every case of both conformance files, at the level of the check. */
class ConformanceTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  record Case(String id, JsonNode node) {
    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Case> requestCases() {
    return Resources.json("conformance/request-cases.json")
        .valueStream()
        .map(node -> new Case(node.path("id").stringValue(), node));
  }

  static Stream<Case> publishedBodies() {
    return Resources.json("conformance/published-examples.json")
        .valueStream()
        .map(node -> new Case(node.path("seed").stringValue() + ":" + node.path("line"), node));
  }

  @ParameterizedTest
  @MethodSource("requestCases")
  void aRequestCaseGetsTheStatedVerdict(Case given) {
    var expected = given.node().path("expect");
    switch (check(given.node())) {
      case CheckResult.Passed accepted -> matches(expected, accepted);
      case CheckResult.Rejected(var problems) -> {
        assertThat(expected.path("status").intValue()).isEqualTo(400);
        var first = problems.getFirst();
        assertThat(first.param()).isEqualTo(expected.path("param").stringValue());
        assertThat(first.reason().wireName()).isEqualTo(expected.path("code").stringValue());
        assertThat(problems).extracting(Problem::reason).containsOnly(first.reason());
      }
    }
  }

  private static void matches(JsonNode expected, CheckResult.Passed accepted) {
    assertThat(expected.path("status").intValue()).isEqualTo(200);
    for (var entry : expected.path("normalized").properties()) {
      assertThat(accepted.normalized().get(entry.getKey())).isEqualTo(entry.getValue());
    }
    var ignored = expected.path("ignored").valueStream().map(JsonNode::stringValue).toList();
    assertThat(accepted.ignored()).isEqualTo(ignored);
  }

  @ParameterizedTest
  @MethodSource("publishedBodies")
  void aPublishedBodyDescribesTheStatedVideo(Case given) {
    var accepted = (CheckResult.Passed) check(given.node());
    var video = given.node().path("expect").path("video");
    var output = accepted.generation().output();
    assertThat(output.seconds()).isEqualTo(video.path("seconds").intValue());
    assertThat(output.audio()).isEqualTo(video.path("audio").booleanValue());
    var shorter = Math.min(video.path("width").intValue(), video.path("height").intValue());
    assertThat(output.quality().shorterSide()).isEqualTo(shorter);
    var tall = video.path("height").intValue() > video.path("width").intValue();
    assertThat(output.shape() == OutputSpec.Shape.TALL_9_16).isEqualTo(tall);
    assertThat(accepted.ignored()).isEmpty();
    assertThat(accepted.warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("publishedBodies")
  void thePromptOfAPublishedBodyIsTheStatedOne(Case given) {
    var body = given.node().path("body");
    var effective =
        given.node().path("expect").path("effective_prompt").stringValue(text(body, "prompt"));
    var generation = ((CheckResult.Passed) check(given.node())).generation();
    assertThat(generation.prompt()).isEqualTo(effective);
    assertThat(generation.model()).isEqualTo(text(body, "model"));
  }

  @ParameterizedTest
  @MethodSource("publishedBodies")
  void aGenerationOfAPublishedBodySurvivesStorage(Case given) {
    var generation = ((CheckResult.Passed) check(given.node())).generation();
    assertThat(GenerationJson.read(GenerationJson.write(generation))).isEqualTo(generation);
    assertThat(List.copyOf(generation.traits())).isSorted();
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).stringValue("");
  }

  private static CheckResult check(JsonNode given) {
    return CATALOGUE.check((ObjectNode) given.path("body"), CheckContext.TOLERANT);
  }
}
