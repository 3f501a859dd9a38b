package filmgate.render.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.SceneLibrary;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.Look.Grade;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditParserTest {
  private static final EditParser PARSER = new EditParser(SceneLibrary.bundled().parser());

  /** Prompts for which a search with many ways to match would not end. */
  @Test
  @Timeout(10)
  void noPromptTakesLong() {
    for (var part : List.of("一走", "一".repeat(800) + "走".repeat(1700), "a into ", " ")) {
      assertThat(scene(part.repeat(2000)).setting()).isEqualTo("clip");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add a red balloon | balloon",
        "加一只猫 | cat",
        "Add a cat and a dog, make it snow | cat dog",
        "在画面左边添加一只狗 | dog",
        "在桌子上放一个苹果 | apple",
        "add a hat to the man | ",
        "put a dog next to the woman | dog",
        "a dog runs through the frame | dog",
        "一只鸟飞过画面 | bird",
        "画面中出现三只蝴蝶 | butterfly",
        "insert a robot on the right and turn the sky orange | robot",
        "change the cup to a red one | ",
        "make the man smile | ",
        "把杯子换成红色 | ",
        "the woman walks along the beach in slow motion | ",
        "put the cup on the table | ",
        "remove the dog and add a cat | cat",
        "去掉背景里的人，加一只猫 | cat",
        "turn the video into anime style | ",
        "add rain | ",
      })
  void onlyWhatIsAddedIsASubject(String prompt, String kinds) {
    var found = scene(prompt).subjects().stream().map(Subject::kind);
    assertThat(found.collect(Collectors.joining(" "))).isEqualTo(kinds == null ? "" : kinds);
  }

  @Test
  void whereItIsAddedIsRead() {
    assertThat(position("add a cat on the left")).isEqualTo(Position.LEFT);
    assertThat(position("在右边加一只狗")).isEqualTo(Position.RIGHT);
    assertThat(position("add a red balloon")).isEqualTo(Position.SKY);
    assertThat(position("add a running dog")).isEqualTo(Position.FREE);
    assertThat(position("add a vase")).isEqualTo(Position.RIGHT);
  }

  private static Position position(String prompt) {
    return scene(prompt).subjects().getFirst().placement().position();
  }

  @ParameterizedTest
  @CsvSource({
    "make it night, NIGHT",
    "改成夜晚, NIGHT",
    "the street at sunset, SUNSET",
    "a street in a city, AFTERNOON",
    "change the cup, AFTERNOON",
    "一个酒吧, AFTERNOON",
  })
  void theTimeChangesOnlyIfItIsNamed(String prompt, TimeOfDay time) {
    assertThat(scene(prompt).daylight().start()).isEqualTo(time);
  }

  @Test
  void weatherLookCameraAndPaceAreThoseOfThePrompt() {
    var scene = scene("Make it snow at dusk, in film noir style. Slow motion, push in.");
    assertThat(scene.weather()).isEqualTo(Weather.SNOW);
    assertThat(scene.look().grade()).isEqualTo(Grade.NOIR);
    assertThat(scene.camera().pace()).isEqualTo(Pace.SLOW_MOTION);
    assertThat(scene.camera().move()).isEqualTo(CameraMove.DOLLY_IN);
    assertThat(scene("remove the rain").weather()).isEqualTo(Weather.CLEAR);
    assertThat(scene("去掉雨，加上雪").weather()).isEqualTo(Weather.SNOW);
    assertThat(scene("play the clip in reverse").camera().pace()).isEqualTo(Pace.REVERSE);
    assertThat(scene("倒放").camera().pace()).isEqualTo(Pace.REVERSE);
    assertThat(scene("shot reverse shot of two men").camera().pace()).isEqualTo(Pace.NORMAL);
    assertThat(scene("she says \"add a cat\"").subjects()).isEmpty();
    assertThat(scene("she says \"wait, add a cat\"").dialogue()).containsExactly("wait, add a cat");
  }

  private static Scene scene(String prompt) {
    return PARSER.understand(prompt, "", Map.of()).scene();
  }
}
