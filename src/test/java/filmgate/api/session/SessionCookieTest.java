package filmgate.api.session;

import static filmgate.testing.AdminTestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.net.Cidr;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the cookie of a session counts, and how it is set. */
class SessionCookieTest {
  private static final String LINK = "/console/api/session/link";

  @TempDir Path directory;
  private AdminTestServer server;
  private Visitor guest;

  @BeforeEach
  void open() throws IOException {
    var proxies = List.of(Cidr.parse("127.0.0.0/8"));
    var origins = List.of("https://app.example", "*");
    server =
        new AdminTestServer(
            directory, TestServer.settings(new ApiSettings.Addresses("", proxies, origins)));
    guest = Visitor.on(server.door);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private String body() throws IOException, InterruptedException {
    var url =
        server
            .as(AdminTestServer.ROOT, 201, "POST", "/v1/sign_in_links", "")
            .path("url")
            .stringValue();
    return "{\"token\":\"" + url.substring(url.indexOf('#') + 1) + "\"}";
  }

  private HttpResponse<String> signIn(String... headers) throws IOException, InterruptedException {
    var request = guest.bare("POST", LINK, body());
    return guest.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElse("");
  }

  private String own() {
    return "http://127.0.0.1:" + server.door.port;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sec-Fetch-Site: same-origin| yes",
        "Sec-Fetch-Site: same-site| no",
        "Sec-Fetch-Site: cross-site| no",
        "Sec-Fetch-Site: none| no",
        "Origin: OWN| yes",
        "Origin: https://app.example| no",
        "Origin: null| no",
        "Origin: OWN0| no",
        "Sec-Fetch-Site: cross-site; Origin: OWN| no",
        "| read"
      })
  void aCookieCountsInRequestsOfPagesOfThisServer(String headers, String expected)
      throws IOException, InterruptedException {
    var visitor = guest.after(signIn());
    for (var method : List.of("GET", "POST")) {
      var body = method.equals("GET") ? "" : "{\"name\":\"n\"}";
      var request = visitor.bare(method, "/v1/keys", body).header("Filmgate-Csrf", visitor.csrf());
      if (headers != null) {
        for (var header : headers.replace("OWN", own()).split("; ", -1)) {
          var at = header.indexOf(": ");
          request.header(header.substring(0, at), header.substring(at + 2));
        }
      }
      var counts = expected.equals("yes") || (expected.equals("read") && method.equals("GET"));
      assertThat(visitor.reason(request)).as(method).isEqualTo(counts ? "" : "missing_key");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0"})
  void aCookieDoesNotCountWithoutTheTokenOfItsSession(String csrf)
      throws IOException, InterruptedException {
    var visitor = guest.after(signIn());
    var request = visitor.bare("GET", "/v1/keys", "").header("Sec-Fetch-Site", "same-origin");
    if (!csrf.isEmpty()) {
      request.header("Filmgate-Csrf", csrf);
    }
    assertThat(visitor.reason(request)).isEqualTo("missing_key");
    var other = guest.after(signIn());
    var crossed =
        visitor
            .bare("GET", "/v1/keys", "")
            .headers("Sec-Fetch-Site", "same-origin", "Filmgate-Csrf", other.csrf());
    assertThat(visitor.reason(crossed)).isEqualTo("missing_key");
  }

  @Test
  void aKeyInTheHeaderReplacesTheCookie() throws IOException, InterruptedException {
    var visitor = guest.after(signIn());
    var request =
        visitor.page("GET", "/v1/keys", "").header("Authorization", "Bearer fg_live_wrong");
    assertThat(visitor.reason(request)).isEqualTo("invalid_key");
  }

  @Test
  void settingsOfCorsDoNotApplyToCookies() throws IOException, InterruptedException {
    var visitor = guest.after(signIn());
    var preflight =
        visitor.send(
            guest
                .bare("OPTIONS", "/console/api/session", "")
                .headers(
                    "Origin", "https://app.example",
                    "Access-Control-Request-Method", "GET",
                    "Access-Control-Request-Headers", "filmgate-csrf"));
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    for (var path : List.of("/v1/keys", "/console/api/session", "/console/api/sessions")) {
      var response =
          visitor.send(
              visitor
                  .bare("GET", path, "")
                  .headers("Origin", "https://app.example", "Filmgate-Csrf", visitor.csrf()));
      assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(response.body()).doesNotContain("csrf_token", "\"data\"");
    }
    var foreign = guest.bare("POST", LINK, body()).header("Origin", "https://app.example");
    assertThat(guest.reason(foreign)).isEqualTo("other_origin");
    var site = guest.bare("POST", LINK, body()).header("Sec-Fetch-Site", "same-site");
    assertThat(guest.reason(site)).isEqualTo("other_origin");
  }

  @Test
  void overTlsTheCookieIsOfThisHostOnlyAlsoBelowAPrefix() throws IOException, InterruptedException {
    var headers =
        new String[] {
          "X-Forwarded-Proto", "https", "X-Forwarded-Host", "v.example",
          "X-Forwarded-Prefix", "/video", "Origin", "https://v.example"
        };
    var response = signIn(headers);
    assertThat(cookie(response))
        .matches(
            "__Host-filmgate_session=[^;]{43}; Path=/; Secure; HttpOnly; SameSite=Lax;"
                + " Max-Age=2592000");
    var visitor = guest.after(response);
    var request = visitor.bare("GET", "/v1/keys", "").headers(headers);
    assertThat(visitor.reason(request.header("Filmgate-Csrf", visitor.csrf()))).isEmpty();
  }

  @Test
  void overTlsACookieWithoutThePrefixOfTheNameDoesNotCount()
      throws IOException, InterruptedException {
    var visitor = guest.after(signIn());
    assertThat(visitor.cookie()).startsWith("filmgate_session=");
    var request = visitor.page("GET", "/v1/keys", "").header("X-Forwarded-Proto", "https");
    assertThat(visitor.reason(request)).isEqualTo("missing_key");
  }

  @Test
  void withoutTlsTheCookieIsOfThePrefix() throws IOException, InterruptedException {
    var response = signIn("X-Forwarded-Prefix", "/video", "X-Forwarded-Proto", "http");
    assertThat(cookie(response)).contains("filmgate_session=", "; Path=/video/;");
    assertThat(cookie(response)).doesNotContain("Secure", "__Host-");
  }

  @Test
  void theSchemeOfThePageCountsIfNoProxyReportsIt() throws IOException, InterruptedException {
    var origin = "https://v.example";
    var response = signIn("Sec-Fetch-Site", "same-origin", "Origin", origin);
    assertThat(cookie(response)).startsWith("__Host-filmgate_session=").contains("; Secure;");
    var visitor = guest.after(response);
    assertThat(visitor.get("/v1/keys").statusCode()).isEqualTo(200);
  }

  @Test
  void ofSeveralCookiesTheOneOfTheTokenCounts() throws IOException, InterruptedException {
    var visitor = guest.after(signIn());
    var stale = "filmgate_session=" + "A".repeat(43) + "; ";
    var both = new Visitor(server.door, stale + visitor.cookie(), visitor.csrf());
    assertThat(both.get("/v1/keys").statusCode()).isEqualTo(200);
    assertThat(both.session().path("signed_in").booleanValue()).isTrue();
  }

  @Test
  void aPageOfAnotherOriginDoesNotSeeTheSession() throws IOException, InterruptedException {
    var visitor = guest.after(signIn());
    HttpRequest.Builder foreign =
        visitor.bare("GET", "/console/api/session", "").header("Sec-Fetch-Site", "same-site");
    assertThat(json(visitor.send(foreign)).path("signed_in").booleanValue()).isFalse();
    var same = visitor.bare("GET", "/console/api/session", "");
    assertThat(json(visitor.send(same)).path("signed_in").booleanValue()).isTrue();
  }
}
