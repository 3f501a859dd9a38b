package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.net.Cidr;
import filmgate.testing.RawHttp;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
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
  @ValueSource(strings = {"/nope", "/v1", "/v1/tasks/", "/v1/tasks/a/b"})
  void anUnknownPathIs404(String path) throws IOException, InterruptedException {
    var answer = door.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("route_not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tasks/, /v1/tasks",
    "/v1/v1/tasks/a, /v1/tasks/a",
    "/v1/v1/v1/models/, /v1/models",
    "/videos/generations, /v1/videos/generations",
    "/tasks/a/, /v1/tasks/a",
    "/livez/, /livez"
  })
  void anAlmostCorrectPathIs404WithAHint(String path, String hint)
      throws IOException, InterruptedException {
    var answer = door.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("route_not_found").contains("Use `" + hint + "`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61dmin/v1/accounts",
        "/admin%2Fv1/accounts",
        "/admin;x=1/v1/accounts",
        "/v1/%2e%2e/admin/v1/accounts",
        "/v1/./models",
        "/v1/models/..;/accounts",
        "/v1/%6dodels"
      })
  void aPathThatIsNotCanonicalIsRefused(String path) throws IOException {
    var answer =
        RawHttp.exchange(
            door.port,
            "GET %s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, TestServer.KEY));
    assertThat(answer).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void aCharacterThatNeedsEncodingMayBeEncoded() throws IOException, InterruptedException {
    assertThat(door.get("/v1/models/a%20b%E4%B8%AD").body()).contains("model_not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/readyz", "/version", "/docs"})
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

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "fg_test_mine", "Basic abc"})
  void aMissingKeyShowsTheRightForm(String authorization) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(door.url("/v1/models")));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    assertThat(door.send(request).body())
        .contains("\"reason\":\"missing_key\"")
        .contains("send the header `Authorization: Bearer <key>`");
  }

  @Test
  void aHeaderThatOccursTwiceIsRefused() throws IOException, InterruptedException {
    for (var name : List.of("Authorization", "Idempotency-Key", "Range")) {
      var twice = door.request("/v1/models").header(name, "a").header(name, "b");
      var answer = door.send(twice);
      assertThat(answer.statusCode()).as(name).isEqualTo(400);
      assertThat(answer.body()).contains("occurs more than once");
    }
  }

  @Test
  void anUnchangedResourceHasNoContentLength() throws IOException {
    var head = "GET /openapi.json HTTP/1.1\r\nHost: a\r\n";
    var first = RawHttp.exchange(door.port, head + "Connection: close\r\n\r\n");
    var tag = first.lines().filter(it -> it.startsWith("ETag: ")).findFirst().orElseThrow();
    var again =
        RawHttp.exchange(
            door.port,
            head + "Connection: close\r\nIf-None-Match: " + tag.substring(6) + "\r\n\r\n");
    assertThat(again).startsWith("HTTP/1.1 304 ").doesNotContain("Content-Length");
  }
}
