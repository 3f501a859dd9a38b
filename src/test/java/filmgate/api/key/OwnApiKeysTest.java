package filmgate.api.key;

import static filmgate.testing.AdminTestServer.id;
import static filmgate.testing.AdminTestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.id.AccountId;
import filmgate.net.Cidr;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What callers do with the keys of their own account. */
class OwnApiKeysTest {
  @TempDir Path directory;
  private AdminTestServer door;

  @BeforeEach
  void open() throws IOException {
    door =
        new AdminTestServer(
            directory,
            TestServer.settings(
                new ApiSettings.Addresses("", List.of(Cidr.parse("127.0.0.0/8")), List.of())));
  }

  @AfterEach
  void close() {
    door.close();
  }

  private String maker(AccountId account, String more) throws IOException, InterruptedException {
    return text(door.key(account, "{\"scopes\":[\"generate\",\"keys\"]" + more + "}"));
  }

  private String refused(String key, String method, String path, String body)
      throws IOException, InterruptedException {
    return door.as(key, 403, method, path, body).at("/error/reason").stringValue();
  }

  @Test
  void aCallerMakesListsRotatesAndRevokesItsKeys() throws IOException, InterruptedException {
    var maker = maker(new AccountId(door.account()), "");
    var made = door.as(maker, 201, "POST", "/v1/keys", "{\"name\":\"shop\"}");
    assertThat(made.path("scopes").toString()).isEqualTo("[\"generate\"]");
    assertThat(door.send(text(made), "GET", "/v1/tasks", "").statusCode()).isEqualTo(200);
    assertThat(door.as(maker, 200, "GET", "/v1/keys", "").path("data")).hasSize(2);
    var fresh = door.as(maker, 201, "POST", "/v1/keys/" + id(made) + "/rotate", "");
    assertThat(door.send(text(made), "GET", "/v1/tasks", "").statusCode()).isEqualTo(401);
    assertThat(door.send(text(fresh), "GET", "/v1/tasks", "").statusCode()).isEqualTo(200);
    door.as(maker, 200, "DELETE", "/v1/keys/" + id(fresh), "");
    assertThat(door.send(text(fresh), "GET", "/v1/tasks", "").statusCode()).isEqualTo(401);
    door.as(maker, 404, "DELETE", "/v1/keys/" + id(fresh), "");
  }

  @Test
  void theListHasTheSpendOfEachKeyAndIsFilteredByKindAndRevocation()
      throws IOException, InterruptedException {
    var maker = maker(new AccountId(door.account()), "");
    var capped =
        door.as(
            maker, 201, "POST", "/v1/keys", "{\"name\":\"a\",\"limits\":{\"spend_total\":\"2\"}}");
    door.as(maker, 201, "POST", "/v1/keys", "{\"name\":\"b\",\"kind\":\"test\"}");
    var gone = door.as(maker, 201, "POST", "/v1/keys", "{\"name\":\"c\",\"kind\":\"test\"}");
    door.as(maker, 200, "DELETE", "/v1/keys/" + id(gone), "");
    assertThat(names(maker, "")).containsExactlyInAnyOrder("key", "a", "b");
    assertThat(names(maker, "?kind=live")).containsExactlyInAnyOrder("key", "a");
    assertThat(names(maker, "?kind=test")).containsExactly("b");
    assertThat(names(maker, "?revoked=true")).containsExactly("c");
    assertThat(names(maker, "?revoked=true&kind=live")).isEmpty();
    door.as(maker, 400, "GET", "/v1/keys?kind=both", "");
    for (var key : door.as(maker, 200, "GET", "/v1/keys", "").path("data")) {
      assertThat(key.path("console").booleanValue()).isFalse();
      assertThat(key.path("spend").toString())
          .isEqualTo(
              id(key).equals(id(capped))
                  ? "{\"day\":\"0\",\"month\":\"0\",\"overall\":\"0\"}"
                  : "{\"day\":\"0\",\"month\":\"0\"}");
    }
  }

