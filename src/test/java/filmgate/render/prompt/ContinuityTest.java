package filmgate.render.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.SceneLibrary;
import filmgate.render.scene.Action;
import filmgate.render.scene.Look.Grade;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuityTest {
  private static final PromptParser PARSER = SceneLibrary.bundled().parser();

  private static Scene next(String before, String prompt) {
    return PARSER.understand(PARSER.scene(before, ""), prompt, "", Map.of()).scene();
  }

  @Test
  void theSurroundingsStay() {
    var scene = next("a woman in a rainy city street at night, film noir", "she opens an umbrella");
    assertThat(scene.setting()).isEqualTo("city-street");
    assertThat(scene.daylight().start()).isEqualTo(TimeOfDay.NIGHT);
    assertThat(scene.weather()).isEqualTo(Weather.RAIN);
    assertThat(scene.look().grade()).isEqualTo(Grade.NOIR);
  }

  @Test
  void whatAShotNamesIsItsOwn() {
    var scene = next("a woman in a rainy city street at night", "she sits in a sunny kitchen");
    assertThat(scene.setting()).isEqualTo("kitchen");
    assertThat(scene.subjects().getFirst().actions()).contains(Action.SIT);
  }

  @Test
  void theUsualTimeOfASettingDoesNotFollowToAnother() {
    var concert = PARSER.scene("a singer on a stage", "");
    var beach = PARSER.understand(concert, "the singer walks on a beach", "", Map.of()).scene();
    assertThat(beach.daylight())
        .isEqualTo(PARSER.scene("a singer walks on a beach", "").daylight());
  }

  /** The main subject of the second shot: kind, breed or role, and the colour or gender. */
  @ParameterizedTest
  @CsvSource({
    "a golden retriever runs on the beach, the dog looks up, dog, golden-retriever",
    "a golden retriever runs on the beach, it jumps over a log, dog, golden-retriever",
    "a golden retriever runs on the beach, close-up, dog, golden-retriever",
    "a golden retriever runs on the beach, turns around, dog, golden-retriever",
    "a golden retriever runs on the beach, a dog sleeps, dog, ''",
    "an astronaut walks on the moon, she looks up, person, astronaut",
    "an astronaut walks on the moon, he waves, person, astronaut",
    "a chef and a cat in a kitchen, he cooks, person, chef",
    "a chef and a cat in a kitchen, it jumps, cat, ''",
    "一只金毛犬在沙滩上奔跑, 它抬头, dog, golden-retriever",
    "一位宇航员在月球上行走, 他挥手, person, astronaut",
    "一位宇航员在月球上行走, 镜头推近, person, astronaut"
  })
  void theSubjectIsTheSame(String before, String prompt, String kind, String variant) {
    var main = next(before, prompt).subjects().getFirst();
    assertThat(main.kind()).isEqualTo(kind);
    assertThat(main.variant()).isEqualTo(variant);
  }

  @Test
  void aPronounRefersToItsGender() {
    var scene = next("an old man and a young woman in a cafe", "she smiles");
    assertThat(scene.subjects()).hasSize(1);
    assertThat(scene.subjects().getFirst().traits()).containsEntry("gender", "woman");
  }

  @Test
  void theyAreAllOfTheShotBefore() {
    assertThat(next("an old man and a young woman in a cafe", "they laugh").subjects()).hasSize(2);
  }

  @Test
  void traitsOfTheShotBeforeStay() {
    var before = PARSER.scene("a woman in a red coat with black hair", "");
    var after = PARSER.understand(before, "the woman walks away", "", Map.of()).scene();
    assertThat(after.subjects().getFirst().traits())
        .containsAllEntriesOf(before.subjects().getFirst().traits());
  }

  @Test
  void somebodyElseIsNotTheSame() {
    var scene = next("a woman in a red coat", "an old man walks away");
    assertThat(scene.subjects()).hasSize(1);
    assertThat(scene.subjects().getFirst().traits()).doesNotContainKey("clothes");
  }

  @Test
  void aPlaceWithoutSubjectsHasNone() {
    assertThat(next("a woman in a red coat", "the city at night").subjects())
        .extracting(Subject::kind)
        .doesNotContain("person");
  }

  @Test
  void aPersonBesideThingsIsMeantByThePronoun() {
    assertThat(PARSER.scene("she holds a red umbrella", "").subjects().getFirst().kind())
        .isEqualTo("person");
    assertThat(PARSER.scene("it stands beside a red umbrella", "").subjects())
        .extracting(Subject::kind)
        .doesNotContain("person");
  }
}
