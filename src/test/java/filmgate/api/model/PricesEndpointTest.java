package filmgate.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prices as callers see them. */
class PricesEndpointTest {
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";
  private static final String ESTIMATE = "/v1/videos/estimate";

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory, TestServer.settings());
  }

  @AfterEach
  void close() {
    door.close();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static JsonNode quoted(String text) {
    return json(text.replace('\'', '"'));
  }

  private JsonNode dryRun(String path, String body) throws IOException, InterruptedException {
    var answer = door.post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(door.store.size()).isZero();
    return json(answer.body()).at("/data/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ESTIMATE,
        ESTIMATE + "?dry_run=false",
        "/v1/videos/generations?dry_run=true",
        "/v1/video/generations?dry_run=true"
      })
  void aDryRunSaysWhatItCosts(String path) throws IOException, InterruptedException {
    assertThat(dryRun(path, DOG).path("cost"))
        .isEqualTo(
            quoted(
                """
                {'amount':'0.42','currency':'USD','credits':4.2,'unit':'second','quantity':5,
                 'unit_price':'0.084','sku':'kling-v3:std','final':true,'maximum':'0.42',
                 'charged':'0.42','formula':'5 s × 0.084 USD/s = 0.42 USD'}
                """));
  }

  @Test
  void aTestKeyGetsTheLivePriceButIsNotCharged() throws IOException, InterruptedException {
    var answer =
        door.send(
            door.request(ESTIMATE)
                .setHeader("Authorization", "Bearer " + TestServer.FREE_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(DOG)));
    var cost = json(answer.body()).at("/data/0/cost");
    assertThat(cost.path("amount").stringValue()).isEqualTo("0.42");
    assertThat(cost.path("charged").stringValue()).isEqualTo("0");
  }

  @Test
  void aBaseClipIsQuotedAtItsCap() throws IOException, InterruptedException {
    var body =
        "{'model':'kling-v3-omni','prompt':'rain','video_list':[{'video_url':'https://example.com/a.mp4'}]}";
    var cost = dryRun(ESTIMATE + "?language=zh", body.replace('\'', '"')).path("cost");
    assertThat(cost.path("final").booleanValue()).isFalse();
    assertThat(cost.path("maximum").stringValue()).isEqualTo("1.26");
    assertThat(cost.path("quantity").intValue()).isEqualTo(10);
    assertThat(cost.path("formula").stringValue()).contains("按视频实际时长结算");
  }

  @Test
  void anEstimateRefusesWhatASubmitWouldRefuse() throws IOException, InterruptedException {
    assertThat(door.post(ESTIMATE, "{\"model\":\"kling-v3\"}").statusCode()).isEqualTo(400);
    assertThat(door.get(ESTIMATE).statusCode()).isEqualTo(405);
  }

  @Test
  void thePriceBookCanBeRead() throws IOException, InterruptedException {
    var all = json(door.get("/v1/prices").body());
    assertThat(all.path("currency").stringValue()).isEqualTo("USD");
    assertThat(all.path("example").booleanValue()).isTrue();
    assertThat(all.path("data").size()).isEqualTo(26);
    var veo = json(door.get("/v1/prices?model=veo3.1-fast-official").body()).path("data");
    assertThat(veo.size()).isEqualTo(3);
    assertThat(veo.path(2).path("sku").stringValue()).isEqualTo("veo3.1-fast-official:4k");
    assertThat(veo.path(2).path("price").stringValue()).isEqualTo("0.3");
    assertThat(door.send(door.request("/v1/prices").setHeader("Authorization", "")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aModelShowsItsPriceSkus() throws IOException, InterruptedException {
    var model = json(door.get("/v1/models/kling-v2-6?expand=parameters").body());
    assertThat(model.path("pricing_skus"))
        .isEqualTo(
            quoted(
                "{'kling-v2-6:std':'0.042','kling-v2-6:pro':'0.07','kling-v2-6:pro-audio':'0.14'}"));
    assertThat(json(door.get("/v1/models/kling-v2-6").body()).has("pricing_skus")).isFalse();
  }

  @Test
  void aSubmittedTaskKeepsItsPriceAndAFinishedOneShowsIt()
      throws IOException, InterruptedException {
    var location =
        door.post("/v1/videos/generations", DOG).headers().firstValue("Location").orElseThrow();
    var open = json(door.get(location).body()).path("data");
    assertThat(open.has("cost")).isFalse();
    var task = door.store.find(TaskFixtures.idOf(location)).orElseThrow();
    assertThat(task.price().heldMicros()).isEqualTo(420_000);
    door.store.put(TaskFixtures.finished(task));
    var done = json(door.get(location).body()).path("data");
    assertThat(done.path("cost").decimalValue()).isEqualByComparingTo("0.42");
    assertThat(done.path("credits_cost").decimalValue()).isEqualByComparingTo("4.2");
  }
}
