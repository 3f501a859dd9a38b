package filmgate.render.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.prompt.Understanding.Phrase;
import filmgate.render.prompt.noun.Drawable;
import filmgate.render.prompt.noun.NounSource;
import filmgate.render.scene.Action;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Settings;
import filmgate.render.setting.plate.Plates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptParserTest {
  private static final PromptParser PARSER =
      new PromptParser(NounSource.NONE, Settings.read(Plates.names()));

  private static Scene scene(String prompt) {
    return PARSER.scene(prompt, "");
  }

  private static Subject main(String prompt) {
    return scene(prompt).subjects().getFirst();
  }

  private static List<String> kinds(Scene scene) {
    return scene.subjects().stream().map(Subject::kind).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a park without dogs",
        "a park with no dog",
        "没有狗的公园",
        "公园，不要狗",
        "a park, no dogs or cats"
      })
  void whatIsNegatedIsNotDrawn(String prompt) {
    var scene = scene(prompt);
    assertThat(scene.setting()).isEqualTo("park");
    assertThat(scene.subjects()).isEmpty();
  }

  @Test
  void aNegationReachesOneNoun() {
    assertThat(kinds(scene("a man without an umbrella walking in the rain")))
        .containsExactly("person");
    assertThat(main("a man without an umbrella walking in the rain").actions())
        .containsExactly(Action.WALK);
    assertThat(scene("a man without an umbrella walking in the rain").weather())
        .isEqualTo(Weather.RAIN);
  }

  @Test
  void theNegativePromptRemoves() {
    var scene =
        PARSER.scene("a dog and a cat at night in the rain, smiling woman", "dogs, rain, night");
    assertThat(kinds(scene)).containsExactly("cat", "person");
    assertThat(scene.weather()).isEqualTo(Weather.CLEAR);
    assertThat(scene.daylight().start()).isNotEqualTo(TimeOfDay.NIGHT);
    assertThat(PARSER.scene("一只猫和一只狗", "猫").subjects()).hasSize(1);
    assertThat(PARSER.scene("a girl smiles", "text, watermark, blurry, low quality").subjects())
        .hasSize(1);
    assertThat(PARSER.scene("dancing in the rain", "people").subjects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "three dogs, dog, 3",
    "a flock of birds, bird, 12",
    "一群大雁, bird, 12",
    "两个人在说话, person, 2",
    "三人, person, 3",
    "五只猫, cat, 5",
    "3只狗, dog, 3",
    "two friends, person, 2",
    "a friend, person, 1",
    "a couple walking, person, 2",
    "一对情侣, person, 2",
    "dogs, dog, 3",
    "a crowd, person, 12",
    "twelve, , 0",
    "wolves in a forest, wolf, 4",
    "a man 30 years old, person, 1",
  })
  void quantitiesAreRead(String prompt, String kind, int count) {
    var subjects = scene(prompt).subjects();
    if (count == 0) {
      assertThat(subjects).isEmpty();
    } else {
      assertThat(subjects.getFirst().kind()).isEqualTo(kind);
      assertThat(subjects.getFirst().count()).isEqualTo(count);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a corgi, dog, corgi",
    "柯基在跑, dog, corgi",
    "two golden retrievers, dog, golden-retriever",
    "金毛犬, dog, golden-retriever",
    "a ragdoll cat, cat, ragdoll",
    "布偶猫, cat, ragdoll",
    "an arctic fox, fox, arctic",
    "海鸥, bird, gull",
    "a polar bear, bear, polar",
    "金魚, fish, goldfish",
  })
  void breedsAreVariants(String prompt, String kind, String variant) {
    assertThat(main(prompt).kind()).isEqualTo(kind);
    assertThat(main(prompt).variant()).isEqualTo(variant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chatting",
        "hallway",
        "镜头拉远",
        "carpet",
        "catalogue",
        "dogma",
        "马上开始",
        "罗马",
        "人工智能",
        "花费",
        "地面"
      })
  void nounsAreNeverPartsOfWords(String prompt) {
    assertThat(kinds(scene(prompt)))
        .doesNotContainAnyElementsOf(
            List.of("cat", "dog", "car", "horse", "flower", "noodles", "monkey"));
  }

  @Test
  void anActionBelongsToTheNearestSubjectThatCanDoIt() {
    var cafe = scene("a busy coffee shop with people chatting and barista making latte art");
    assertThat(cafe.subjects().getFirst().actions()).containsExactly(Action.TALK);
    assertThat(cafe.subjects().get(1).variant()).isEqualTo("barista");
    assertThat(cafe.subjects().get(1).actions()).containsExactly(Action.POUR);
    assertThat(cafe.subjects().get(1).prop()).isEqualTo("cup");
    var both = scene("@element_dog 和 @element_cat 在草地上追逐玩耍");
    assertThat(both.subjects()).extracting(Subject::kind).containsExactly("dog", "cat");
    assertThat(both.subjects()).allMatch(one -> one.actions().contains(Action.PLAY));
    var sleeping = scene("a flying bird above a sleeping cat");
    assertThat(sleeping.subjects().get(0).actions()).containsExactly(Action.FLY);
    assertThat(sleeping.subjects().get(1).actions()).containsExactly(Action.SLEEP);
  }

  @Test
  void coloursBelongToTheirNoun() {
    assertThat(main("黄色的金丝雀").traits()).containsEntry("colour", "#f0c93a");
    var scene = scene("a red car and a blue bicycle");
    assertThat(scene.subjects().get(0).traits()).containsEntry("colour", "#c23b32");
    assertThat(scene.subjects().get(1).traits()).containsEntry("colour", "#3b6fb6");
    assertThat(main("a dog under a blue sky").traits()).isEmpty();
    assertThat(main("the dog is black").traits()).containsEntry("colour", "#26262b");
    assertThat(main("a woman in a red dress").traits())
        .containsEntry("clothes", "#c23b32")
        .containsEntry("garment", "dress");
  }

  @ParameterizedTest
  @CsvSource({
    "从白天过渡到黑夜的城市, NOON, NIGHT",
    "a city from day to night, NOON, NIGHT",
    "a city from sunrise to sunset, DAWN, DUSK",
    "清晨到夜晚的城市, DAWN, NIGHT",
    "a lake at night, NIGHT, NIGHT",
  })
  void lightCanChange(String prompt, TimeOfDay start, TimeOfDay end) {
    assertThat(scene(prompt).daylight().start()).isEqualTo(start);
    assertThat(scene(prompt).daylight().end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A woman says \"Come home\".",
        "A woman says: “Come home”.",
        "女人说「Come home」",
        "女人说：『Come home』",
        "A woman whispers, 'Come home'",
        "«Come home», says a woman"
      })
  void quotedSentencesAreDialogue(String prompt) {
    assertThat(scene(prompt).dialogue()).containsExactly("Come home");
  }

  @Test
  void whatIsWrittenOnASignIsNotDialogue() {
    assertThat(scene("a street sign reading \"OPEN\"").dialogue()).isEmpty();
    assertThat(scene("A man says \"Stay\", no dialogue").dialogue()).isEmpty();
    assertThat(PARSER.scene("A man says \"Stay\"", "dialogue").dialogue()).isEmpty();
    assertThat(scene("The dog's owner isn't here").dialogue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a nude woman on a beach",
        "血腥的战场",
        "a nazi parade",
        "裸体",
        "a man says “go watch porn”"
      })
  void offensivePromptsShowTheNeutralStage(String prompt) {
    var understood = PARSER.understand(prompt, "", Map.of());
    assertThat(understood.withheld()).isTrue();
    assertThat(understood.phrases()).isEmpty();
    assertThat(understood.scene().setting()).isEqualTo("studio");
    assertThat(understood.scene().subjects()).isEmpty();
    assertThat(understood.scene().dialogue()).isEmpty();
  }

  @Test
  void offensiveWordsThatAreExcludedDoNoHarm() {
    assertThat(PARSER.understand("a dog", "nude, gore", Map.of()).withheld()).isFalse();
    assertThat(PARSER.understand("a battle without gore", "", Map.of()).withheld()).isFalse();
    assertThat(PARSER.understand("a chicken breast in Sussex, Essex", "", Map.of()).withheld())
        .isFalse();
  }

  @Test
  void namesDrawANeutralPerson() {
    var singer = scene("Taylor Swift singing on stage");
    assertThat(singer.setting()).isEqualTo("stage");
    assertThat(singer.subjects()).hasSize(1);
    assertThat(main("Taylor Swift singing on stage").kind()).isEqualTo("person");
    assertThat(main("Taylor Swift singing on stage").traits()).isEmpty();
    assertThat(main("李明在跑步").kind()).isEqualTo("person");
    assertThat(main("王小明唱歌").actions()).containsExactly(Action.SING);
    assertThat(kinds(scene("A Red Fox Running Through Snow"))).containsExactly("fox");
  }

  @Test
  void nounsComeFromTheSourceOnlyIfTheLexiconLacksThem() {
    var parser =
        new PromptParser(
            noun ->
                switch (noun) {
                  case "walnut", "dog", "核桃" -> Optional.of(Drawable.subject("chestnut"));
                  case "casino" -> Optional.of(Drawable.setting("stage"));
                  default -> Optional.empty();
                },
            Settings.read(Plates.names()));
    assertThat(kinds(parser.scene("two walnuts in a casino", ""))).containsExactly("chestnut");
    assertThat(parser.scene("two walnuts in a casino", "").setting()).isEqualTo("stage");
    assertThat(parser.scene("two walnuts in a casino", "").subjects().getFirst().count())
        .isEqualTo(2);
    assertThat(kinds(parser.scene("桌上的核桃", ""))).contains("chestnut");
    assertThat(kinds(parser.scene("a dog", ""))).containsExactly("dog");
  }

  @Test
  void descriptionsOfElementsAreUsed() {
    var understood =
        PARSER.understand(
            "@hero runs in a park", "", Map.of("hero", "a black cat with green eyes"));
    assertThat(understood.scene().subjects().getFirst().kind()).isEqualTo("cat");
    assertThat(understood.scene().subjects().getFirst().variant()).isEqualTo("black");
    assertThat(understood.scene().subjects().getFirst().actions()).containsExactly(Action.RUN);
    assertThat(kinds(scene("a happy dog in running@element_cat"))).containsExactly("dog");
    assertThat(kinds(scene("@element_cat"))).containsExactly("cat");
  }

  @Test
  void phrasesHaveTheirOffsets() {
    var prompt = "A dog 在沙滩上奔跑, no cats";
    assertThat(PARSER.understand(prompt, "", Map.of()).phrases())
        .containsExactly(
            new Phrase("dog", 2, "subject dog", true),
            new Phrase("沙滩", 7, "setting beach", true),
            new Phrase("奔跑", 10, "action run", true),
            new Phrase("cats", 17, "subject cat", false));
  }

  @Test
  void fullWidthAndTraditionalCharactersAreTheSame() {
    assertThat(scene("海灘上的貓")).isEqualTo(scene("海滩上的猫"));
    assertThat(scene("Ａ ｄｏｇ ｒｕｎｓ")).isEqualTo(scene("a dog runs"));
    assertThat(scene("A DOG RUNS ON THE BEACH")).isEqualTo(scene("a dog runs on the beach"));
  }
}
