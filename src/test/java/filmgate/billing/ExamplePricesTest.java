package filmgate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The price book that comes along against the documented list prices. */
class ExamplePricesTest {
  private static final String OMNI = "{'model':'kling-v3-omni','prompt':'a fox'%s}";
  private static final String CLIP =
      ",'video_list':[{'video_url':'https://example.com/a.mp4','refer_type':'%s'}]";
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "prices.json");

  @ParameterizedTest
  @CsvSource({
    "kling-v3,      std, false,  5, 0.42,  kling-v3:std",
    "kling-v3,      std, true,   5, 0.63,  kling-v3:std-audio",
    "kling-v3,      pro, false, 10, 1.12,  kling-v3:pro",
    "kling-v3,      pro, true,  15, 2.52,  kling-v3:pro-audio",
    "kling-v3,      4k,  false,  3, 1.26,  kling-v3:4k",
    "kling-v3,      4k,  true,   3, 1.26,  kling-v3:4k",
    "kling-v3-omni, std, false,  5, 0.42,  kling-v3-omni:std",
    "kling-v3-omni, std, true,   5, 0.56,  kling-v3-omni:std-audio",
    "kling-v3-omni, pro, false,  7, 0.784, kling-v3-omni:pro",
    "kling-v3-omni, pro, true,  10, 1.4,   kling-v3-omni:pro-audio",
    "kling-v3-omni, 4k,  true,  15, 6.3,   kling-v3-omni:4k",
    "kling-v2-6,    std, false,  5, 0.21,  kling-v2-6:std",
    "kling-v2-6,    pro, false, 10, 0.7,   kling-v2-6:pro",
    "kling-v2-6,    pro, true,   5, 0.7,   kling-v2-6:pro-audio",
  })
  void klingCostsItsListPrice(
      String model, String mode, boolean audio, int seconds, String amount, String sku) {
    var body =
        "{'model':'%s','prompt':'a fox','mode':'%s','audio':%s,'duration':%d}"
            .formatted(model, mode, audio, seconds);
    var quote = GenerationFixtures.quote(GenerationFixtures.EXAMPLES, body);
    assertThat(quote.amount().toDecimal()).isEqualTo(amount);
    assertThat(quote.sku()).isEqualTo(sku);
    assertThat(quote.quantity()).isEqualTo(seconds);
    assertThat(quote.isFinal()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "veo3.1-fast-official,    720p,  8, 0.8",
    "veo3.1-fast-official,    1080p, 6, 0.72",
    "veo3.1-fast-official,    4k,    4, 1.2",
    "veo3.1-quality-official, 720p,  4, 1.6",
    "veo3.1-quality-official, 1080p, 8, 3.2",
    "veo3.1-quality-official, 4K,    8, 4.8",
  })
  void veoCostsTheSameWithAndWithoutAudio(String model, String lines, int seconds, String amount) {
    for (var audio : new boolean[] {false, true}) {
      var body =
          "{'model':'%s','prompt':'a fox','resolution':'%s','generate_audio':%s,'duration':%d}"
              .formatted(model, lines, audio, seconds);
      var quote = GenerationFixtures.quote(GenerationFixtures.EXAMPLES, body);
      assertThat(quote.amount().toDecimal()).isEqualTo(amount);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "std-silent, std, false",
    "std-audio, std, true",
    "pro-silent, pro, false",
    "pro-audio, pro, true"
  })
  void aNameCostsWhatItsFieldsWouldCost(String name, String mode, boolean audio) {
    var named =
        GenerationFixtures.quote(
            GenerationFixtures.EXAMPLES,
            "{'model':'kling-v3-%s','prompt':'a fox','duration':'9'}".formatted(name));
    var plain =
        GenerationFixtures.quote(
            GenerationFixtures.EXAMPLES,
            "{'model':'kling-v3','prompt':'a fox','duration':9,'mode':'%s','audio':%s}"
                .formatted(mode, audio));
    assertThat(named.amount()).isEqualTo(plain.amount());
    assertThat(named.sku()).isEqualTo("kling-v3-" + name);
  }

  @ParameterizedTest
  @CsvSource({"std, 1.26", "pro, 1.68", "4k, 6.3"})
  void aBaseClipIsHeldAtTenSecondsWhateverDurationSays(String mode, String amount) {
    var more = CLIP.formatted("base") + ",'duration':5,'mode':'%s'".formatted(mode);
    var quote = GenerationFixtures.quote(GenerationFixtures.EXAMPLES, OMNI.formatted(more));
    assertThat(quote.amount().toDecimal()).isEqualTo(amount);
    assertThat(quote.quantity()).isEqualTo(10);
    assertThat(quote.isFinal()).isFalse();
    assertThat(quote.sku()).isEqualTo("kling-v3-omni:%s-video".formatted(mode));
  }

  @Test
  void aFeatureClipLeavesTheLengthToTheRequest() {
    var more = CLIP.formatted("feature") + ",'duration':4,'audio':true";
    var quote = GenerationFixtures.quote(GenerationFixtures.EXAMPLES, OMNI.formatted(more));
    assertThat(quote.amount().toDecimal()).isEqualTo("0.504");
    assertThat(quote.isFinal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'image_urls':['https://example.com/a.png']",
        "'element_list':[{'element_id':'7'}]",
        "'aspect_ratio':'1:1'"
      })
  void imagesAndElementsCostNothingMore(String field) {
    var body = "{'model':'kling-v3','prompt':'a fox',%s}".formatted(field);
    assertThat(GenerationFixtures.quote(GenerationFixtures.EXAMPLES, body).amount().toDecimal())
        .isEqualTo("0.42");
  }

  /** Nothing that the documents allow may turn out to have no price in the examples. */
  @Test
  void everythingInTheConformanceFilesHasAPrice() throws IOException {
    var bodies = new ArrayList<JsonNode>();
    for (var name : new String[] {"request-cases", "published-examples"}) {
      var file = Path.of("src", "test", "resources", "conformance", name + ".json");
      for (var one : JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8))) {
        if (one.at("/expect/status").intValue(200) == 200) {
          bodies.add(one.path("body"));
        }
      }
    }
    assertThat(bodies).hasSize(58);
    for (var body : bodies) {
      var quote = GenerationFixtures.quote(GenerationFixtures.EXAMPLES, body.toString());
      assertThat(quote.amount()).isGreaterThan(Amount.ZERO);
    }
  }

  @Test
  void theFormulaSaysHowTheAmountComesAbout() {
    var plain =
        GenerationFixtures.quote(
                GenerationFixtures.EXAMPLES, "{'model':'kling-v3','prompt':'a fox'}")
            .formula();
    assertThat(plain.forLanguage(Language.EN)).isEqualTo("5 s × 0.084 USD/s = 0.42 USD");
    assertThat(plain.forLanguage(Language.ZH)).isEqualTo("5 秒 × 0.084 USD/秒 = 0.42 USD");
    var open =
        GenerationFixtures.quote(
                GenerationFixtures.EXAMPLES, OMNI.formatted(CLIP.formatted("base")))
            .formula();
    assertThat(open.forLanguage(Language.EN))
        .isEqualTo(
            "up to 10 s × 0.126 USD/s = at most 1.26 USD, settled on the length of the video");
    assertThat(open.forLanguage(Language.ZH))
        .isEqualTo("最多 10 秒 × 0.126 USD/秒 = 最高 1.26 USD，按视频实际时长结算");
  }

  /** {@code -Dgolden=write} rewrites the file after a wanted change. */
  @Test
  void theExamplesAreTheGoldenOnes() throws IOException {
    var pretty = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    var text =
        pretty
                .writeValueAsString(PriceBookJson.write(GenerationFixtures.EXAMPLES))
                .replace("\r\n", "\n")
            + "\n";
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    assertThat(GenerationFixtures.EXAMPLES.example()).isTrue();
    var skus =
        Stream.of(GenerationFixtures.EXAMPLES)
            .flatMap(book -> book.rules().stream())
            .map(PriceRule::sku);
    assertThat(skus).doesNotHaveDuplicates();
  }
}
