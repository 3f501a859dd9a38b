package filmgate.api.session;

import static filmgate.testing.AdminTestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.intake.session.PasswordService.PasswordResult;
import filmgate.testing.AdminTestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signing in to the console and what a session may do. */
class SessionRoutesTest extends SessionFixture {
  private static final String PASSWORD = "correct horse battery";

  private static List<String> ids(JsonNode page) {
    var ids = new ArrayList<String>();
    page.path("data").forEach(one -> ids.add(one.path("id").stringValue()));
    return ids;
  }

  @Test
  void aLinkSignsInOnceWithTheCookieOfASession() throws Exception {
    assertThat(json(guest.get("/console/api/session")).toString())
        .isEqualTo("{\"signed_in\":false,\"password\":false}");
    var token = token(AdminTestServer.ROOT);
    var response = byLink(token);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
        .matches(
            "filmgate_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    var session = json(response);
    assertThat(session.path("account").toString()).isEqualTo("{\"id\":\"root\",\"name\":\"root\"}");
    assertThat(session.path("operator").booleanValue()).isTrue();
    assertThat(session.path("scopes").toString()).contains("admin", "route");
    assertThat(session.path("expires_at").longValue())
        .isEqualTo(server.door.clock.instant().plus(Duration.ofHours(12)).getEpochSecond());
    assertThat(guest.after(response).session()).isEqualTo(session);
    assertThat(reason(byLink(token))).isEqualTo("invalid_sign_in_link");
    assertThat(reason(byLink("no token"))).isEqualTo("invalid_sign_in_link");
  }

  @Test
  void aLinkExpiresAfterFifteenMinutes() throws Exception {
    var token = token(AdminTestServer.ROOT);
    server.door.clock.move(Duration.ofMinutes(15));
    assertThat(reason(byLink(token))).isEqualTo("invalid_sign_in_link");
  }

  @Test
  void ofManyRequestsWithOneLinkOneSignsIn() throws Exception {
    var token = token(AdminTestServer.ROOT);
    var start = new CountDownLatch(1);
    var signedIn = new AtomicInteger();
    var refused = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < 12; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    var status = statusOf(start, token);
                    (status == 200 ? signedIn : refused).incrementAndGet();
                  }));
    }
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(signedIn).hasValue(1);
    assertThat(refused).hasValue(11);
  }

  private int statusOf(CountDownLatch start, String token) {
    try {
      start.await();
      return byLink(token).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSessionCallsTheApiWithTheConsoleKeyOfItsMode() throws Exception {
    var account = server.account();
    var visitor = signedIn(key(account, "{\"name\":\"shop\",\"scopes\":[\"generate\",\"keys\"]}"));
    var keys = json(visitor.get("/v1/keys")).path("data");
    assertThat(keys).hasSize(3);
    var live = visitor.page("POST", "/v1/keys", "{\"name\":\"n\"}").header("Filmgate-Mode", "live");
    assertThat(json(visitor.send(live)).path("kind").stringValue()).isEqualTo("live");
    var test = visitor.page("POST", "/v1/keys", "{\"name\":\"n\"}");
    assertThat(json(visitor.send(test)).path("kind").stringValue()).isEqualTo("test");
    var other = visitor.page("GET", "/v1/keys", "").header("Filmgate-Mode", "Live");
    assertThat(visitor.reason(other)).isEqualTo("bad_request");
    assertThat(visitor.reason(visitor.page("GET", "/admin/v1/accounts", "")))
        .isEqualTo("missing_scope");
    var operator = signedIn(AdminTestServer.ROOT);
    assertThat(operator.get("/admin/v1/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionOfATestKeyHasNoLiveMode() throws Exception {
    var account = server.account();
    var visitor = signedIn(key(account, "{\"name\":\"t\",\"kind\":\"test\"}"));
    assertThat(visitor.session().path("modes").toString()).isEqualTo("[\"test\"]");
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
    var live = visitor.page("GET", "/v1/balance", "").header("Filmgate-Mode", "live");
    assertThat(visitor.reason(live)).isEqualTo("live_key_required");
  }

  @Test
  void theSessionsOfASuspendedAccountAnswerAsItsKeys() throws Exception {
    var account = server.account();
    var visitor = signedIn(key(account, "{\"name\":\"shop\"}"));
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
    var path = AdminTestServer.ACCOUNTS + "/" + account;
    server.root(200, "PATCH", path, "{\"state\":\"suspended\"}");
    assertThat(reason(visitor.get("/v1/balance"))).isEqualTo("account_suspended");
    assertThat(reason(visitor.get(SESSIONS))).isEqualTo("account_suspended");
    assertThat(visitor.session().path("signed_in").booleanValue()).isFalse();
    server.root(200, "PATCH", path, "{\"state\":\"active\"}");
    assertThat(visitor.get("/v1/balance").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionEndsWhenItIsNotUsedForTwelveHours() throws Exception {
    var visitor = signedIn(AdminTestServer.ROOT);
    server.door.clock.move(Duration.ofHours(11));
    assertThat(visitor.get("/v1/keys").statusCode()).isEqualTo(200);
    server.door.clock.move(Duration.ofHours(12));
    assertThat(reason(visitor.get("/v1/keys"))).isEqualTo("session_ended");
  }

  @Test
  void sessionsAreListedAndEnded() throws Exception {
    var first = signedIn(AdminTestServer.ROOT);
    server.door.clock.move(Duration.ofSeconds(1));
    var second = signedIn(AdminTestServer.ROOT);
    var list = json(second.get(SESSIONS)).path("data");
    assertThat(list).hasSize(2);
    assertThat(list.get(0).path("current").booleanValue()).isTrue();
    assertThat(list.get(0).path("address").stringValue()).isEqualTo("127.0.0.1");
    assertThat(list.get(0).path("user_agent").stringValue()).startsWith("Java");
    var other = list.get(1).path("id").stringValue();
    assertThat(second.send(second.page("DELETE", SESSIONS + "/" + other, "")).statusCode())
        .isEqualTo(204);
    assertThat(reason(first.get("/v1/keys"))).isEqualTo("session_ended");
    assertThat(second.reason(second.page("DELETE", SESSIONS + "/" + other, "")))
        .isEqualTo("session_not_found");
    var out = second.send(second.page("DELETE", "/console/api/session", ""));
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
        .isEqualTo("filmgate_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    assertThat(second.session().path("signed_in").booleanValue()).isFalse();
  }

  @Test
  void aSessionEndsOnlyThoseThatMayDoNoMore() throws Exception {
    var account = server.account();
    var reader = signedIn(key(account, "{\"name\":\"r\",\"scopes\":[\"read\"]}"));
    var manager = signedIn(key(account, "{\"name\":\"m\",\"scopes\":[\"read\",\"keys\"]}"));
    var maker = signedIn(key(account, "{\"name\":\"g\",\"scopes\":[\"generate\"]}"));
    assertThat(json(manager.get(SESSIONS)).path("data")).hasSize(3);
    assertThat(ids(json(reader.get(SESSIONS))))
        .containsExactly(reader.session().path("session_id").stringValue());
    var ofMaker = SESSIONS + "/" + maker.session().path("session_id").stringValue();
    var ofReader = SESSIONS + "/" + reader.session().path("session_id").stringValue();
    assertThat(reader.reason(reader.page("DELETE", ofMaker, ""))).isEqualTo("missing_scope");
    assertThat(manager.reason(manager.page("DELETE", ofMaker, ""))).isEqualTo("exceeds_own_key");
    assertThat(manager.reason(manager.page("DELETE", ofReader, ""))).isEmpty();
    var stranger =
        signedIn(key(server.account(), "{\"name\":\"s\",\"scopes\":[\"keys\",\"read\"]}"));
    assertThat(stranger.reason(stranger.page("DELETE", ofMaker, "")))
        .isEqualTo("session_not_found");
  }

  @Test
  void aPasswordSignsInAndChangingItEndsOtherSessions() throws Exception {
    var visitor = signedIn(AdminTestServer.ROOT);
    var other = signedIn(AdminTestServer.ROOT);
    assertThat(set(visitor, "{\"password\":\"too short\"}").statusCode()).isEqualTo(400);
    assertThat(set(visitor, "{\"password\":\"" + PASSWORD + "\"}").statusCode()).isEqualTo(204);
    assertThat(visitor.get("/v1/keys").statusCode()).isEqualTo(200);
    assertThat(reason(other.get("/v1/keys"))).isEqualTo("session_ended");
    assertThat(guest.session().path("password").booleanValue()).isTrue();
    var byName = guest.after(byPassword("root", PASSWORD));
    assertThat(byName.session().path("operator").booleanValue()).isTrue();
    assertThat(byName.session().path("password").booleanValue()).isTrue();
    assertThat(reason(byPassword("root", PASSWORD + "x"))).isEqualTo("wrong_password");
    assertThat(reason(byPassword("toor", PASSWORD))).isEqualTo("wrong_password");
    var wrong = set(visitor, "{\"password\":\"another long one\",\"current\":\"wrong\"}");
    assertThat(json(wrong).path("error").path("param").stringValue("")).isEqualTo("current");
    var change = "{\"password\":\"another long one\",\"current\":\"" + PASSWORD + "\"}";
    assertThat(set(visitor, change).statusCode()).isEqualTo(204);
    assertThat(reason(byName.get("/v1/keys"))).isEqualTo("session_ended");
    assertThat(reason(byPassword("root", PASSWORD))).isEqualTo("wrong_password");
    assertThat(byPassword("root", "another long one").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> set(Visitor visitor, String body)
      throws IOException, InterruptedException {
    return visitor.send(visitor.page("PUT", "/console/api/password", body));
  }

  @Test
  void thePasswordOfACustomerHasNoScopeAdmin() throws Exception {
    var account = server.account();
    var service = server.door.sessions.passwords();
    assertThat(service.set(new AccountId(account), PASSWORD, "cli"))
        .isEqualTo(PasswordResult.PASSWORD_SET);
    var visitor = guest.after(byPassword("one", PASSWORD));
    assertThat(visitor.session().path("scopes").toString())
        .isEqualTo("[\"generate\",\"keys\",\"read\",\"route\"]");
    assertThat(visitor.session().path("operator").booleanValue()).isFalse();
    var reader = signedIn(key(account, "{\"name\":\"r\",\"scopes\":[\"read\"]}"));
    assertThat(reason(set(reader, "{\"password\":\"" + PASSWORD + "\"}")))
        .isEqualTo("exceeds_own_key");
  }

  @Test
  void aSessionThatExpiresSetsNoPassword() throws Exception {
    var account = server.account();
    var scopes = "\"scopes\":[\"generate\",\"keys\",\"read\",\"route\"]";
    var ends = signedIn(key(account, "{" + scopes + ",\"expires_at\":\"2090-01-01T00:00:00Z\"}"));
    var stays = signedIn(key(account, "{" + scopes + "}"));
    var body = "{\"password\":\"" + PASSWORD + "\"}";
    assertThat(reason(set(ends, body))).isEqualTo("exceeds_own_key");
    var other = SESSIONS + "/" + stays.session().path("session_id").stringValue();
    assertThat(ends.reason(ends.page("DELETE", other, ""))).isEqualTo("exceeds_own_key");
    assertThat(set(stays, body).statusCode()).isEqualTo(204);
  }

  @Test
  void theRoutesOfTheConsoleAllowOnlyTheAddressesOfTheSession() throws Exception {
    var account = server.account();
    var scopes = "\"scopes\":[\"generate\",\"keys\",\"read\",\"route\"]";
    var visitor = signedIn(key(account, "{" + scopes + ",\"ip_allow\":[\"127.0.0.0/8\"]}"));
    assertThat(visitor.get(SESSIONS).statusCode()).isEqualTo(200);
    assertThat(reason(elsewhere(visitor, "GET", SESSIONS, ""))).isEqualTo("address_not_allowed");
    var body = "{\"password\":\"" + PASSWORD + "\"}";
    assertThat(reason(elsewhere(visitor, "PUT", "/console/api/password", body)))
        .isEqualTo("address_not_allowed");
    var session = elsewhere(visitor, "GET", "/console/api/session", "");
    assertThat(json(session).path("signed_in").booleanValue()).isFalse();
    assertThat(visitor.session().path("signed_in").booleanValue()).isTrue();
    assertThat(elsewhere(visitor, "DELETE", "/console/api/session", "").statusCode())
        .isEqualTo(204);
    assertThat(visitor.session().path("signed_in").booleanValue()).isFalse();
  }

  private static HttpResponse<String> elsewhere(
      Visitor visitor, String method, String path, String body) throws Exception {
    return visitor.send(visitor.page(method, path, body).header("X-Forwarded-For", "192.0.2.9"));
  }

  @Test
  void wrongPasswordsAreLimitedForAnAccountAndLinksStillWork() throws Exception {
    var token = token(AdminTestServer.ROOT);
    for (var i = 0; i < 10; i++) {
      assertThat(reason(byPassword("root", "wrong password"))).isEqualTo("wrong_password");
    }
    var refused = byPassword("root", "wrong password");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(reason(byPassword("other", "wrong password"))).isEqualTo("wrong_password");
    assertThat(byLink(token).statusCode()).isEqualTo(200);
    server.door.clock.move(Duration.ofSeconds(91));
    assertThat(reason(byPassword("root", "wrong password"))).isEqualTo("wrong_password");
  }

  @Test
  void wrongPasswordsOfAnAccountCountTogetherUnderEachOfItsNames() throws Exception {
    var account = server.account();
    server.door.sessions.passwords().set(new AccountId(account), PASSWORD, "cli");
    for (var i = 0; i < 5; i++) {
      assertThat(reason(byPassword("one", "wrong password"))).isEqualTo("wrong_password");
      assertThat(reason(byPassword(account, "wrong password"))).isEqualTo("wrong_password");
    }
    assertThat(byPassword("one", "wrong password").statusCode()).isEqualTo(429);
    assertThat(byPassword(account, PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void wrongPasswordsForAnUnknownNameAreLimited() throws Exception {
    for (var i = 0; i < 10; i++) {
      assertThat(reason(byPassword("nowhere", "wrong password"))).isEqualTo("wrong_password");
    }
    assertThat(byPassword("Nowhere", "wrong password").statusCode()).isEqualTo(429);
  }

  @Test
  void signInsAreLimitedForAnAddress() throws Exception {
    for (var i = 0; i < 20; i++) {
      assertThat(byLink("A".repeat(43)).statusCode()).isEqualTo(401);
    }
    assertThat(byLink("A".repeat(43)).statusCode()).isEqualTo(429);
    server.door.clock.move(Duration.ofSeconds(3));
    assertThat(byLink("A".repeat(43)).statusCode()).isEqualTo(401);
  }

  @Test
  void theRoutesOfTheConsoleAreNotInTheDescription() throws Exception {
    var description = json(server.send(AdminTestServer.ROOT, "GET", "/openapi.json", ""));
    assertThat(description.path("paths").propertyNames())
        .contains("/v1/sign_in_links")
        .noneMatch(path -> path.startsWith("/console"));
  }

  @Test
  void errorsAreInTheLanguageOfThePage() throws Exception {
    var request =
        guest
            .page("POST", "/console/api/session/link", "{\"token\":\"x\"}")
            .header("Accept-Language", "zh-CN");
    assertThat(json(guest.send(request)).path("error").path("message").stringValue(""))
        .contains("登录链接已使用");
    assertThat(guest.reason(guest.page("POST", "/console/api/session/link", "{}")))
        .isEqualTo("missing_required");
  }
}
