package filmgate.catalogue;

import static filmgate.generation.ChannelChoice.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.RequestExtras;
import filmgate.catalogue.spec.WebhookField;
import filmgate.generation.ChannelChoice;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What a request may carry beside the film. */
class CommonFieldsTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());

  private static CheckResult check(String more) {
    var text = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"%s}".formatted(more);
    var body = (ObjectNode) Resources.JSON.readTree(text);
    return CATALOGUE.check(body, CheckContext.TOLERANT);
  }

  private static RequestExtras extras(String more) {
    return ((CheckResult.Passed) check(more)).extras();
  }

  @Test
  void whatIsGivenIsReadAndIsNoPartOfTheVideo() {
    var more =
        ",\"metadata\":{\"b\":\"1\",\"a\":\"\"},\"external_id\":\"o-1\",\"expires_in\":60.0,"
            + "\"retention_hours\":12";
    var accepted = (CheckResult.Passed) check(more);
    assertThat(accepted.extras())
        .isEqualTo(
            new RequestExtras(Map.of("b", "1", "a", ""), "o-1", 60, 12, "", ANY, Optional.empty()));
    assertThat(accepted.extras().metadata())
        .containsExactly(Map.entry("b", "1"), Map.entry("a", ""));
    assertThat(accepted.warnings()).isEmpty();
    assertThat(accepted.normalized().propertyNames())
        .doesNotContain("metadata", "external_id", "expires_in", "retention_hours");
    assertThat(accepted.generation()).isEqualTo(((CheckResult.Passed) check("")).generation());
  }

  @Test
  void whatSaysNothingCountsAsAbsent() {
    var none = new RequestExtras(Map.of(), "", 0, 0, "", ANY, Optional.empty());
    assertThat(extras("")).isEqualTo(none);
    assertThat(extras(",\"metadata\":{},\"external_id\":\" \",\"expires_in\":null"))
        .isEqualTo(none);
    assertThat(extras(",\"metadata\":{\"gone\":null}")).isEqualTo(none);
  }

  @Test
  void theChannelsOfAVideoAreAnOrderAndALimit() {
    var given =
        ",\"provider\":{\"only\":[\"a\",\" b \"],\"order\":[\"b\"],\"allow_fallbacks\":false}";
    assertThat(extras(given).channels())
        .isEqualTo(new ChannelChoice(List.of("a", "b"), List.of("b"), false));
    assertThat(extras(",\"provider\":{\"only\":[],\"order\":null}").channels()).isEqualTo(ANY);
    assertThat(extras(",\"provider\":{}").channels()).isEqualTo(ANY);
    assertThat(extras(",\"provider\":{\"allow_fallbacks\":false}").channels()).isEqualTo(ANY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"kling\"|provider|INVALID_TYPE",
        "{\"only\":\"kling\"}|provider.only|INVALID_TYPE",
        "{\"only\":[\" \"]}|provider.only[0]|MISSING_REQUIRED",
        "{\"orders\":[\"kling\"]}|provider.orders|UNKNOWN_PARAMETER"
      })
  void aBadChoiceOfChannelsNamesItsField(String value, String param, Reason reason) {
    var rejected = (CheckResult.Rejected) check(",\"provider\":" + value);
    assertThat(rejected.problems())
        .extracting(Problem::param, Problem::reason)
        .containsExactly(tuple(param, reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "webhook|https://a.example|https://a.example/callback",
        "webhook|https://a.example/|https://a.example/callback",
        "webhook|https://a.example/hooks/x/|https://a.example/hooks/x/callback",
        "webhook|https://a.example/hooks?key=1#top|https://a.example/hooks/callback?key=1",
        "webhook|https://a.example/callback|https://a.example/callback/callback",
        "callback_url|https://a.example/x/|https://a.example/x/",
        "callbackUrl|https://a.example/x?a=b|https://a.example/x?a=b",
        "webhook_url|https://a.example|https://a.example",
        "notify_hook|https://a.example|https://a.example"
      })
  void onlyTheFieldWebhookIsABaseUrl(String name, String value, String url) {
    var extras = extras(",\"%s\":\"%s\"".formatted(name, value));
    assertThat(extras.webhook()).hasValue(new WebhookField(name, url));
  }

  @Test
  void twoSpellingsOfOneUrlAreOne() {
    var both = ",\"webhook\":\"https://a.example/x\",\"callback\":\"https://a.example/x/callback\"";
    assertThat(extras(both).webhook())
        .hasValue(new WebhookField("callback", "https://a.example/x/callback"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"metadata\":[1]|metadata|INVALID_TYPE",
        "\"metadata\":\"{}\"|metadata|INVALID_TYPE",
        "\"metadata\":{\"foo\":1}|metadata.foo|INVALID_TYPE",
        "\"metadata\":{\"foo\":{}}|metadata.foo|INVALID_TYPE",
        "\"metadata\":{\"\":\"x\"}|metadata.|INVALID_VALUE",
        "\"external_id\":7|external_id|INVALID_TYPE",
        "\"expires_in\":\"60\"|expires_in|INVALID_TYPE",
        "\"expires_in\":1.5|expires_in|INVALID_TYPE",
        "\"expires_in\":0|expires_in|OUT_OF_RANGE",
        "\"expires_in\":604801|expires_in|OUT_OF_RANGE",
        "\"retention_hours\":\"12\"|retention_hours|INVALID_TYPE",
        "\"retention_hours\":0|retention_hours|OUT_OF_RANGE",
        "\"retention_hours\":-1|retention_hours|OUT_OF_RANGE",
        "\"retention_hours\":87601|retention_hours|OUT_OF_RANGE",
        "\"extra_body\":{\"metadata\":{\"a\":\"b\"}}|extra_body.metadata|UNSUPPORTED_PARAMETER",
        "\"externalid\":\"x\"|externalid|UNKNOWN_PARAMETER",
        "\"webhook\":5|webhook|INVALID_TYPE",
        "\"webhook_url\":[\"https://a.example\"]|webhook_url|UNSUPPORTED_PARAMETER",
        "\"webhook\":\"https://a.example\",\"callback_url\":\"https://a.example\"|callback_url|"
            + "CONFLICTING_PARAMETERS",
        "\"callback_url\":\"https://a.example\",\"hookUrl\":\"https://b.example\"|hookUrl|"
            + "CONFLICTING_PARAMETERS",
        "\"extra_body\":{\"webhook\":\"https://a.example\"}|extra_body.webhook|"
            + "UNSUPPORTED_PARAMETER",
      })
  void whatIsWrongIsRefusedWithItsName(String more, String param, Reason reason) {
    var model = more.contains("extra_body") ? "kling-v3-std-silent" : "kling-v3";
    var text = "{\"model\":\"%s\",\"prompt\":\"a dog\",%s}".formatted(model, more);
    var body = (ObjectNode) Resources.JSON.readTree(text);
    var refused = (CheckResult.Rejected) CATALOGUE.check(body, CheckContext.TOLERANT);
    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.param()).isEqualTo(param))
        .satisfies(problem -> assertThat(problem.reason()).isEqualTo(reason));
  }

  @Test
  void lengthsAreCountedInCharacters() {
    assertThat(extras(",\"external_id\":\"%s\"".formatted("𝒳".repeat(128))).externalId())
        .isEqualTo("𝒳".repeat(128));
    assertThat(reason(",\"external_id\":\"%s\"".formatted("x".repeat(129))))
        .isEqualTo(Reason.STRING_TOO_LONG);
    assertThat(extras(label("𝒳".repeat(64), "猫".repeat(500))).metadata()).hasSize(1);
    assertThat(reason(label("x".repeat(65), "y"))).isEqualTo(Reason.STRING_TOO_LONG);
    assertThat(reason(label("x", "y".repeat(501)))).isEqualTo(Reason.STRING_TOO_LONG);
  }

  private static String label(String name, String value) {
    return ",\"metadata\":{\"%s\":\"%s\"}".formatted(name, value);
  }

  private static Reason reason(String more) {
    return ((CheckResult.Rejected) check(more)).problems().getFirst().reason();
  }

  @Test
  void sixteenLabelsAreTakenAndSeventeenAreNot() {
    assertThat(extras(labels(16)).metadata()).hasSize(16);
    assertThat(reason(labels(17))).isEqualTo(Reason.TOO_MANY_ITEMS);
  }

  private static String labels(int count) {
    var object = Resources.JSON.createObjectNode();
    for (var i = 0; i < count; i++) {
      object.put("k" + i, "v");
    }
    return ",\"metadata\":" + object;
  }

  @Test
  void allProblemsAreReportedTogether() {
    var refused =
        (CheckResult.Rejected)
            check(",\"duration\":99,\"metadata\":{\"a\":1,\"b\":2},\"expires_in\":0");
    assertThat(refused.problems().stream().map(Problem::param))
        .containsExactly("duration", "metadata.a", "metadata.b", "expires_in");
  }
}
