package filmgate.billing;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.spec.ModelSpec;
import filmgate.text.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PriceBookTest {
  private static final String FOX = "{'model':'kling-v3','prompt':'a fox'%s}";

  private static PriceBookReader.ReadResult read(String rules) {
    var models =
        GenerationFixtures.CATALOGUE.models().stream()
            .map(ModelSpec::id)
            .collect(Collectors.toSet());
    var json = "{'currency':'USD','rules':[%s]}".formatted(rules).replace('\'', '"');
    return new PriceBookReader(models).read(JsonMapper.shared().readTree(json));
  }

  private static PriceBook book(String... rules) {
    return switch (read(String.join(",", rules))) {
      case PriceBookReader.ValidPriceBook(var book) -> book;
      case PriceBookReader.InvalidPriceBook(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  private static String rule(String sku, String more) {
    return "{'sku':'%s','models':['kling-v3'],'unit':'second','price':'1'%s}".formatted(sku, more);
  }

  @Test
  void theMostSpecificRuleWinsInWhateverOrderTheyStand() {
    var rules =
        new ArrayList<>(
            List.of(
                rule("all", ""),
                rule("pro", ",'resolutions':['1080p']"),
                rule("pro-audio", ",'resolutions':['1080p'],'audio':true"),
                rule("pro-long", ",'resolutions':['1080p'],'audio':true,'seconds':{'min':10}"),
                rule(
                    "pro-picture",
                    ",'resolutions':['1080p'],'audio':true,'seconds':{'min':10},'inputs':['image']")));
    var random = new Random(3);
    for (var i = 0; i < 20; i++) {
      Collections.shuffle(rules, random);
      var book = book(rules.toArray(String[]::new));
      assertThat(sku(book, "")).isEqualTo("all");
      assertThat(sku(book, ",'mode':'pro'")).isEqualTo("pro");
      assertThat(sku(book, ",'mode':'pro','audio':true")).isEqualTo("pro-audio");
      assertThat(sku(book, ",'mode':'pro','audio':true,'duration':9")).isEqualTo("pro-audio");
      assertThat(sku(book, ",'mode':'pro','audio':true,'duration':10")).isEqualTo("pro-long");
      var image = ",'image_urls':['https://example.com/a.png']";
      assertThat(sku(book, ",'mode':'pro','audio':true,'duration':15" + image))
          .isEqualTo("pro-picture");
    }
  }

  private static String sku(PriceBook book, String more) {
    return GenerationFixtures.quote(book, FOX.formatted(more)).sku();
  }

  @Test
  void ofEqualsTheLaterOneWinsAndThenTheFirst() {
    var old = rule("old", "");
    var since = rule("since", ",'from':'%s'".formatted(GenerationFixtures.NOW.minusSeconds(1)));
    assertThat(sku(book(old, since), "")).isEqualTo("since");
    assertThat(sku(book(since, old), "")).isEqualTo("since");
    assertThat(sku(book(rule("a", ""), rule("b", "")), "")).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T23:59:59.999Z, before",
    "2026-12-01T00:00:00Z, after",
    "2030-01-01T00:00:00Z, after"
  })
  void aPriceChangesAtItsDate(Instant at, String sku) {
    var book =
        book(
            rule("before", ",'until':'2026-12-01T00:00:00Z'"),
            rule("after", ",'from':'2026-12-01T00:00:00Z'"));
    assertThat(book.price(GenerationFixtures.of(FOX.formatted("")), at))
        .isInstanceOfSatisfying(
            PriceBook.Priced.class, priced -> assertThat(priced.quote().sku()).isEqualTo(sku));
    assertThat(book.rulesOf("kling-v3", at)).extracting(PriceRule::sku).containsExactly(sku);
  }

  @Test
  void aRequestWithoutMatchingRuleHasNoPrice() {
    var book = book(rule("pro", ",'resolutions':['1080p']"));
    assertThat(book.price(GenerationFixtures.of(FOX.formatted("")), GenerationFixtures.NOW))
        .isEqualTo(new PriceBook.Unpriced("kling-v3"));
    assertThat(
            book.price(
                GenerationFixtures.of("{'model':'kling-v2-6','prompt':'a fox'}"),
                GenerationFixtures.NOW))
        .isEqualTo(new PriceBook.Unpriced("kling-v2-6"));
  }

  @Test
  void aPricePerVideoDoesNotMindTheLength() {
    var book = book("{'sku':'flat','models':['kling-v3'],'unit':'video','price':'0.5'}");
    for (var seconds : new int[] {3, 15}) {
      var quote = GenerationFixtures.quote(book, FOX.formatted(",'duration':" + seconds));
      assertThat(quote.amount().toDecimal()).isEqualTo("0.5");
      assertThat(quote.quantity()).isEqualTo(1);
      assertThat(quote.isFinal()).isTrue();
      assertThat(quote.formula().en()).isEqualTo("1 video × 0.5 USD/video = 0.5 USD");
    }
  }

  @Test
  void aRuleMaySettleOnTheMeasuredLength() {
    var quote =
        GenerationFixtures.quote(
            book(rule("measured", ",'settled_on':'measured'")), FOX.formatted(""));
    assertThat(quote.isFinal()).isFalse();
    assertThat(quote.quantity()).isEqualTo(5);
  }

  @Test
  void aPriceBookMayHaveAnotherCurrency() {
    var json = JsonMapper.shared().readTree("{\"currency\":\"CNY\",\"rules\":[]}");
    assertThat(new PriceBookReader(Set.of()).read(json))
        .isEqualTo(new PriceBookReader.ValidPriceBook(new PriceBook("CNY", false, List.of())));
  }

  @Test
  void aBookReadsItselfAgain() {
    var rules =
        book(
            rule("a", ",'audio':false,'inputs':['text','video'],'note':'from here'"),
            rule("b", ",'seconds':{'max':5},'from':'2026-01-01T00:00:00Z'"),
            rule("c", ",'settled_on':'measured','until':'2027-01-01T00:00:00Z'"));
    var models =
        GenerationFixtures.CATALOGUE.models().stream()
            .map(ModelSpec::id)
            .collect(Collectors.toSet());
    var reader = new PriceBookReader(models);
    for (var book : List.of(rules, GenerationFixtures.EXAMPLES)) {
      assertThat(reader.read(PriceBookJson.write(book)))
          .isEqualTo(new PriceBookReader.ValidPriceBook(book));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'price':'-1'          | rules[0].price       | OUT_OF_RANGE",
        "'price':'0.0000001'   | rules[0].price       | OUT_OF_RANGE",
        "'price':'1000001'     | rules[0].price       | OUT_OF_RANGE",
        "'price':'one'         | rules[0].price       | INVALID_TYPE",
        "'price':1             | rules[0].price       | INVALID_TYPE",
        "'price':null          | rules[0].price       | MISSING_REQUIRED",
        "'unit':'minute'       | rules[0].unit        | INVALID_VALUE",
        "'unit':null           | rules[0].unit        | MISSING_REQUIRED",
        "'unit':7              | rules[0].unit        | INVALID_TYPE",
        "'models':[]           | rules[0].models      | MISSING_REQUIRED",
        "'models':'kling-v3'   | rules[0].models      | INVALID_TYPE",
        "'models':['kling-v4'] | rules[0].models[0]   | MODEL_NOT_FOUND",
        "'sku':' '             | rules[0].sku         | MISSING_REQUIRED",
        "'resolutions':['8k']  | rules[0].resolutions[0] | INVALID_VALUE",
        "'inputs':[5]          | rules[0].inputs[0]   | INVALID_TYPE",
        "'audio':'yes'         | rules[0].audio       | INVALID_TYPE",
        "'seconds':5           | rules[0].seconds     | INVALID_TYPE",
        "'seconds':{'min':'5'} | rules[0].seconds.min | INVALID_TYPE",
        "'seconds':{'min':9,'max':8} | rules[0].seconds.max | OUT_OF_RANGE",
        "'from':'tomorrow'     | rules[0].from        | INVALID_VALUE",
        "'from':'2026-01-02T00:00:00Z','until':'2026-01-01T00:00:00Z' | rules[0].until |"
            + " OUT_OF_RANGE",
        "'settled_on':'later'  | rules[0].settled_on  | INVALID_VALUE",
        "'unit':'video','settled_on':'measured' | rules[0].settled_on | INVALID_VALUE",
        "'resolution':['720p'] | rules[0].resolution  | UNKNOWN_PARAMETER",
      })
  void aFlawIsNamedWithItsField(String field, String param, String reason) {
    var json = (ObjectNode) JsonMapper.shared().readTree(rule("a", "").replace('\'', '"'));
    json.setAll(
        (ObjectNode) JsonMapper.shared().readTree("{%s}".formatted(field.replace('\'', '"'))));
    assertThat(read(json.toString()))
        .isInstanceOfSatisfying(
            PriceBookReader.InvalidPriceBook.class,
            broken -> {
              assertThat(broken.problems()).extracting(Problem::param).contains(param);
              assertThat(broken.problems().getFirst().reason()).hasToString(reason);
              assertThat(broken.problems().getFirst().text().zh()).startsWith(param);
            });
  }

  @Test
  void allProblemsOfABookAreReported() {
    assertThat(read("{},7"))
        .isInstanceOfSatisfying(
            PriceBookReader.InvalidPriceBook.class,
            broken ->
                assertThat(broken.problems())
                    .extracting(Problem::param)
                    .contains("rules[0].sku", "rules[0].models", "rules[0].unit", "rules[0].price")
                    .contains("rules[1]"));
  }
}
