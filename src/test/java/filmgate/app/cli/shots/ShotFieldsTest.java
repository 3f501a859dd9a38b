package filmgate.app.cli.shots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.Shot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue judges the requests. */
class ShotFieldsTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2s a/3s b         | {}              | [2, 3]
          a/b/c             | {}              | [2, 2, 1]
          a/b/c             | {"duration":10} | [4, 3, 3]
          1s a/b/c          | {"duration":10} | [1, 5, 4]
          5s a/b            | {}              | [5, 1]
          a/b/c/d/e/f       | {}              | [1, 1, 1, 1, 1, 1]
          5s a/5s b/5s c    | {"duration":15} | [5, 5, 5]
          2s a/1s b         | {"duration":"3"}| [2, 1]
          """)
  void shotsWithoutADurationShareTheRest(String shots, String request, String seconds) {
    var body = body("kling-v3", request);
    fields("kling-v3", shots.replace('/', '\n')).addTo(body, true);
    var durations =
        body.path("multi_prompt").valueStream().map(one -> one.path("duration").intValue());
    assertThat(durations.toList()).hasToString(seconds);
    assertThat(CATALOGUE.check(body, CheckContext.TOLERANT)).isInstanceOf(CheckResult.Passed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2s a/3s b         | {"duration":6}      | the shots last 5 s, but duration is 6
          2s a/3s b/c       | {"duration":5}      | the shots need at least 6 s, but duration is 5
          9s a/9s b         | {}                  | the shots last 18 s, but a video of kling-v3 lasts 3 to 15 s
          1s a/1s b         | {}                  | the shots last 2 s, but a video of kling-v3 lasts 3 to 15 s
          20s a/b           | {}                  | s.txt, line 1: duration must be at most 15, not 20
          a/b/c/d/e/f/g     | {}                  | s.txt, line 7: a video of kling-v3 has at most 6 shots
          a                 | {"duration":"long"} | -p duration must be a whole number of seconds
          a                 | {"multi_prompt":[]} | --shots sets multi_prompt. Omit -p multi_prompt
          a                 | {"shot_type":"x"}   | --shots sets shot_type
          """)
  void whatDoesNotFitIsReported(String shots, String request, String message) {
    var body = body("kling-v3", request);
    var fields = fields("kling-v3", shots.replace('/', '\n'));
    assertThatThrownBy(() -> fields.addTo(body, true)).hasMessageContaining(message);
  }

  @Test
  void aLongPromptIsReportedWithItsLine() {
    var fields = fields("kling-v3", "a fox\n" + "狐".repeat(513));
    assertThatThrownBy(() -> fields.addTo(body("kling-v3", "{}"), true))
        .hasMessage("s.txt, line 2: prompt must have at most 512 characters, not 513");
    fields("kling-v3", "a fox\n" + "🦊".repeat(512)).addTo(body("kling-v3", "{}"), true);
  }

  @Test
  void modelsWithoutShotsHaveNoLimits() {
    for (var model : CATALOGUE.models()) {
      assertThat(ShotLimits.of(model.id(), model.fields()).isPresent())
          .as(model.id())
          .isEqualTo(model.id().startsWith("kling-v3"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling-v3", "kling-v3-omni", "kling-v3-pro-audio"})
  void everyModelWithShotsAcceptsThem(String model) {
    var body = body(model, "{}");
    fields(model, "2s a fox\nsnow\nan owl 1s").addTo(body, model.length() < 14);

    assertThat(CATALOGUE.check(body, CheckContext.TOLERANT))
        .isInstanceOfSatisfying(
            CheckResult.Passed.class,
            passed -> {
              assertThat(passed.generation().shots())
                  .containsExactly(
                      new Shot(1, "a fox", 2), new Shot(2, "snow", 2), new Shot(3, "an owl", 1));
              assertThat(passed.generation().output().seconds()).isEqualTo(5);
              assertThat(passed.warnings()).isEmpty();
            });
  }

  private static ObjectNode body(String model, String json) {
    var body = (ObjectNode) JsonMapper.shared().readTree(json);
    return body.put("model", model);
  }

  private static ShotFields fields(String model, String text) {
    var spec = CATALOGUE.find(model).orElseThrow();
    return new ShotFields(
        new ShotFile("s.txt", text), ShotLimits.of(model, spec.fields()).orElseThrow());
  }
}
