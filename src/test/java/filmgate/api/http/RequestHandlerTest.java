package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.net.Cidr;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHandlerTest {
  private static final String SUBMIT = "/v1/videos/generations";
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";
  private static final String DOG_WITH_SEED =
      "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"seed\":4}";

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    var proxies = List.of(Cidr.parse("127.0.0.0/8"));
    var addresses = new ApiSettings.Addresses("", proxies, List.of("https://app.example"));
    door = new TestServer(directory, TestServer.settings(addresses));
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void aSubmitAnswersExactlyAsDocumented() throws IOException, InterruptedException {
    var answer = door.post(SUBMIT, DOG);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .matches(
            "\\{\"code\":200,\"data\":\\[\\{\"status\":\"submitted\",\"task_id\":\"task_[0-9A-Z]{26}\"}]}");
    var location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(door.get(location).body()).contains("\"status\":\"pending\"");
    assertThat(answer.headers().firstValue("Filmgate-Warnings")).hasValue("0");
  }

  @Test
  void anotherDialectUsesItsOwnErrorBody() throws IOException, InterruptedException {
    var answer = door.post("/v1/video/generations", DOG);
    assertThat(answer.body())
        .startsWith("{\"id\":\"task_")
        .contains(
            "\"object\":\"video\",\"model\":\"kling-v3\",\"status\":\"queued\",\"progress\":0");
  }

  @Test
  void aDryRunKeepsNothing() throws IOException, InterruptedException {
    var answer = door.post(SUBMIT + "?dry_run=true", DOG_WITH_SEED);
    assertThat(answer.body())
        .contains("\"status\":\"dry_run\"")
        .contains("\"ignored\":[\"seed\"]")
        .contains("\"duration\":5");
    assertThat(answer.headers().firstValue("Filmgate-Warnings")).hasValue("1");
    assertThat(door.store.size()).isZero();
  }

  @Test
  void aDryRunThatIsMisspeltIsNoSubmit() throws IOException, InterruptedException {
    assertThat(door.post(SUBMIT + "?dry_run=yes", DOG).statusCode()).isEqualTo(400);
    assertThat(door.store.size()).isZero();
  }

  @Test
  void strictHandlingRefusesWhatWouldBeIgnored() throws IOException, InterruptedException {
    var strict =
        door.request(SUBMIT)
            .header("Content-Type", "application/json; charset=UTF-8")
            .header("Prefer", "respond-async, handling=strict")
            .POST(HttpRequest.BodyPublishers.ofString(DOG_WITH_SEED));
    assertThat(door.send(strict).body()).contains("unknown_parameter");
    strict.POST(HttpRequest.BodyPublishers.ofString(DOG));
    assertThat(door.send(strict).headers().firstValue("Preference-Applied"))
        .hasValue("handling=strict");
  }

  @Test
  void aRefusedSubmitKeepsNothingAndNamesEveryField() throws IOException, InterruptedException {
    var answer = door.post(SUBMIT, "{\"model\":\"kling-v3\",\"duration\":\"5\",\"mode\":\"best\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"param\":\"prompt\"")
        .contains("\"param\":\"duration\"")
        .contains("\"param\":\"mode\"");
    assertThat(door.store.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', missing_key, 401",
    "Basic abc, missing_key, 401",
    "Bearer, missing_key, 401",
    "Bearer nobody, invalid_key, 401",
    "Bearer fg_test_expired, expired_key, 401",
    "Bearer fg_test_without_scope, missing_scope, 403",
    "bearer fg_test_mine, malformed_json, 400"
  })
  void keysAreJudgedBeforeTheBody(String authorization, String reason, int status)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(door.url(SUBMIT)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{"));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    var answer = door.send(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
  }

  @Test
  void aKeyThatAnotherProcessMadeIsFound() throws IOException, InterruptedException {
    var created =
        new ApiKeyFactory(new Random(9))
            .create(
                new ApiKeyFactory.NewKey(
                    TestServer.ACCOUNT,
                    "late",
                    KeyKind.LIVE,
                    Set.of(Scope.GENERATE),
                    new KeyRecord.Expiry.Never()),
                TestServer.NOW);
    var request =
        HttpRequest.newBuilder(URI.create(door.url("/v1/models")))
            .header("Authorization", "Bearer " + created.key().secret());
    assertThat(door.send(request).body()).contains("\"reason\":\"invalid_key\"");
    door.store.put(created.record());
    assertThat(door.send(request).statusCode()).isEqualTo(200);
    assertThat(door.keys.findCached(created.key().secret(), TestServer.NOW)).isPresent();
  }

  @Test
  void aWrongMethodNamesTheRightOnes() throws IOException, InterruptedException {
    var answer = door.send(door.request(SUBMIT).DELETE());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    var models = door.send(door.request("/v1/models").DELETE());
    assertThat(models.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nope", "/v1", "/v1/tasks/", "/v1/tasks/a/b", "/"})
  void anUnknownPathIs404(String path) throws IOException, InterruptedException {
    var answer = door.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("route_not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/readyz", "/version", "/docs/errors"})
  void publicPathsNeedNoKey(String path) throws IOException, InterruptedException {
    var answer = door.send(HttpRequest.newBuilder(URI.create(door.url(path))));
    assertThat(answer.statusCode()).isEqualTo(200);
    var head = door.send(HttpRequest.newBuilder(URI.create(door.url(path))).HEAD());
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .isEqualTo(answer.headers().firstValueAsLong("Content-Length"));
  }

  @Test
  void modelsAreListedShownAndDescribed() throws IOException, InterruptedException {
    assertThat(door.get("/v1/models?category=video").body()).contains("kling-v3-omni");
    assertThat(door.get("/v1/models?category=image").body())
        .isEqualTo("{\"object\":\"list\",\"data\":[]}");
    assertThat(door.get("/v1/models?expand=parameters").body()).contains("generate_audio");
    assertThat(door.get("/v1/models/kling-v3").body()).contains("\"id\":\"kling-v3\"");
    assertThat(door.get("/v1/models/kling-v3/schema").body()).contains("\"type\":\"object\"");
    assertThat(door.get("/v1/models/kling-v9").body()).contains("model_not_found");
    assertThat(door.get("/v1/models?expand=everything").statusCode()).isEqualTo(400);
  }

  @Test
  void theCallersOwnRequestIdComesBack() throws IOException, InterruptedException {
    var given = door.send(door.request("/livez").header("X-Client-Request-Id", "mine-1"));
    assertThat(given.headers().firstValue("X-Client-Request-Id")).hasValue("mine-1");
    var spaced = door.send(door.request("/livez").header("X-Client-Request-Id", "a b"));
    assertThat(spaced.headers().firstValue("X-Client-Request-Id")).isEmpty();
  }

  @Test
  void onlyListedOriginsMayCallFromABrowser() throws IOException, InterruptedException {
    var listed = preflight("https://app.example");
    assertThat(listed.statusCode()).isEqualTo(204);
    assertThat(listed.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://app.example");
    var other = preflight("https://evil.example");
    assertThat(other.statusCode()).isEqualTo(405);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
    return door.send(
        HttpRequest.newBuilder(URI.create(door.url(SUBMIT)))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void linksFollowATrustedProxy() throws IOException, InterruptedException {
    assertThat(door.get("/nope").body()).contains("http://127.0.0.1:" + door.port + "/docs");
    var standard =
        door.request("/nope").header("Forwarded", "for=1.2.3.4;proto=https;host=a.example");
    assertThat(door.send(standard).body()).contains("\"https://a.example/docs/errors");
    var older =
        door.request("/nope")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "spoofed.example, b.example:8443");
    assertThat(door.send(older).body()).contains("\"https://b.example:8443/docs/errors");
    var bad = door.request("/nope").header("X-Forwarded-Host", "a\"b");
    assertThat(door.send(bad).body()).contains("\"doc_url\":\"/docs/errors");
  }

  @Test
  void anUntrustedProxyCannotSetTheAddress() throws IOException, InterruptedException {
    try (var plain = new TestServer(directory, TestServer.settings())) {
      var lie = plain.request("/nope").header("X-Forwarded-Host", "evil.example");
      assertThat(plain.send(lie).body()).doesNotContain("evil.example");
    }
    var fixed = new ApiSettings.Addresses("https://films.example/", List.of(), List.of());
    try (var named = new TestServer(directory, TestServer.settings(fixed))) {
      assertThat(named.get("/nope").body()).contains("\"https://films.example/docs/errors");
    }
  }
}