  /** An account with many models, keys, and quarters of an hour has millions of rows of usage. */
  @Test
  void theListDoesNotDependOnTheUsageOfOtherKeys()
      throws IOException, InterruptedException, SQLException {
    var account = door.account();
    var busy = door.key(new AccountId(account), "{\"scopes\":[\"generate\",\"keys\"]}");
    door.as(text(busy), 201, "POST", "/v1/keys", "{\"name\":\"calm\",\"kind\":\"test\"}");
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("test.db"));
        var insert =
            connection.prepareStatement(
                """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500000)
                INSERT INTO usage (account, quarter_ms, key_id, model, succeeded, failed,
                  cancelled, micros, video_ms)
                SELECT ?, ?, ?, 'm' || i, 1, 0, 0, 5, 0 FROM n
                """)) {
      insert.setString(1, account);
      insert.setLong(2, TestServer.NOW.toEpochMilli() / 900_000 * 900_000);
      insert.setString(3, id(busy));
      insert.executeUpdate();
    }
    var calm = door.as(text(busy), 200, "GET", "/v1/keys?kind=test", "").path("data");
    assertThat(calm).hasSize(1);
    assertThat(calm.get(0).path("spend").toString()).isEqualTo("{\"day\":\"0\",\"month\":\"0\"}");
    var both = door.as(text(busy), 200, "GET", "/v1/keys", "").path("data");
    assertThat(both).hasSize(2).noneMatch(key -> key.has("spend"));
  }

  private List<String> names(String key, String query) throws IOException, InterruptedException {
    return door.as(key, 200, "GET", "/v1/keys" + query, "")
        .path("data")
        .valueStream()
        .map(one -> one.path("name").stringValue())
        .toList();
  }

  @Test
  void aCallerUpdatesKeysThatItCouldCreate() throws IOException, InterruptedException {
    var account = new AccountId(door.account());
    var maker = maker(account, ",\"limits\":{\"queue\":5}");
    var made = id(door.as(maker, 201, "POST", "/v1/keys", "{\"name\":\"shop\"}"));
    var path = "/v1/keys/" + made;
    var after = door.as(maker, 200, "PATCH", path, "{\"name\":\"till\",\"limits\":{\"queue\":2}}");
    assertThat(after.path("name").stringValue()).isEqualTo("till");
    assertThat(after.at("/limits/queue").intValue()).isEqualTo(2);
    assertThat(after.path("scopes").toString()).isEqualTo("[\"generate\"]");
    for (var body :
        List.of(
            "{\"scopes\":[\"route\"]}",
            "{\"limits\":{\"queue\":6}}",
            "{\"limits\":{\"queue\":null}}")) {
      assertThat(refused(maker, "PATCH", path, body)).as(body).isEqualTo("exceeds_own_key");
    }
    var strong = id(door.key(account, "{\"scopes\":[\"route\"]}"));
    assertThat(refused(maker, "PATCH", "/v1/keys/" + strong, "{\"scopes\":[\"read\"]}"))
        .isEqualTo("exceeds_own_key");
    var capped = maker(account, ",\"limits\":{\"spend_total\":\"5\"}");
    assertThat(refused(capped, "PATCH", path, "{\"limits\":{\"spend_total\":\"5\"}}"))
        .isEqualTo("exceeds_own_key");
    var worker = text(door.key(account, "{\"scopes\":[\"generate\"]}"));
    assertThat(refused(worker, "PATCH", path, "{}")).isEqualTo("missing_scope");
    door.as(maker, 404, "PATCH", "/v1/keys/key_00000000000000000000000000", "{}");
    assertThat(door.as(maker, 200, "GET", "/v1/keys", "").toString()).contains("till");
  }

  @Test
  void noKeyIsStrongerThanTheOneThatAsks() throws IOException, InterruptedException {
    var account = door.account();
    var narrow =
        maker(
            new AccountId(account),
            ",\"kind\":\"test\",\"expires_at\":\"2090-01-01T00:00:00Z\","
                + "\"ip_allow\":[\"127.0.0.0/8\"],\"limits\":{\"queue\":5}");
    for (var more :
        List.of(
            "\"kind\":\"live\"",
            "\"expires_at\":null",
            "\"expires_at\":\"2091-01-01T00:00:00Z\"",
            "\"ip_allow\":[]",
            "\"ip_allow\":[\"126.0.0.0/7\"]",
            "\"limits\":{\"queue\":6}",
            "\"limits\":{\"queue\":null}")) {
      assertThat(refused(narrow, "POST", "/v1/keys", "{" + more + "}"))
          .as(more)
          .isEqualTo("exceeds_own_key");
    }
    door.as(narrow, 201, "POST", "/v1/keys", "{\"ip_allow\":[\"127.0.0.1\"]}");
    var wide = door.key(new AccountId(account), "{}");
    assertThat(refused(narrow, "POST", "/v1/keys/" + id(wide) + "/rotate", ""))
        .isEqualTo("exceeds_own_key");
  }

  @Test
  void scopesAndModelsAreNotWidened() throws IOException, InterruptedException {
    var one =
        text(
            door.key(
                new AccountId(door.account()),
                "{\"scopes\":[\"read\",\"keys\",\"model:kling-v3\"]}"));
    for (var scopes :
        List.of("[\"generate\",\"model:kling-v3\"]", "[\"read\"]", "[\"model:kling-v2-6\"]")) {
      assertThat(refused(one, "POST", "/v1/keys", "{\"scopes\":" + scopes + "}"))
          .as(scopes)
          .isEqualTo("exceeds_own_key");
    }
    assertThat(door.as(one, 201, "POST", "/v1/keys", "{}").path("scopes").toString())
        .isEqualTo("[\"read\",\"model:kling-v3\"]");
  }

  @Test
  void aWeakerKeyRevokesNoStrongerOne() throws IOException, InterruptedException {
    var account = new AccountId(door.account());
    var strong = door.key(account, "{\"scopes\":[\"generate\",\"keys\"]}");
    for (var more :
        List.of(
            "\"scopes\":[\"keys\"]",
            "\"scopes\":[\"read\",\"keys\"]",
            "\"scopes\":[\"generate\",\"keys\",\"model:kling-v3\"]",
            "\"scopes\":[\"generate\",\"keys\"],\"kind\":\"test\"")) {
      var weak = text(door.key(account, "{" + more + "}"));
      assertThat(refused(weak, "DELETE", "/v1/keys/" + id(strong), ""))
          .as(more)
          .isEqualTo("exceeds_own_key");
      assertThat(refused(weak, "POST", "/v1/keys/" + id(strong) + "/rotate", ""))
          .as(more)
          .isEqualTo("exceeds_own_key");
    }
    assertThat(door.send(text(strong), "GET", "/v1/tasks", "").statusCode()).isEqualTo(200);
    door.as(text(strong), 200, "DELETE", "/v1/keys/" + id(strong), "");
    assertThat(door.send(text(strong), "GET", "/v1/tasks", "").statusCode()).isEqualTo(401);
  }

  /** A key without scopes would be of no use, and the caller would not notice. */
  @Test
  void aKeyWithoutScopesGetsTheStandardOnes() throws IOException, InterruptedException {
    var account = new AccountId(door.account());
    var keysAlone = text(door.key(account, "{\"scopes\":[\"keys\"]}"));
    for (var body : List.of("{}", "{\"scopes\":null}")) {
      assertThat(door.key(account, body).path("scopes").toString())
          .as(body)
          .isEqualTo("[\"generate\"]");
      assertThat(refused(keysAlone, "POST", "/v1/keys", body))
          .as(body)
          .isEqualTo("exceeds_own_key");
    }
    var path = "/admin/v1/accounts/" + account.value() + "/keys";
    var empty = door.root(400, "POST", path, "{\"scopes\":[]}").path("error");
    assertThat(empty.path("param").stringValue()).isEqualTo("scopes");
    assertThat(empty.path("reason").stringValue()).isEqualTo("too_few_items");
  }

  /** The spend of rotated keys is in RotatedSpendContract. */
  @Test
  void aKeyWithASpendCapRotatesOnlyItself() throws IOException, InterruptedException {
    var account = new AccountId(door.account());
    var cap = ",\"limits\":{\"spend_total\":\"1\"}";
    var capped = door.key(account, "{\"scopes\":[\"generate\",\"keys\"]" + cap + "}");
    var other = door.key(account, "{\"scopes\":[\"generate\"]" + cap + "}");
    refused(text(capped), "POST", "/v1/keys", "{}");
    refused(text(capped), "POST", "/v1/keys/" + id(other) + "/rotate", "");
    var grace = "{\"grace_seconds\":60}";
    var next = door.as(text(capped), 201, "POST", "/v1/keys/" + id(capped) + "/rotate", grace);
    assertThat(next.at("/limits/spend_total").stringValue()).isEqualTo("1");
    var last = door.as(text(next), 201, "POST", "/v1/keys/" + id(next) + "/rotate", "");
    refused(text(last), "POST", "/v1/keys/" + id(other) + "/rotate", "");
    door.as(maker(account, ""), 201, "POST", "/v1/keys/" + id(other) + "/rotate", "");
  }

  /** Walks the table itself: a new route with a key's id in it cannot be forgotten here. */
  @Test
  void anothersKeyLooksLikeNone() throws IOException, InterruptedException {
    var maker = maker(new AccountId(door.account()), "");
    var theirs = id(door.key(new AccountId(door.account()), "{}"));
    var unknown = "key_01ARZ3NDEKTSV4RRFFQ69G5FAV";
    var walked = 0;
    for (var route : door.table) {
      if (route.access() == RouteAccess.KEYS && route.template().contains("{")) {
        var one = door.as(maker, 404, route.method().name(), path(route, theirs), "");
        var other = door.as(maker, 404, route.method().name(), path(route, unknown), "");
        assertThat(withoutId(one)).isEqualTo(withoutId(other));
        walked++;
      }
    }
    assertThat(walked).isGreaterThanOrEqualTo(2);
    assertThat(door.root(200, "GET", "/admin/v1/keys/" + theirs, "").path("state").stringValue())
        .isEqualTo("active");
  }

  private static String path(Route route, String id) {
    return route.template().replaceAll("\\{[a-z]+}", id);
  }

  private static String withoutId(JsonNode answer) {
    return answer.toString().replaceAll("req_[0-9A-Z]+", "");
  }

  @Test
  void theAddressIsTakenFromATrustedProxy() throws IOException, InterruptedException {
    var key =
        text(
            door.key(
                new AccountId(door.account()),
                "{\"ip_allow\":[\"203.0.113.0/24\",\"2001:db8::/32\"]}"));
    assertThat(door.send(key, "GET", "/v1/models", "").statusCode()).isEqualTo(403);
    for (var header :
        List.of(
            "X-Forwarded-For|203.0.113.9",
            "X-Forwarded-For|8.8.8.8, 203.0.113.9, 127.0.0.7",
            "Forwarded|for=8.8.8.8, for=\"203.0.113.9:1234\";proto=https",
            "Forwarded|For=\"[2001:db8::1]:99\"")) {
      var parts = header.split("\\|", -1);
      assertThat(door.send(key, "GET", "/v1/models", "", parts).statusCode())
          .as(header)
          .isEqualTo(200);
    }
    for (var header :
        List.of(
            "X-Forwarded-For|203.0.113.9, 8.8.8.8",
            "X-Forwarded-For|unknown",
            "Forwarded|for=_hidden",
            "Forwarded|for=203.0.113.9|X-Forwarded-For|8.8.8.8")) {
      var parts = header.split("\\|", -1);
      assertThat(door.send(key, "GET", "/v1/models", "", parts).statusCode())
          .as(header)
          .isEqualTo(403);
    }
  }
}
