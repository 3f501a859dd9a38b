package filmgate.api.key;

import static filmgate.testing.AdminTestServer.id;
import static filmgate.testing.AdminTestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.testing.AdminTestServer;
import filmgate.testing.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests about keys whose body arrives after a key has changed, and several at once. */
class HeldKeyRequestsTest {
  private static final String CHANGE = "{\"name\":\"held\"}";

  @TempDir Path directory;
  private AdminTestServer door;
  private AccountId account;
  private JsonNode maker;
  private JsonNode made;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    door = new AdminTestServer(directory);
    account = new AccountId(door.account());
    maker = door.key(account, "{\"scopes\":[\"generate\",\"keys\"]}");
    made = door.key(account, "{\"scopes\":[\"generate\"]}");
  }

  @AfterEach
  void close() {
    door.close();
  }

  /** A request whose head and first byte have arrived, and whose endpoint waits for the rest. */
  private RawHttp held(String key, String method, String path, String body) throws IOException {
    var raw = new RawHttp(URI.create(door.door.url("/")).getPort());
    raw.send(
        """
        %s %s HTTP/1.1
        Host: 127.0.0.1
        Authorization: Bearer %s
        Content-Type: application/json
        Content-Length: %d
        Expect: 100-continue

        """
            .formatted(method, path, key, body.length())
            .replace("\n", "\r\n"));
    assertThat(raw.continues()).isTrue();
    return raw;
  }

  private static String finish(RawHttp held, String body) throws IOException {
    held.send(body);
    return held.answer();
  }

  private void root(String method, String path, String body)
      throws IOException, InterruptedException {
    assertThat(door.send(AdminTestServer.ROOT, method, path, body).statusCode())
        .isBetween(200, 201);
  }

  private int status(JsonNode key) throws IOException, InterruptedException {
    return door.send(text(key), "GET", "/v1/tasks", "").statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/keys/", "/admin/v1/keys/"})
  void aChangeHeldOverARotationDoesNotReviveTheOldSecret(String path)
      throws IOException, InterruptedException {
    var author = path.startsWith("/v1") ? text(maker) : AdminTestServer.ROOT;
    try (var held = held(author, "PATCH", path + id(made), CHANGE)) {
      root("POST", "/admin/v1/keys/" + id(made) + "/rotate", "{}");
      assertThat(status(made)).isEqualTo(401);
      assertThat(finish(held, CHANGE)).contains("200 OK", "\"name\":\"held\"", "\"expires_at\":1");
    }
    assertThat(status(made)).isEqualTo(401);
    assertThat(door.root(200, "GET", "/admin/v1/keys/" + id(made), "").path("state").stringValue())
        .isEqualTo("expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /v1/keys", "PATCH /v1/keys/%s", "POST /v1/keys/%s/rotate"})
  void aRequestHeldOverTheRevocationOfItsKeyChangesNothing(String request)
      throws IOException, InterruptedException {
    assertRefused(request, "DELETE", "", "{}", "401", "invalid_key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /v1/keys", "PATCH /v1/keys/%s", "POST /v1/keys/%s/rotate"})
  void aRequestHeldOverTheRotationOfItsKeyChangesNothing(String request)
      throws IOException, InterruptedException {
    assertRefused(request, "POST", "/rotate", "{}", "401", "expired_key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /v1/keys", "PATCH /v1/keys/%s", "POST /v1/keys/%s/rotate"})
  void aRequestHeldOverALossOfTheScopeChangesNothing(String request)
      throws IOException, InterruptedException {
    assertRefused(request, "PATCH", "", "{\"scopes\":[\"read\"]}", "403", "missing_scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /v1/keys", "PATCH /v1/keys/%s", "POST /v1/keys/%s/rotate"})
  void aRequestHeldOverANewLimitOfItsKeyIsMeasuredAgainstIt(String request)
      throws IOException, InterruptedException {
    var limits = "{\"scopes\":[\"keys\"],\"limits\":{\"queue\":1}}";
    assertRefused(request, "PATCH", "", limits, "403", "exceeds_own_key");
  }

  private void assertRefused(
      String request, String method, String path, String body, String status, String reason)
      throws IOException, InterruptedException {
    var before = keys();
    var parts = request.formatted(id(made)).split(" ", -1);
    var held = parts[1].endsWith("rotate") ? "{}" : CHANGE;
    try (var raw = held(text(maker), parts[0], parts[1], held)) {
      root(method, "/admin/v1/keys/" + id(maker) + path, body);
      assertThat(finish(raw, held)).contains(" " + status + " ", "\"" + reason + "\"");
    }
    assertThat(status(made)).isEqualTo(200);
    if (!path.equals("/rotate")) {
      assertThat(keys()).isEqualTo(before);
    }
  }

  private Set<String> keys() throws IOException, InterruptedException {
    var names = new TreeSet<String>();
    door.root(200, "GET", "/admin/v1/accounts/" + account + "/keys", "")
        .path("data")
        .forEach(key -> names.add(id(key) + key.path("name").stringValue()));
    return names;
  }

  @Test
  void aRotationHeldOverANarrowingGivesTheNarrowKey() throws IOException, InterruptedException {
    var path = "/v1/keys/" + id(made) + "/rotate";
    try (var held = held(text(maker), "POST", path, "{}")) {
      root("PATCH", "/admin/v1/keys/" + id(made), "{\"scopes\":[\"read\"]}");
      assertThat(finish(held, "{}")).contains("201 Created", "\"scopes\":[\"read\"]");
    }
  }

  @Test
  void noneOfManyChangesAtOnceIsLost() throws Exception {
    var path = "/admin/v1/keys/" + id(made);
    var limits =
        List.of("requests_per_minute", "concurrent", "queue", "spend_per_day", "spend_total");
    for (var round = 1; round <= 3; round++) {
      var value = round;
      inParallel(
          IntStream.range(0, limits.size() + 1)
              .<Callable<Integer>>mapToObj(
                  i -> () -> patch(path, i == limits.size() ? "name" : limits.get(i), value))
              .toList());
      var key = door.root(200, "GET", path, "");
      assertThat(key.path("name").stringValue()).isEqualTo("n" + value);
      for (var limit : limits) {
        assertThat(key.path("limits").path(limit).asString()).as(limit).isEqualTo("" + value);
      }
    }
  }

  private int patch(String path, String field, int value) throws IOException, InterruptedException {
    var number = field.startsWith("spend") ? "\"" + value + "\"" : "" + value;
    var body =
        field.equals("name")
            ? "{\"name\":\"n%d\"}".formatted(value)
            : "{\"limits\":{\"%s\":%s}}".formatted(field, number);
    return door.send(AdminTestServer.ROOT, "PATCH", path, body).statusCode();
  }

  /** The secrets of the old key work in none of the orders of a rotation and a change. */
  @Test
  void rotationsAndChangesAtOnceLeaveNoOldSecret() throws Exception {
    for (var round = 0; round < 4; round++) {
      var key = door.key(account, "{\"scopes\":[\"generate\"]}");
      var path = "/v1/keys/" + id(key);
      inParallel(
          List.of(
              () -> door.send(text(maker), "PATCH", path, CHANGE).statusCode(),
              () ->
                  door.send(text(maker), "PATCH", path, "{\"limits\":{\"queue\":3}}").statusCode(),
              () -> door.send(text(maker), "POST", path + "/rotate", "{}").statusCode() - 1));
      assertThat(status(key)).isEqualTo(401);
    }
  }

  private static void inParallel(List<Callable<Integer>> requests)
      throws InterruptedException, ExecutionException {
    var running = requests.stream().map(FutureTask::new).toList();
    running.forEach(Thread::startVirtualThread);
    for (var status : running) {
      assertThat(status.get()).isEqualTo(200);
    }
  }
}
