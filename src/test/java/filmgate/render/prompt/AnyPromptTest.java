package filmgate.render.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.noun.NounSource;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.setting.Settings;
import filmgate.render.setting.plate.Plates;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A text of any script, length, or nonsense gives a scene, and always the same one. */
class AnyPromptTest {
  private static final PromptParser PARSER =
      new PromptParser(NounSource.NONE, Settings.read(Plates.names()));

  private static Scene scene(String prompt) {
    return PARSER.scene(prompt, "");
  }

  private static List<String> kinds(Scene scene) {
    return scene.subjects().stream().map(Subject::kind).toList();
  }

  @Test
  void anyTextGivesTheSameDrawableScene() {
    var random = new SplittableRandom(14);
    for (var i = 0; i < 3000; i++) {
      var prompt = text(random);
      var negative = random.nextInt(4) == 0 ? text(random) : "";
      var understood = PARSER.understand(prompt, negative, Map.of());
      assertThat(PARSER.understand(prompt, negative, Map.of())).isEqualTo(understood);
      assertThat(understood.scene().setting()).isNotEmpty();
      assertThat(understood.scene().subjects()).hasSizeLessThanOrEqualTo(Scene.SUBJECTS_MAX);
      for (var subject : understood.scene().subjects()) {
        assertThat(SubjectKinds.shared().ids()).contains(subject.kind());
        assertThat(subject.count()).isBetween(1, Subject.CROWD);
      }
      for (var phrase : understood.phrases()) {
        assertThat(prompt.substring(phrase.offset())).startsWith(phrase.text());
      }
    }
  }

  private static final List<String> PIECES =
      List.of(
          "dog",
          "cats",
          "a",
          "the",
          "running",
          "no",
          "没有",
          "猫",
          "一只",
          "在",
          "海滩",
          "上",
          "的",
          "\"",
          "“",
          "”",
          "'",
          "@dog",
          "@element_cat",
          "<<<image_1>>>",
          "<<<",
          ">>>",
          ",",
          ".",
          "，",
          "。",
          "with",
          "on",
          "umbrella",
          "红色",
          "red",
          "she",
          "they",
          "says",
          "说",
          "3",
          "十",
          "个",
          "Anna Miller",
          "李",
          "day",
          "to",
          "night",
          "horse",
          "riding",
          "driving",
          "car",
          "boat",
          "🐶",
          "\u0000",
          "\n",
          "family",
          "each other",
          "fast",
          "slowly",
          "镜头",
          "拉远",
          "们",
          "branch",
          "坐在",
          "树枝");

  private static String text(SplittableRandom random) {
    var text = new StringBuilder();
    var length = random.nextInt(24);
    for (var i = 0; i < length; i++) {
      switch (random.nextInt(8)) {
        case 0 -> text.appendCodePoint(random.nextInt(0x20, 0x2fff));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.append((char) random.nextInt(0x4e00, 0x9fff));
        default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  @Test
  void longPromptsAreRead() {
    assertThat(kinds(scene("word ".repeat(900) + "a dog"))).containsExactly("dog");
    assertThat(scene("x".repeat(100_000)).setting()).isEqualTo("studio");
    assertThat(scene("猫".repeat(5000)).subjects()).isNotEmpty();
    assertThat(scene("\"".repeat(5000)).setting()).isEqualTo("studio");
    assertThat(scene("'a".repeat(2500)).setting()).isEqualTo("studio");
    assertThat(scene("a dog, ".repeat(700)).subjects()).hasSize(Scene.SUBJECTS_MAX);
  }
}
