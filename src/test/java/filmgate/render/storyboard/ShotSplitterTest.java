package filmgate.render.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.SceneLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShotSplitterTest {
  private static final ShotSplitter SPLITTER = new ShotSplitter(SceneLibrary.bundled().parser());

  private static List<String> texts(String prompt, int seconds) {
    return SPLITTER.split(prompt, seconds).stream().map(ShotText::text).toList();
  }

  /** Prompts in which a mark of the table separates the shots that are expected. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          A dog runs. A cat sleeps. ~ A dog runs. | A cat sleeps.
          A man opens the door, then walks into the garden ~ A man opens the door | walks into the garden
          She sits down and then reads a book ~ She sits down | reads a book
          A chef cooks noodles, cut to a hungry child ~ A chef cooks noodles | a hungry child
          A fox looks up. The camera cuts to an owl on a branch. ~ A fox looks up | an owl on a branch.
          The boat sails, and finally it reaches the lighthouse ~ The boat sails | it reaches the lighthouse
          一个女孩推开门，然后走进花园 ~ 一个女孩推开门 | 走进花园
          男人写信。接着他抬头看向窗外。 ~ 男人写信。 | 他抬头看向窗外。
          厨师在做饭，镜头切到一个孩子 ~ 厨师在做饭 | 一个孩子
          先是海边日出，随后渔船出海，最后灯塔亮起 ~ 先是海边日出 | 渔船出海 | 灯塔亮起
          """)
  void aShotEndsWhereSomethingNewHappens(String prompt, String shots) {
    assertThat(texts(prompt, 10)).containsExactly(shots.split(" \\| "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Since then the old man lives by the sea",
        "人物逐渐转向镜头，面带微笑",
        "树上最后一片叶子落下",
        "\"Wait. Then I will go,\" says the woman",
        "a golden retriever running on the beach, sunset, cinematic"
      })
  void onePieceOfActionIsOneShot(String prompt) {
    assertThat(texts(prompt, 10)).containsExactly(prompt);
  }

  @Test
  void directionsAreNotShots() {
    assertThat(texts("Cinematic. A dog runs. Slow zoom in. A cat sleeps. Warm light, 4K.", 10))
        .containsExactly("Cinematic. A dog runs. Slow zoom in.", "A cat sleeps. Warm light, 4K.");
  }

  @Test
  void aCloseUpIsAShot() {
    assertThat(texts("A woman walks through the rain. Close-up of her eyes.", 10)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shot 1: a door opens. Shot 2: a hallway, it is dark.",
        "Shot 1 (4s): a door opens. Shot 2 (6s): a hallway, it is dark.",
        "[Scene 1] - a door opens.\n[Scene 2] - a hallway, it is dark.",
        "**Shot 1:** a door opens.\n**Shot 2:** a hallway, it is dark.",
        "[0-4s] a door opens. [4-10s] a hallway, it is dark.",
        "0-4s: a door opens. 4-10s: a hallway, it is dark.",
        "[00:00-00:04] a door opens. [00:04-00:10] a hallway, it is dark."
      })
  void theMarksOfAPromptDivideIt(String prompt) {
    assertThat(texts(prompt, 10)).containsExactly("a door opens.", "a hallway, it is dark.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "镜头1：门打开。镜头2：走廊很暗。",
        "镜头一：门打开。镜头二：走廊很暗。",
        "分镜1（4秒）：门打开。分镜2（6秒）：走廊很暗。",
        "第一幕：门打开。第二幕：走廊很暗。",
        "0-4秒：门打开。4-10秒：走廊很暗。"
      })
  void theMarksOfAChinesePromptDivideIt(String prompt) {
    assertThat(texts(prompt, 10)).containsExactly("门打开。", "走廊很暗。");
  }

  @Test
  void theLengthsOfAPromptAreUsedIfTheyAreThoseOfTheVideo() {
    var prompt = "Shot 1 (3s): a door opens. Shot 2 (7s): a hallway.";
    assertThat(SPLITTER.split(prompt, 10)).extracting(ShotText::seconds).containsExactly(3, 7);
    assertThat(SPLITTER.split(prompt, 5)).extracting(ShotText::seconds).containsExactly(3, 2);
  }

  @Test
  void aRatioIsNotATime() {
    assertThat(texts("16-9: a dog. 4-3: a cat.", 10)).hasSize(2).first().isEqualTo("16-9: a dog.");
  }

  @Test
  void theShotsFillTheVideoAndAreAtMostSix() {
    var prompt = "A dog runs. ".repeat(20);
    for (var seconds = 3; seconds <= 15; seconds++) {
      var shots = SPLITTER.split(prompt, seconds);
      assertThat(shots).hasSizeBetween(2, 6).allMatch(one -> one.seconds() > 0);
      assertThat(shots.stream().mapToInt(ShotText::seconds).sum()).isEqualTo(seconds);
      assertThat(String.join(" ", texts(prompt, seconds))).isEqualTo(prompt.strip());
    }
  }

  /** Prompts for which a search with many ways to match blanks or digits would not end. */
  @Test
  @Timeout(10)
  void noPromptTakesLong() {
    for (var part : List.of(" ", "0 - 1 ", "shot 1(3 ", "\n", "then ", "，然后", "[0-", "镜头1")) {
      assertThat(texts(part.repeat(3000) + "x", 10)).isNotEmpty();
      assertThat(texts("1" + " ".repeat(4000) + "-1" + " ".repeat(4000) + "x", 10)).isNotEmpty();
    }
  }

  @Test
  void anyPromptHasAShot() {
    for (var prompt : List.of("", "   ", "?!", "然后", "Shot 1: Shot 2:", "then then then")) {
      assertThat(SPLITTER.split(prompt, 5)).as(prompt).isNotEmpty();
    }
  }
}
