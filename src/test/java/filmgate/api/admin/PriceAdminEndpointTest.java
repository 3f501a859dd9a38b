package filmgate.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.model.PricesEndpoint;
import filmgate.id.AccountId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.testing.ResponseShape;
import filmgate.testing.SettableClock;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import filmgate.view.model.PricePreviewView;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prices as operators see and change them. */
class PriceAdminEndpointTest {
  private static final String PRICES = "/admin/v1/prices";
  private static final String PREVIEW = PRICES + "/preview";
  private static final String ADMIN = "fg_test_admin";
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";
  private static final String DEARER =
      """
      {"currency":"USD","rules":[
        {"sku":"dearer","models":["kling-v3"],"unit":"second","price":"0.1"}]}
      """;

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory, TestServer.settings());
    var wish =
        new ApiKeyFactory.NewKey(
            AccountId.ROOT,
            "admin",
            KeyKind.LIVE,
            Set.of(Scope.ADMIN),
            new KeyRecord.Expiry.Never());
    door.keys.put(new ApiKeyFactory(new Random(3)).createFrom(ADMIN, wish, TestServer.NOW));
  }

  @AfterEach
  void close() {
    door.close();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request = door.request(path).setHeader("Authorization", "Bearer " + ADMIN);
    request.header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return door.send(request.method(method, BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = door.request(path).setHeader("Authorization", "Bearer " + ADMIN);
    return door.send(request);
  }

  private String charge() throws IOException, InterruptedException {
    return json(door.post("/v1/videos/estimate", DOG)).at("/data/0/cost/amount").stringValue();
  }

  @Test
  void theOperatorReplacesTheExamples() throws IOException, InterruptedException {
    var before = get(PRICES);
    ResponseShape.assertFits(before.body(), PriceAdminEndpoint.STORED_BOOK);
    assertThat(json(before).path("version").intValue()).isZero();
    assertThat(json(before).at("/book/rules").size()).isEqualTo(26);
    assertThat(charge()).isEqualTo("0.42");

    var tag = before.headers().firstValue("ETag").orElseThrow();
    var after = send("PUT", PRICES, DEARER, "If-Match", tag);
    assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
    ResponseShape.assertFits(after.body(), PriceAdminEndpoint.STORED_BOOK);
    assertThat(json(after).path("version").intValue()).isEqualTo(1);
    assertThat(charge()).isEqualTo("0.5");
    assertThat(json(door.get("/v1/prices")).path("example").booleanValue()).isFalse();
    ResponseShape.assertFits(door.get("/v1/prices").body(), PricesEndpoint.SCHEMA);
    assertThat(json(get(PRICES + "?version=1"))).isEqualTo(json(after));
    assertThat(send("GET", PRICES, "", "If-None-Match", "\"prices-1\"").statusCode())
        .isEqualTo(304);
    assertThat(get(PRICES + "?version=7").statusCode()).isEqualTo(404);
  }

  @Test
  void aTaskKeepsThePriceThatItWasTakenFor() throws IOException, InterruptedException {
    var location =
        door.post("/v1/videos/generations", DOG).headers().firstValue("Location").orElseThrow();
    send("PUT", PRICES, DEARER, "If-Match", "*");
    var task = door.store.find(TaskFixtures.idOf(location)).orElseThrow();
    assertThat(task.price().heldMicros()).isEqualTo(420_000);
  }

  @Test
  void twoOperatorsDoNotOverwriteEachOther() throws IOException, InterruptedException {
    var tag = get(PRICES).headers().firstValue("ETag").orElseThrow();
    assertThat(send("PUT", PRICES, DEARER, "If-Match", tag).statusCode()).isEqualTo(200);
    var late = send("PUT", PRICES, DEARER, "If-Match", tag);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(late).at("/error/reason").stringValue()).isEqualTo("changed_meanwhile");
    var dearest = DEARER.replace("0.1", "0.2").replace("\"dearer\"", "\"dearest\"");
    var conflict = json(send("PUT", PRICES, dearest, "If-Match", tag)).at("/error/conflict");
    assertThat(conflict.path("revision").intValue()).isEqualTo(1);
    assertThat(conflict.path("changed_by").stringValue()).startsWith("key_");
    assertThat(conflict.at("/changes/0/param").stringValue()).isEqualTo("rules[dearer]");
    assertThat(conflict.at("/changes/0/present/0/price").stringValue()).isEqualTo("0.1");
    assertThat(conflict.at("/changes/0/sent").isNull()).isTrue();
    assertThat(conflict.at("/changes/1/param").stringValue()).isEqualTo("rules[dearest]");
    assertThat(conflict.at("/changes/1/sent/0/price").stringValue()).isEqualTo("0.2");
    var blind = send("PUT", PRICES, DEARER);
    assertThat(blind.statusCode()).isEqualTo(400);
    assertThat(json(blind).at("/error/param").stringValue()).isEqualTo("If-Match");
    assertThat(json(get(PRICES)).path("version").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'price':'0.1'|'price':'-0.1'|rules[0].price|out_of_range",
        "'unit':'second'|'unit':'minute'|rules[0].unit|invalid_value",
        "'kling-v3'|'kling-v9'|rules[0].models[0]|model_not_found",
        "'sku'|'skuu'|rules[0].skuu|unknown_parameter",
        "'rules'|'note'|rules|missing_required",
      })
  void aBookWithAFlawIsRefusedByThePathOfTheFlaw(
      String right, String wrong, String param, String reason)
      throws IOException, InterruptedException {
    var body = DEARER.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));
    var answer = send("PUT", PRICES, body, "If-Match", "*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/error/param").stringValue()).isEqualTo(param);
    assertThat(json(answer).at("/error/reason").stringValue()).isEqualTo(reason);
    assertThat(json(get(PRICES)).path("version").intValue()).isZero();
  }

  @Test
  void aPreviewReportsTheCostOfLastWeeksVideos() throws IOException, InterruptedException {
    finish(DOG);
    finish(DOG);
    finish("{\"model\":\"kling-v2-6\",\"prompt\":\"a dog\"}");
    var answer = send("POST", PREVIEW, DEARER);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    ResponseShape.assertFits(answer.body(), PricePreviewView.SCHEMA);
    var preview = json(answer);
    assertThat(preview.at("/data/0").toString())
        .isEqualTo(
            """
            {"model":"kling-v2-6","sku":"kling-v2-6:std","tasks":1,"charged":"0.21",\
            "would_be_charged":"0","difference":"-0.21","without_price":1}\
            """);
    assertThat(preview.at("/data/1/charged").stringValue()).isEqualTo("0.84");
    assertThat(preview.at("/data/1/would_be_charged").stringValue()).isEqualTo("1");
    assertThat(preview.at("/total/difference").stringValue()).isEqualTo("-0.05");
    assertThat(preview.at("/tasks_without_price").size()).isEqualTo(1);
    assertThat(preview.path("complete").booleanValue()).isTrue();
    assertThat(json(get(PRICES)).path("version").intValue()).isZero();
  }

  @Test
  void aPreviewUsesTheRulesOfItsDate() throws IOException, InterruptedException {
    finish(DOG);
    var tomorrow = SettableClock.START.plus(Duration.ofDays(1)).toString();
    var later = DEARER.replace("\"unit\"", "\"from\":\"" + tomorrow + "\",\"unit\"");
    assertThat(json(send("POST", PREVIEW, later)).at("/total/without_price").intValue()).isOne();
    var then = json(send("POST", PREVIEW + "?at=" + tomorrow, later));
    assertThat(then.at("/total/would_be_charged").stringValue()).isEqualTo("0.5");
  }

  /** A film that was asked for through the door, a little before now, and made. */
  private void finish(String body) throws IOException, InterruptedException {
    var location =
        door.post("/v1/videos/generations", body).headers().firstValue("Location").orElseThrow();
    var task = door.store.find(TaskFixtures.idOf(location)).orElseThrow();
    door.store.put(TaskFixtures.finished(task));
  }

  @ParameterizedTest
  @CsvSource({"GET, " + PRICES, "PUT, " + PRICES, "POST, " + PREVIEW})
  void aCallersKeyIsNotAnOperators(String method, String path)
      throws IOException, InterruptedException {
    var request = door.request(path).header("Content-Type", "application/json");
    var answer = door.send(request.method(method, BodyPublishers.ofString(DEARER)));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(json(answer).at("/error/reason").stringValue()).isEqualTo("missing_scope");
  }
}
