package filmgate.api.admin;

import static filmgate.testing.AdminTestServer.ACCOUNTS;
import static filmgate.testing.AdminTestServer.ROOT;
import static filmgate.testing.AdminTestServer.id;
import static filmgate.testing.AdminTestServer.json;
import static filmgate.testing.AdminTestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.testing.AdminTestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminEndpointsTest {

  @TempDir Path directory;
  private AdminTestServer door;

  @BeforeEach
  void open() throws IOException {
    door = new AdminTestServer(directory);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void anAccountIsMadeChangedAndShown() throws IOException, InterruptedException {
    var path = ACCOUNTS + "/" + door.account();
    var fresh = door.root(200, "GET", path, "");
    assertThat(fresh.path("credit_limit").stringValue()).isEqualTo("0");
    assertThat(fresh.path("available").stringValue()).isEqualTo("0");
    assertThat(fresh.path("limits").isEmpty()).isTrue();
    var changed =
        door.root(
            200,
            "PATCH",
            path,
            "{\"credit_limit\":\"2.5\",\"limits\":{\"queue\":3,\"spend_per_day\":\"7\"}}");
    assertThat(changed.path("name").stringValue()).isEqualTo("one");
    assertThat(changed.path("credit_limit").stringValue()).isEqualTo("2.5");
    assertThat(changed.path("limits").toString())
        .isEqualTo("{\"queue\":3,\"spend_per_day\":\"7\"}");
    var unlimited = "{\"credit_limit\":null,\"limits\":{\"queue\":null}}";
    assertThat(door.root(200, "PATCH", path, unlimited).path("limits").toString())
        .isEqualTo("{\"spend_per_day\":\"7\"}");
    assertThat(door.root(200, "GET", path, "").path("credit_limit").isNull()).isTrue();
  }

  @Test
  void theRetentionOfAnAccountIsStoredAndShown() throws IOException, InterruptedException {
    var made = door.root(201, "POST", ACCOUNTS, "{\"name\":\"two\",\"retention_hours\":48}");
    assertThat(made.path("retention_hours").intValue()).isEqualTo(48);
    assertThat(door.door.retention.hoursOf(new AccountId(id(made)))).isEqualTo(48);
    var path = ACCOUNTS + "/" + id(made);
    assertThat(door.root(200, "PATCH", path, "{\"name\":\"x\"}").path("retention_hours").intValue())
        .isEqualTo(48);
    var none = door.root(200, "PATCH", path, "{\"retention_hours\":null}");
    assertThat(none.path("retention_hours").isNull()).isTrue();
    assertThat(door.door.retention.hoursOf(new AccountId(id(made)))).isEqualTo(168);
    door.root(200, "PATCH", path, "{\"retention_hours\":87600}");
    assertThat(door.root(200, "GET", path, "").path("retention_hours").intValue())
        .isEqualTo(87_600);
    assertThat(door.store.accounts().retentionHours())
        .containsExactly(Map.entry(new AccountId(id(made)), 87_600));
    for (var bad : List.of("0", "-1", "87601", "1.5", "\"24\"", "[]", "99999999999")) {
      assertThat(door.root(400, "PATCH", path, "{\"retention_hours\":" + bad + "}").toString())
          .contains("\"retention_hours\"");
    }
  }

  @Test
  void aLowBalanceThresholdIsStoredShownAndNotified() throws IOException, InterruptedException {
    var made = door.root(201, "POST", ACCOUNTS, "{\"name\":\"two\",\"low_balance\":\"5\"}");
    assertThat(made.path("low_balance").stringValue()).isEqualTo("5");
    var path = ACCOUNTS + "/" + id(made);
    var events = "/admin/v1/events?account=" + id(made);
    assertThat(door.root(200, "GET", events, "").path("data").size()).isEqualTo(1);
    door.root(201, "POST", path + "/credits", "{\"amount\":\"10\"}");
    var never = door.root(200, "PATCH", path, "{\"low_balance\":null}");
    assertThat(never.path("low_balance").isNull()).isTrue();
    var below = door.root(200, "PATCH", path, "{\"low_balance\":\"10.5\"}");
    assertThat(below.path("low_balance").stringValue()).isEqualTo("10.5");
    var told = door.root(200, "GET", events, "").path("data");
    assertThat(told.size()).isEqualTo(2);
    assertThat(told.path(0).path("data").path("threshold").stringValue()).isEqualTo("10.5");
    assertThat(door.root(200, "PATCH", path, "{\"name\":\"x\"}").path("low_balance"))
        .isEqualTo(below.path("low_balance"));
    for (var bad : List.of("5", "\"-1\"", "\"none\"")) {
      assertThat(door.root(400, "PATCH", path, "{\"low_balance\":" + bad + "}").toString())
          .contains("\"low_balance\"");
    }
  }

  @Test
  void moneyIsPutInOnceUnderAName() throws IOException, InterruptedException {
    var path = ACCOUNTS + "/" + door.account();
    var name = new String[] {"Idempotency-Key", "top-up-1"};
    var first = door.send(ROOT, "POST", path + "/credits", "{\"amount\":\"10.00\"}", name);
    var again = door.send(ROOT, "POST", path + "/credits", "{ \"amount\": \"10.00\" }", name);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(json(first).path("amount").stringValue()).isEqualTo("10");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(door.send(ROOT, "POST", path + "/credits", "{\"amount\":\"11\"}", name).statusCode())
        .isEqualTo(422);
    assertThat(door.root(200, "GET", path, "").path("available").stringValue()).isEqualTo("10");
    var taken = "{\"amount\":\"-4\",\"memo\":\"wrong\"}";
    var entry = door.root(201, "POST", path + "/adjustments", taken);
    assertThat(entry.path("amount").stringValue()).isEqualTo("4");
    assertThat(entry.path("debit")).isEqualTo(entry.path("account_id"));
    assertThat(door.root(200, "GET", path + "/ledger", "").at("/data/0")).isEqualTo(entry);
    var tooMuch = "{\"amount\":\"-7\",\"memo\":\"x\"}";
    assertThat(door.root(409, "POST", path + "/adjustments", tooMuch).toString())
        .contains("overdrawn");
  }

  /** What is posted to, the body, the field to blame, and the reason. */
  private static final List<String> BAD_INPUT =
      List.of(
          "credits|{\"amount\":\"0\"}|amount|out_of_range",
          "credits|{\"amount\":\"-1\"}|amount|out_of_range",
          "credits|{\"amount\":\"0.0000001\"}|amount|out_of_range",
          "credits|{\"amount\":\"1000000000.000001\"}|amount|out_of_range",
          "credits|{\"amount\":\"1e3\"}|amount|invalid_type",
          "credits|{\"amount\":10}|amount|invalid_type",
          "credits|{\"memo\":\"x\"}|amount|missing_required",
          "credits|{\"amount\":\"1\",\"mem\":\"x\"}|mem|unknown_parameter",
          "adjustments|{\"amount\":\"0\",\"memo\":\"x\"}|amount|out_of_range",
          "adjustments|{\"amount\":\"1\",\"memo\":\" \"}|memo|missing_required",
          "keys|{\"scopes\":[\"all\"]}|scopes[0]|invalid_value",
          "keys|{\"scopes\":[\"model:kling-v9\"]}|scopes[0]|model_not_found",
          "keys|{\"scopes\":[\"admin\"]}|scopes|invalid_value",
          "keys|{\"ip_allow\":[\"10.0.0.1/8\"]}|ip_allow[0]|invalid_value",
          "keys|{\"expires_at\":\"tomorrow\"}|expires_at|invalid_type",
          "keys|{\"expires_at\":1}|expires_at|out_of_range",
          "keys|{\"expires_at\":1.0}|expires_at|out_of_range",
          "keys|{\"expires_at\":1.5}|expires_at|invalid_type",
          "keys|{\"limits\":{\"concurrent\":-1}}|limits.concurrent|out_of_range",
          "keys|{\"limits\":{\"requests_per_minute\":\"5\"}}"
              + "|limits.requests_per_minute|invalid_type",
          "keys|{\"limits\":{\"spend_total\":5}}|limits.spend_total|invalid_type",
          "keys|{\"limits\":{\"spend_daily\":\"5\"}}|limits.spend_daily|unknown_parameter",
          "keys|{\"kind\":\"demo\"}|kind|invalid_value");

  @Test
  void badInputIsNamedAndChangesNothing() throws IOException, InterruptedException {
    var path = ACCOUNTS + "/" + door.account();
    var changes = door.store.auditLog().lastId();
    for (var line : BAD_INPUT) {
      var parts = line.split("\\|", -1);
      var error = door.root(400, "POST", path + "/" + parts[0], parts[1]).path("error");
      assertThat(error.path("param").stringValue()).as(line).isEqualTo(parts[2]);
      assertThat(error.path("reason").stringValue()).as(line).isEqualTo(parts[3]);
    }
    assertThat(door.store.auditLog().lastId()).isEqualTo(changes);
  }

  @Test
  void aMisspelledFieldGetsASuggestion() throws IOException, InterruptedException {
    var error = door.root(400, "POST", ACCOUNTS, "{\"name\":\"x\",\"credit_limt\":\"1\"}");
    assertThat(error.at("/error/did_you_mean").stringValue()).isEqualTo("credit_limit");
  }

  @Test
  void aKeyIsShownOnceAndUnderANameMadeOnce() throws IOException, InterruptedException {
    var path = ACCOUNTS + "/" + door.account() + "/keys";
    var name = new String[] {"Idempotency-Key", "\"key 1\""};
    var first = json(door.send(ROOT, "POST", path, "{\"name\":\"a\"}", name));
    var again = json(door.send(ROOT, "POST", path, "{\"name\":\"a\"}", name));
    assertThat(text(first)).startsWith("fg_live_");
    assertThat(again.path("key").isNull()).isTrue();
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(door.root(200, "GET", path, "").path("data")).hasSize(1);
    assertThat(door.send(ROOT, "GET", "/admin/v1/keys/" + id(first), "").body())
        .doesNotContain(text(first));
    assertThat(door.send(text(first), "GET", "/v1/models", "").statusCode()).isEqualTo(200);
  }

  @Test
  void everyChangeIsInForceAtOnce() throws IOException, InterruptedException {
    var account = door.account();
    var key = door.key(new AccountId(account), "{\"limits\":{\"requests_per_minute\":100}}");
    var answer = door.send(text(key), "GET", "/v1/models", "");
    assertThat(answer.headers().firstValue("x-ratelimit-limit-requests")).contains("100");
    var path = "/admin/v1/keys/" + id(key);
    door.root(200, "PATCH", path, "{\"limits\":{\"requests_per_minute\":0}}");
    assertThat(door.send(text(key), "GET", "/v1/models", "").statusCode()).isEqualTo(429);
    door.root(200, "PATCH", path, "{\"limits\":{\"requests_per_minute\":null}}");
    door.root(200, "PATCH", ACCOUNTS + "/" + account, "{\"state\":\"suspended\"}");
    var suspended = door.send(text(key), "GET", "/v1/models", "");
    assertThat(suspended.statusCode()).isEqualTo(401);
    assertThat(suspended.body()).contains("\"reason\":\"account_suspended\"");
    door.root(200, "PATCH", ACCOUNTS + "/" + account, "{\"state\":\"active\"}");
    assertThat(door.send(text(key), "GET", "/v1/models", "").statusCode()).isEqualTo(200);
    door.root(200, "PATCH", path, "{\"ip_allow\":[\"10.0.0.0/8\"]}");
    var foreign = door.send(text(key), "GET", "/v1/models", "");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("address_not_allowed");
    door.root(200, "DELETE", path, "");
    assertThat(door.send(text(key), "GET", "/v1/models", "").statusCode()).isEqualTo(401);
    door.root(404, "DELETE", path, "");
    assertThat(door.root(200, "GET", path, "").path("state").stringValue()).isEqualTo("revoked");
  }

  @Test
  void aRotatedKeyWorksWithinItsGrace() throws IOException, InterruptedException {
    var key =
        door.key(new AccountId(door.account()), "{\"limits\":{\"queue\":4},\"scopes\":[\"read\"]}");
    var path = "/admin/v1/keys/" + id(key) + "/rotate";
    var fresh = door.root(201, "POST", path, "{\"grace_seconds\":60}");
    assertThat(fresh.at("/limits/queue").intValue()).isEqualTo(4);
    assertThat(fresh.path("scopes")).hasSize(1);
    assertThat(door.send(text(key), "GET", "/v1/models", "").statusCode()).isEqualTo(200);
    door.door.clock.move(Duration.ofSeconds(61));
    assertThat(door.send(text(key), "GET", "/v1/models", "").body()).contains("expired_key");
    assertThat(door.send(text(fresh), "GET", "/v1/models", "").statusCode()).isEqualTo(200);
    door.root(201, "POST", "/admin/v1/keys/" + id(fresh) + "/rotate", "");
    assertThat(door.send(text(fresh), "GET", "/v1/models", "").statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyInItsGraceOrExpiredIsReplacedByAWholeOne() throws IOException, InterruptedException {
    var account = new AccountId(door.account());
    var never = door.key(account, "{}");
    door.root(201, "POST", "/admin/v1/keys/" + id(never) + "/rotate", "{\"grace_seconds\":60}");
    var again = door.root(201, "POST", "/admin/v1/keys/" + id(never) + "/rotate", "");
    assertThat(again.path("expires_at").isNull()).isTrue();

    var expires = door.door.clock.instant().getEpochSecond() + 1_000;
    var timed = door.key(account, "{\"expires_at\":%d}".formatted(expires));
    var path = "/admin/v1/keys/" + id(timed);
    door.root(201, "POST", path + "/rotate", "{\"grace_seconds\":60}");
    var second = door.root(201, "POST", path + "/rotate", "{\"grace_seconds\":60}");
    assertThat(second.path("expires_at").longValue()).isEqualTo(expires);

    door.door.clock.move(Duration.ofMinutes(25));
    assertThat(door.root(200, "GET", path, "").path("state").stringValue()).isEqualTo("expired");
    var renewed = door.root(201, "POST", path + "/rotate", "");
    assertThat(renewed.path("state").stringValue()).isEqualTo("active");
    assertThat(renewed.path("expires_at").longValue())
        .isEqualTo(door.door.clock.instant().getEpochSecond() + 1_000);
    assertThat(door.send(text(renewed), "GET", "/v1/models", "").statusCode()).isEqualTo(200);

    door.root(200, "DELETE", path, "");
    var revoked = door.send(ROOT, "POST", path + "/rotate", "");
    assertThat(revoked.statusCode()).isEqualTo(409);
    assertThat(revoked.body()).contains("\"reason\":\"key_revoked\"");
  }

  @Test
  void aKeyMayUseItsModelsOnly() throws IOException, InterruptedException {
    var key =
        door.key(
            new AccountId(door.account()),
            "{\"scopes\":[\"generate\",\"model:kling-v3\"],\"kind\":\"test\"}");
    var body = "{\"model\":\"%s\",\"prompt\":\"a dog\"%s}";
    var route = "/v1/videos/generations";
    assertThat(door.send(text(key), "POST", route, body.formatted("kling-v3", "")).statusCode())
        .isEqualTo(200);
    var refused = door.send(text(key), "POST", route, body.formatted("kling-v2-6", ",\"mode\":1"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("model_not_allowed");
    assertThat(door.send(text(key), "GET", "/v1/keys", "").statusCode()).isEqualTo(403);
    var reader = door.key(new AccountId(door.account()), "{\"scopes\":[\"read\"]}");
    assertThat(door.send(text(reader), "GET", "/v1/tasks", "").statusCode()).isEqualTo(200);
    assertThat(door.send(text(reader), "POST", route, body.formatted("kling-v3", "")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theAuditLogNamesActorAndChange() throws IOException, InterruptedException {
    var key = door.key(new AccountId(door.account()), "{}");
    door.root(200, "DELETE", "/admin/v1/keys/" + id(key), "");
    var page = door.root(200, "GET", "/admin/v1/audit?limit=1", "");
    assertThat(page.at("/data/0/action").stringValue()).isEqualTo("key.revoked");
    assertThat(page.at("/data/0/subject").stringValue()).isEqualTo(id(key));
    assertThat(page.at("/data/0/who").stringValue()).startsWith("key_");
    assertThat(page.at("/data/0/before/kind").stringValue()).isEqualTo("live");
    assertThat(page.at("/data/0/after").isNull()).isTrue();
    var next = "/admin/v1/audit?limit=1&after=" + page.path("last_id").stringValue();
    assertThat(door.root(200, "GET", next, "").at("/data/0/action").stringValue())
        .isEqualTo("key.put");
    assertThat(door.root(200, "GET", "/admin/v1/audit", "").toString()).doesNotContain(text(key));
  }

  /** Walks the table itself: a new route of the operator cannot escape it. */
  @Test
  void everyRouteOfTheOperatorIsClosedToCallers() throws IOException, InterruptedException {
    var account = door.account();
    var caller = door.key(new AccountId(account), "{\"scopes\":[\"generate\",\"read\",\"keys\"]}");
    var walked = 0;
    for (var route : door.table) {
      if (route.template().startsWith("/admin/")) {
        var path = route.template().replaceAll("\\{[a-z]+}", account);
        var answer = door.send(text(caller), route.method().name(), path, "{");
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
        assertThat(answer.body()).contains("missing_scope");
        walked++;
      }
    }
    assertThat(walked).isGreaterThanOrEqualTo(13);
  }
}
