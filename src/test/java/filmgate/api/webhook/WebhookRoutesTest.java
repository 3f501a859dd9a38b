package filmgate.api.webhook;

import static filmgate.testing.AdminTestServer.id;
import static filmgate.testing.AdminTestServer.json;
import static filmgate.testing.AdminTestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.Command;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import filmgate.webhook.AttemptResult;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Webhook endpoints and deliveries over HTTP. */
class WebhookRoutesTest {
  private static final String ENDPOINTS = "/v1/webhook_endpoints";
  private static final String DELIVERIES = "/v1/webhook_deliveries";
  private static final String HOOK = "{\"url\":\"https://example.com/hook\"}";

  @TempDir Path directory;
  private AdminTestServer server;
  private String key = "";

  @BeforeEach
  void open() throws IOException, InterruptedException {
    server = new AdminTestServer(directory);
    key = text(server.key(new AccountId(server.account()), "{}"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private JsonNode as(int status, String method, String path, String body)
      throws IOException, InterruptedException {
    return server.as(key, status, method, path, body);
  }

  private JsonNode created(String body) throws IOException, InterruptedException {
    return as(201, "POST", ENDPOINTS, body);
  }

  private Delivery tested(JsonNode endpoint) throws IOException, InterruptedException {
    as(202, "POST", ENDPOINTS + "/" + id(endpoint) + "/test", "");
    return server.store.webhooks().due(TestServer.NOW, 100).getLast();
  }

  private void fail(Delivery delivery) {
    server.store.await(
        new Command.RecordAttempt(
            delivery.id(),
            new DeliveryAttempt(
                1,
                TestServer.NOW,
                Duration.ofMillis(30),
                "https://example.com/hook",
                503,
                "no",
                ""),
            new AttemptResult.GivenUp()));
  }

  @Test
  void aNewEndpointShowsItsSecretOnce() throws IOException, InterruptedException {
    var endpoint =
        created(
            "{\"url\":\"https://example.com/hook\",\"events\":[\"video.completed\"],"
                + "\"description\":\"shop\"}");
    assertThat(id(endpoint)).matches("we_[0-9A-Z]{26}");
    assertThat(SigningSecret.parse(endpoint.path("secret").stringValue())).isPresent();
    assertThat(endpoint.path("enabled").booleanValue()).isTrue();
    assertThat(endpoint.path("events").toString()).isEqualTo("[\"video.completed\"]");
    var read = as(200, "GET", ENDPOINTS + "/" + id(endpoint), "");
    assertThat(read.has("secret")).isFalse();
    assertThat(read.path("description").stringValue()).isEqualTo("shop");
    assertThat(as(200, "GET", ENDPOINTS, "").path("data")).containsExactly(read);
  }

  @Test
  void withoutEventsAnEndpointReceivesAll() throws IOException, InterruptedException {
    assertThat(created(HOOK).path("events").toString()).isEqualTo("[\"*\"]");
    var all = created("{\"url\":\"https://a.example\",\"events\":[\"*\",\"video.failed\"]}");
    assertThat(all.path("events").toString()).isEqualTo("[\"*\"]");
  }

  @Test
  void aRepeatedRequestCreatesOneEndpoint() throws IOException, InterruptedException {
    var first = server.send(key, "POST", ENDPOINTS, HOOK, "Idempotency-Key", "one");
    var second = server.send(key, "POST", ENDPOINTS, HOOK, "Idempotency-Key", "one");
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(id(json(second))).isEqualTo(id(json(first)));
    assertThat(json(second).path("secret").isNull()).isTrue();
    assertThat(as(200, "GET", ENDPOINTS, "").path("data")).hasSize(1);
  }

  @Test
  void omittedFieldsKeepTheirValue() throws IOException, InterruptedException {
    var endpoint = created("{\"url\":\"https://example.com/hook\",\"events\":[\"video.failed\"]}");
    var path = ENDPOINTS + "/" + id(endpoint);
    var disabled = as(200, "PATCH", path, "{\"enabled\":false}");
    assertThat(disabled.path("enabled").booleanValue()).isFalse();
    assertThat(disabled.path("disabled_reason").stringValue()).isEqualTo("disabled");
    assertThat(disabled.path("events").toString()).isEqualTo("[\"video.failed\"]");
    var moved = as(200, "PATCH", path, "{\"enabled\":true,\"url\":\"http://b.example/x\"}");
    assertThat(moved.path("url").stringValue()).isEqualTo("http://b.example/x");
    assertThat(moved.has("disabled_reason")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.com/x, invalid_url",
    "example.com/x, invalid_url",
    "https://user:pass@example.com/x, invalid_url",
    "https:///x, invalid_url",
    "'data:image/png;base64,AAAA', invalid_url",
    "http://127.0.0.1/x, blocked_url",
    "http://localhost/x, blocked_url",
    "http://10.1.2.3/x, blocked_url",
    "http://192.168.0.1/x, blocked_url",
    "http://169.254.169.254/latest, blocked_url",
    "http://[::1]/x, blocked_url",
    "http://[::ffff:10.0.0.1]/x, blocked_url",
    "http://metadata.google.internal/x, blocked_url",
    "http://0x7f000001/x, blocked_url",
    "http://2130706433/x, blocked_url",
    "https://example.com:8443/x, blocked_url",
    "http://example.com:22/x, blocked_url"
  })
  void aUrlMustBePublicAndAtAnAllowedPort(String url, String reason)
      throws IOException, InterruptedException {
    var error = as(400, "POST", ENDPOINTS, "{\"url\":\"%s\"}".formatted(url)).path("error");
    assertThat(error.path("reason").stringValue()).isEqualTo(reason);
    assertThat(error.path("param").stringValue()).isEqualTo("url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com:443/x?y=1", "http://example.com:80", "https://a.b.example"})
  void otherUrlsAreAccepted(String url) throws IOException, InterruptedException {
    assertThat(created("{\"url\":\"%s\"}".formatted(url)).path("url").stringValue()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | missing_required | url",
        "{\"url\":5} | invalid_type | url",
        "{\"url\":\"https://a.example\",\"events\":[]} | too_few_items | events",
        "{\"url\":\"https://a.example\",\"events\":[\"video.done\"]} | invalid_value | events[0]",
        "{\"url\":\"https://a.example\",\"events\":\"video.failed\"} | invalid_type | events",
        "{\"url\":\"https://a.example\",\"enabled\":1} | invalid_type | enabled",
        "{\"url\":\"https://a.example\",\"event\":[]} | unknown_parameter | event"
      })
  void invalidFieldsAreNamed(String body, String reason, String param)
      throws IOException, InterruptedException {
    var error = as(400, "POST", ENDPOINTS, body).path("error");
    assertThat(error.path("reason").stringValue()).as(error.toString()).isEqualTo(reason);
    assertThat(error.path("param").stringValue()).isEqualTo(param);
    assertThat(as(200, "GET", ENDPOINTS, "").path("data")).isEmpty();
  }

  @Test
  void aListOfEventsThatIsTooLongIsOneProblem() throws IOException, InterruptedException {
    var events = String.join(",", Collections.nCopies(100, "\"*\""));
    var body = "{\"url\":\"https://a.example\",\"events\":[" + events + "]}";
    var problems = as(400, "POST", ENDPOINTS, body).at("/error/errors");
    assertThat(problems.size()).as("%s", problems).isEqualTo(1);
    assertThat(problems.at("/0/reason").stringValue()).isEqualTo("too_many_items");
  }

  @Test
  void anAccountHasAtMostTwentyEndpoints() throws IOException, InterruptedException {
    for (var i = 0; i < WebhookEndpoint.PER_ACCOUNT_MAX; i++) {
      created(HOOK);
    }
    assertThat(as(409, "POST", ENDPOINTS, HOOK).at("/error/reason").stringValue())
        .isEqualTo("too_many_webhook_endpoints");
  }

  @Test
  void anotherAccountFindsNothing() throws IOException, InterruptedException {
    var endpoint = created(HOOK);
    var delivery = as(202, "POST", ENDPOINTS + "/" + id(endpoint) + "/test", "");
    var other = text(server.key(new AccountId(server.account()), "{}"));
    var path = ENDPOINTS + "/" + id(endpoint);
    for (var call :
        List.of(
            List.of("GET", path, ""),
            List.of("PATCH", path, "{}"),
            List.of("DELETE", path, ""),
            List.of("POST", path + "/rotate", ""),
            List.of("POST", path + "/test", ""),
            List.of("GET", path + "/deliveries", ""),
            List.of("POST", path + "/recover", "{\"since\":1}"),
            List.of("GET", DELIVERIES + "/" + id(delivery), ""),
            List.of("POST", DELIVERIES + "/" + id(delivery) + "/redeliver", ""))) {
      server.as(other, 404, call.get(0), call.get(1), call.get(2));
    }
    assertThat(server.as(other, 200, "GET", ENDPOINTS, "").path("data")).isEmpty();
    assertThat(server.as(other, 200, "GET", DELIVERIES, "").path("data")).isEmpty();
    for (var unknown : List.of("we_1", "we_01ARZ3NDEKTSV4RRFFQ69G5FAV", "x")) {
      as(404, "GET", ENDPOINTS + "/" + unknown, "");
    }
  }

  @Test
  void aTestKeySeesOnlyWhatTestKeysCreated() throws IOException, InterruptedException {
    var account = new AccountId(server.account());
    var live = text(server.key(account, "{}"));
    var test = text(server.key(account, "{\"kind\":\"test\"}"));
    var ofLive = server.as(live, 201, "POST", ENDPOINTS, HOOK);
    var ofTest = server.as(test, 201, "POST", ENDPOINTS, HOOK);
    assertThat(ofTest.path("test").booleanValue()).isTrue();
    server.as(test, 404, "GET", ENDPOINTS + "/" + id(ofLive), "");
    server.as(live, 200, "GET", ENDPOINTS + "/" + id(ofTest), "");
    assertThat(server.as(test, 200, "GET", ENDPOINTS, "").path("data")).hasSize(1);
    assertThat(server.as(live, 200, "GET", ENDPOINTS, "").path("data")).hasSize(2);
    assertThat(server.as(live, 200, "GET", "/v1/webhook_secret", "").path("secret"))
        .isNotEqualTo(server.as(test, 200, "GET", "/v1/webhook_secret", "").path("secret"));
  }

  @Test
  void aRotationShowsTheNewSecretOnce() throws IOException, InterruptedException {
    var endpoint = created(HOOK);
    var rotated = as(200, "POST", ENDPOINTS + "/" + id(endpoint) + "/rotate", "");
    assertThat(rotated.path("secret")).isNotEqualTo(endpoint.path("secret"));
    assertThat(SigningSecret.parse(rotated.path("secret").stringValue())).isPresent();
    var first = as(200, "GET", "/v1/webhook_secret", "");
    assertThat(as(200, "GET", "/v1/webhook_secret", "")).isEqualTo(first);
    var second = as(200, "POST", "/v1/webhook_secret/rotate", "");
    assertThat(second.path("secret")).isNotEqualTo(first.path("secret"));
    assertThat(second.path("previous_expires_at").longValue())
        .isEqualTo(TestServer.NOW.plus(Duration.ofDays(1)).getEpochSecond());
  }

  @Test
  void deliveriesAreListedWithTheirAttempts() throws IOException, InterruptedException {
    var endpoint = created(HOOK);
    fail(tested(endpoint));
    var pending = tested(endpoint);
    var path = ENDPOINTS + "/" + id(endpoint) + "/deliveries";
    var all = as(200, "GET", path, "").path("data");
    assertThat(statuses(all)).containsExactly("pending", "failed");
    var failed = as(200, "GET", path + "?status=failed", "").path("data").path(0);
    assertThat(failed.path("type").stringValue()).isEqualTo("webhook_endpoint.test");
    var log = as(200, "GET", DELIVERIES + "/" + id(failed), "").path("log").path(0);
    assertThat(log.path("response_status").intValue()).isEqualTo(503);
    assertThat(log.path("duration_ms").intValue()).isEqualTo(30);
    var page = as(200, "GET", path + "?limit=1", "");
    assertThat(page.path("has_more").booleanValue()).isTrue();
    var next = path + "?after=" + page.path("last_id").stringValue();
    assertThat(as(200, "GET", next, "").path("data")).containsExactly(failed);
    as(400, "GET", path + "?status=lost", "");
    as(400, "GET", path + "?after=1", "");
    assertThat(pending.attempts()).isZero();
  }

  private static List<String> statuses(JsonNode deliveries) {
    var all = new ArrayList<String>();
    deliveries.forEach(one -> all.add(one.path("status").stringValue()));
    return all;
  }

  @Test
  void failuresAreSentAgain() throws IOException, InterruptedException {
    var endpoint = created(HOOK);
    fail(tested(endpoint));
    var path = ENDPOINTS + "/" + id(endpoint);
    var failed = as(200, "GET", path + "/deliveries", "").at("/data/0");
    var again = as(202, "POST", DELIVERIES + "/" + id(failed) + "/redeliver", "");
    assertThat(again.path("event_id")).isEqualTo(failed.path("event_id"));
    fail(server.store.webhooks().due(TestServer.NOW, 100).getLast());
    var since = "{\"since\":%d}".formatted(TestServer.NOW.getEpochSecond());
    assertThat(as(200, "POST", path + "/recover", since).path("deliveries").intValue())
        .isEqualTo(1);
    var later = "{\"since\":\"%s\"}".formatted(TestServer.NOW.plusSeconds(1));
    assertThat(as(200, "POST", path + "/recover", later).path("deliveries").intValue()).isZero();
    as(400, "POST", path + "/recover", "{}");
    as(400, "POST", path + "/recover", "{\"since\":\"yesterday\"}");
    as(200, "PATCH", path, "{\"enabled\":false}");
    for (var closed : List.of("/test", "/recover")) {
      assertThat(as(409, "POST", path + closed, since).at("/error/reason").stringValue())
          .isEqualTo("webhook_closed");
    }
    as(409, "POST", DELIVERIES + "/" + id(failed) + "/redeliver", "");
  }

  @Test
  void aDeletedEndpointIsNotFound() throws IOException, InterruptedException {
    var path = ENDPOINTS + "/" + id(created(HOOK));
    assertThat(as(200, "DELETE", path, "").path("deleted").booleanValue()).isTrue();
    as(404, "GET", path, "");
    as(404, "DELETE", path, "");
  }

  @Test
  void aKeyThatOnlyReadsChangesNothing() throws IOException, InterruptedException {
    var account = new AccountId(server.account());
    var reader = text(server.key(account, "{\"scopes\":[\"read\"]}"));
    server.as(reader, 200, "GET", ENDPOINTS, "");
    server.as(reader, 403, "POST", ENDPOINTS, HOOK);
    server.as(reader, 403, "GET", "/v1/webhook_secret", "");
  }
}
