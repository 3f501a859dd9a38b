package filmgate.api.session;

import static filmgate.testing.AdminTestServer.id;
import static filmgate.testing.AdminTestServer.json;
import static filmgate.testing.AdminTestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.KeyService;
import filmgate.intake.KeyService.KeyRefusal;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.store.ChangedBy;
import filmgate.store.Command.UpdateKey;
import filmgate.testing.AdminTestServer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the keys of an account and its sessions depend on each other. */
class SessionKeysTest extends SessionFixture {
  private static final String ALL =
      "{\"name\":\"all\",\"scopes\":[\"generate\",\"keys\",\"read\",\"route\"]}";
  private static final String OPERATOR_KEYS = "/admin/v1/keys/";

  /** The id of the key with which the sessions of the visitor's account act in this mode. */
  private static String consoleKey(Visitor visitor, String mode) throws Exception {
    return json(visitor.get("/v1/keys"))
        .path("data")
        .valueStream()
        .filter(key -> key.path("console").booleanValue())
        .filter(key -> key.path("kind").stringValue().equals(mode))
        .map(AdminTestServer::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSecretOfAConsoleKeyIsNoBearerKey() throws Exception {
    var visitor = signedIn(AdminTestServer.ROOT);
    for (var key : json(visitor.get("/v1/keys")).path("data")) {
      if (key.path("console").booleanValue()) {
        assertThat(key.path("prefix").stringValue()).isEmpty();
        assertThat(server.send("console " + id(key), "GET", "/v1/keys", "").statusCode())
            .isEqualTo(401);
      }
    }
    var token = visitor.cookie().substring(visitor.cookie().indexOf('=') + 1);
    assertThat(server.send(token, "GET", "/v1/keys", "").statusCode()).isEqualTo(401);
    assertThat(server.send(visitor.csrf(), "GET", "/v1/keys", "").statusCode()).isEqualTo(401);
  }

  @Test
  void theLimitsOfTheConsoleKeyApplyAlsoAfterItWasRevoked() throws Exception {
    var visitor = signedIn(AdminTestServer.ROOT);
    var key = OPERATOR_KEYS + consoleKey(visitor, "test");
    server.root(200, "PATCH", key, "{\"limits\":{\"requests_per_minute\":2}}");
    assertThat(visitor.get("/v1/keys").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/v1/keys").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/v1/keys").statusCode()).isEqualTo(429);
    var live = visitor.page("GET", "/v1/keys", "").header("Filmgate-Mode", "live");
    assertThat(visitor.send(live).statusCode()).isEqualTo(200);
    server.root(200, "DELETE", key, "");
    assertThat(reason(visitor.get("/v1/keys"))).isEqualTo("session_ended");
    var again = signedIn(AdminTestServer.ROOT);
    assertThat(again.get("/v1/keys").statusCode()).isEqualTo(429);
    assertThat(visitor.get("/v1/keys").statusCode()).isEqualTo(429);
    assertThat(server.root(200, "GET", key, "").at("/limits/requests_per_minute").intValue())
        .isEqualTo(2);
  }

  @Test
  void anAccountDoesNotRevokeRotateOrNarrowItsConsoleKey() throws Exception {
    var secret = key(server.account(), ALL);
    var visitor = signedIn(secret);
    var path = "/v1/keys/" + consoleKey(visitor, "live");
    for (var body :
        List.of(
            "{\"scopes\":[\"read\"]}",
            "{\"ip_allow\":[\"192.0.2.1\"]}",
            "{\"expires_at\":\"2090-01-01T00:00:00Z\"}")) {
      assertThat(reason(server.send(secret, "PATCH", path, body))).isEqualTo("console_key");
      assertThat(reason(server.send(AdminTestServer.ROOT, "PATCH", "/admin" + path, body)))
          .isEqualTo("console_key");
    }
    assertThat(reason(server.send(secret, "DELETE", path, ""))).isEqualTo("console_key");
    assertThat(reason(server.send(secret, "POST", path + "/rotate", ""))).isEqualTo("console_key");
    assertThat(reason(server.send(AdminTestServer.ROOT, "POST", "/admin" + path + "/rotate", "")))
        .isEqualTo("console_key");
    var live = visitor.page("DELETE", path, "").header("Filmgate-Mode", "live");
    assertThat(visitor.reason(live)).isEqualTo("console_key");
    var changed =
        server.as(secret, 200, "PATCH", path, "{\"name\":\"Web\",\"limits\":{\"queue\":2}}");
    assertThat(changed.path("name").stringValue()).isEqualTo("Web");
    assertThat(changed.at("/limits/queue").intValue()).isEqualTo(2);
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
  }

  @Test
  void theCommandLineDoesNotRotateAConsoleKey() throws Exception {
    var id = new KeyId(consoleKey(signedIn(AdminTestServer.ROOT), "live"));
    var service =
        new KeyService(
            server.store,
            new ApiKeyCache(hash -> server.store.keys().lookUp(hash)),
            new LimitCache(server.store.keys().limits()),
            new ApiKeyFactory(new Random(3)),
            server.door.clock);
    assertThat(service.rotate(ChangeContext.CLI, id, Duration.ZERO))
        .isEqualTo(KeyRefusal.CONSOLE_KEY);
    assertThat(server.store.keys().usable(id)).isPresent();
  }

  @Test
  void aSessionInMemoryHasNoKeyThatHasExpired() throws Exception {
    var visitor = signedIn(key(server.account(), ALL));
    var id = new KeyId(consoleKey(visitor, "test"));
    var key = server.store.keys().stored(id).orElseThrow().key();
    var at = server.door.clock.instant();
    var expiring =
        new KeyRecord(
            key.id(),
            key.account(),
            key.name(),
            key.kind(),
            key.prefix(),
            key.hash(),
            key.permissions(),
            key.createdAt(),
            new Expiry.At(at.plusSeconds(60)));
    server.store.await(new UpdateKey(expiring, Limits.NONE, new ChangedBy("cli", at)));
    server.door.sessions.cache().clear();
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
    server.door.clock.move(Duration.ofSeconds(59));
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
    server.door.clock.move(Duration.ofSeconds(1));
    assertThat(reason(visitor.get("/v1/balance"))).isEqualTo("session_ended");
  }

  @Test
  void aKeyWithLimitsMakesNoLinkAndASessionDoes() throws Exception {
    var account = server.account();
    var limited = key(account, "{\"name\":\"l\",\"limits\":{\"spend_total\":\"5\"}}");
    assertThat(reason(server.send(limited, "POST", "/v1/sign_in_links", "")))
        .isEqualTo("key_has_limits");
    var visitor = signedIn(key(account, "{\"name\":\"shop\"}"));
    assertThat(visitor.send(visitor.page("POST", "/v1/sign_in_links", "")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void revokingTheKeyOfALinkEndsItsSession() throws Exception {
    var created = server.key(new AccountId(server.account()), "{\"name\":\"shop\"}");
    var visitor = signedIn(text(created));
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
    server.root(200, "DELETE", OPERATOR_KEYS + id(created), "");
    assertThat(reason(visitor.get("/v1/balance"))).isEqualTo("session_ended");
    assertThat(visitor.session().path("signed_in").booleanValue()).isFalse();
  }

  @Test
  void limitsOfTheKeyOfALinkEndItsSession() throws Exception {
    var created = server.key(new AccountId(server.account()), "{\"name\":\"shop\"}");
    var visitor = signedIn(text(created));
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
    var path = OPERATOR_KEYS + id(created);
    server.root(200, "PATCH", path, "{\"limits\":{\"spend_total\":\"5\"}}");
    assertThat(reason(visitor.get("/v1/balance"))).isEqualTo("session_ended");
  }

  /** The session of a link that the visitor's session makes. */
  private Visitor chained(Visitor visitor) throws Exception {
    var link = json(visitor.send(visitor.page("POST", "/v1/sign_in_links", "")));
    var url = link.path("url").stringValue();
    return guest.after(byLink(url.substring(url.indexOf('#') + 1)));
  }

  @Test
  void revokingAKeyEndsTheSessionsThatItsSessionsBegan() throws Exception {
    var account = server.account();
    var created = server.key(new AccountId(account), "{\"name\":\"shop\"}");
    var first = signedIn(text(created));
    var second = chained(first);
    var third = chained(second);
    var unused = json(first.send(first.page("POST", "/v1/sign_in_links", "")));
    assertThat(third.get("/v1/balance").statusCode()).isEqualTo(200);
    var owner = signedIn(key(account, ALL));
    for (var mode : List.of("test", "live")) {
      var path = "/v1/keys/" + consoleKey(owner, mode);
      server.root(200, "PATCH", "/admin" + path, "{\"name\":\"Web\",\"limits\":{\"queue\":2}}");
    }
    assertThat(third.get("/v1/balance").statusCode()).isEqualTo(200);
    server.root(200, "DELETE", OPERATOR_KEYS + id(created), "");
    for (var visitor : List.of(first, second, third)) {
      assertThat(reason(visitor.get("/v1/balance"))).isEqualTo("session_ended");
    }
    var url = unused.path("url").stringValue();
    assertThat(reason(byLink(url.substring(url.indexOf('#') + 1))))
        .isEqualTo("invalid_sign_in_link");
    assertThat(owner.get("/v1/balance").statusCode()).isEqualTo(200);
  }
}
