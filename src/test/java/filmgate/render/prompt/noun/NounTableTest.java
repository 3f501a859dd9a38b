package filmgate.render.prompt.noun;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.art.ArtCatalogue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NounTableTest {
  private static final NounTable TABLE = NounTable.bundled();

  /** Kinds that are drawn by a rig and are no artwork. */
  private static final Set<String> RIGS =
      Set.of(
          ("person robot monster unicorn fox wolf lion bear panda koala raccoon squirrel frog"
                  + " dragonfly carriage surfboard drone spaceship hot-air-balloon flower branch"
                  + " lighthouse windmill tower statue well waterfall lamp campfire bench table cup"
                  + " bottle wine-glass piano guzheng ball pumpkin sword crystal toy-blocks flag"
                  + " swing iceberg fireworks")
              .split(" "));

  private static final Set<String> SETTINGS =
      Set.of(
          ("beach sea-rocks lake river underwater forest meadow garden mountains desert snowfield"
                  + " city-street city-skyline alley park village farm stage stadium living-room"
                  + " bedroom kitchen corridor cafe classroom office library gym laboratory factory"
                  + " temple castle bridge road space sky")
              .split(" "));

  @ParameterizedTest
  @CsvSource({
    "corgi, dog/corgi",
    "beagle, dog",
    "dachshund, dog",
    "german shepherd, dog/german-shepherd",
    "siamese cat, cat",
    "kitten, cat",
    "stallion, horse",
    "calf, cow",
    "lamb, sheep",
    "gazelle, deer",
    "cheetah, leopard",
    "hippo, hippopotamus",
    "hen, rooster",
    "chick, baby-chick",
    "hummingbird, bird",
    "sparrow, bird",
    "falcon, eagle",
    "pigeon, dove",
    "salmon, fish",
    "goldfish, fish",
    "cobra, snake",
    "iguana, lizard",
    "toad, frog",
    "tortoise, turtle",
    "moth, butterfly",
    "wasp, bee",
    "oak, tree",
    "willow, tree",
    "orchid, flower",
    "daisy, flower",
    "sedan, car",
    "limousine, car",
    "jeep, suv",
    "ambulance, ambulance",
    "sloop, sailboat",
    "schooner, sailboat",
    "kayak, canoe",
    "yacht, boat",
    "moped, motorcycle",
    "tricycle, bicycle",
    "cottage, house",
    "skyscraper, office-building",
    "cathedral, church",
    "pagoda, japanese-castle",
    "tepee, tent",
    "museum, classical-building",
    "couch, sofa",
    "armchair, chair",
    "desk, table",
    "cello, violin",
    "trombone, trumpet",
    "lasagna, spaghetti",
    "burrito, burrito",
    "soup, stew",
    "croissant, croissant",
    "espresso, coffee",
    "martini, cocktail-glass",
    "fedora, sun-hat",
    "cutlass, sword",
    "telescope, telescope",
    "nurse, person/doctor",
    "surgeon, person/doctor",
    "ballerina, person/dancer",
    "violinist, person/musician",
    "astronomer, person/scientist",
    "carpenter, person/worker",
    "nun, person/monk",
    "queen, person/royal",
    "wizard, person/wizard",
    "neighbor, person",
    "grandmother, person",
    "canyon, @mountains",
    "lagoon, @lake",
    "driveway, @road",
    "boulevard, @city-street",
    "restaurant, @cafe",
    "barn, @farm",
    "concert hall, @stage",
    "traffic light, traffic-light",
    "teddy bear, teddy-bear",
    "ferris wheel, ferris-wheel"
  })
  void anEnglishNounIsDrawnAsWhatItIs(String noun, String target) {
    assertThat(text(noun)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "橘猫, cat",
    "短腿柯基, dog/corgi",
    "田园犬, dog",
    "毛驴, donkey",
    "梅花鹿, deer",
    "羊驼, llama",
    "雪豹, leopard",
    "喜鹊, bird",
    "海鸥, bird",
    "锦鲤, fish",
    "鲸鱼, whale",
    "寄居蟹, crab",
    "蜻蜓, ''",
    "红蜻蜓, dragonfly",
    "护士, person/doctor",
    "飞行员, person/pilot",
    "新娘, person/bride",
    "忍者, person",
    "女巫, person/wizard",
    "外卖小哥, person/driver",
    "渔船, boat",
    "龙舟, boat",
    "潜水艇, ship",
    "战斗机, plane",
    "缆车, cable-car",
    "绿皮车, train",
    "柳树, tree",
    "椰子树, palm-tree",
    "牡丹, flower",
    "荷花, lotus",
    "仙人球, cactus",
    "摩天大楼, office-building",
    "蒙古包, hut",
    "鸟居, torii",
    "孔明灯, lantern",
    "油纸伞, umbrella",
    "二胡, ''",
    "大提琴, violin",
    "唢呐, trumpet",
    "架子鼓, drum",
    "小笼包, dumplings",
    "兰州拉面, noodles",
    "红酒, wine",
    "珍珠奶茶, bubble-tea",
    "胡同, @alley",
    "峡谷, @mountains",
    "夜市, @city-street",
    "酒吧, @cafe",
    "算盘, abacus",
    "热带鱼, tropical-fish",
    "救护车, ambulance",
    "显微镜, microscope"
  })
  void aChineseNounIsDrawnAsWhatItIs(String noun, String target) {
    assertThat(text(noun)).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chatting",
        "hallways of",
        "all",
        "镜头",
        "头",
        "特写",
        "时间",
        "爱",
        "光",
        "生日",
        "圣诞",
        "飞行",
        "time",
        "day",
        "love",
        "way",
        "light",
        "scene",
        "style",
        "mood",
        "shot",
        "frame",
        "camera angle",
        "background",
        "dolly",
        "zoom",
        "pan",
        "tilt",
        "fan",
        "can",
        "die",
        "pick",
        "slide",
        "left",
        "close",
        "wide",
        "still",
        "generic",
        "official",
        "vintage",
        "shadow",
        "color",
        "dark",
        "water",
        "nude",
        "terrorist",
        "whore",
        "faggot",
        ""
      })
  void abstractWordsAndPartsOfWordsAreNotDrawn(String word) {
    assertThat(TABLE.find(word)).isEmpty();
  }

  @Test
  void everyTargetExists() {
    var artwork = ArtCatalogue.bundled().ids();
    TABLE
        .nouns()
        .forEach(
            (noun, drawable) -> {
              var kind = drawable.kind();
              switch (drawable.meaning()) {
                case SUBJECT ->
                    assertThat(artwork.contains(kind) || RIGS.contains(kind))
                        .as(noun + ": " + kind)
                        .isTrue();
                case SETTING -> assertThat(SETTINGS).as(noun).contains(kind);
              }
            });
  }

  @Test
  void theTableIsLargeInBothLanguages() {
    var chinese =
        TABLE.nouns().keySet().stream()
            .filter(noun -> noun.codePoints().allMatch(Character::isIdeographic))
            .count();
    assertThat(chinese).isGreaterThan(2_500);
    assertThat(TABLE.nouns().size() - chinese).isGreaterThan(10_000);
  }

  private static String text(String noun) {
    return TABLE
        .find(noun)
        .map(
            found ->
                switch (found.meaning()) {
                  case SETTING -> "@" + found.kind();
                  case SUBJECT ->
                      found.variant().isEmpty()
                          ? found.kind()
                          : found.kind() + "/" + found.variant();
                })
        .orElse("");
  }
}
