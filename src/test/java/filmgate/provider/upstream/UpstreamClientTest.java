package filmgate.provider.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.upstream.ScriptedSocketServer.Action;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client against a raw server that counts what arrives. */
class UpstreamClientTest {
  private static final JsonNode BODY = JsonMapper.shared().readTree("{\"prompt\":\"a fox\"}");
  private static final UpstreamCall CREATE = UpstreamCall.post("/create", BODY);
  private static final UpstreamSettings.RequestLimits SHORT =
      new UpstreamSettings.RequestLimits(Duration.ofSeconds(2), Duration.ofMillis(400), 64 * 1024);
  private static final InstantSource CLOCK = InstantSource.fixed(SettableClock.START);

  private static UpstreamClient client(URI base) {
    return new UpstreamClient(
        new UpstreamSettings(base, new Credential.ApiKey("key-1234")).withLimits(SHORT), CLOCK);
  }

  private static Cause failure(UpstreamClient client, UpstreamCall call) {
    return catchThrowableOfType(ProviderException.class, () -> client.send(call)).reason();
  }

  static Action[] lostResponses() {
    return new Action[] {
      new Action.Reset(),
      new Action.Hang(),
      new Action.Endless("HTTP/1.1 200 X\r\nContent-Length: 100000000\r\n\r\n{"),
      new Action.Endless("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n"),
      new Action.Write("", true),
      new Action.Write("HTTP/1.1 200 X\r\nContent-Length: 50\r\n\r\n{\"code\":0", true),
      new Action.Write("garbage\r\n\r\n", true),
      new Action.Write("HTTP/1.1 200 X\r\n\r\n", true),
      new Action.Write(ScriptedSocketServer.response(200, "", "<html>"), false),
      new Action.Write(ScriptedSocketServer.response(200, "", "\"ok\""), false),
      new Action.Write(ScriptedSocketServer.response(200, "", "{\"a\":"), false),
      new Action.Write(ScriptedSocketServer.response(502, "", "<html>"), false),
      new Action.Write(ScriptedSocketServer.response(408, "", ""), false),
    };
  }

  @ParameterizedTest
  @MethodSource("lostResponses")
  void aCreateWithoutACompleteResponseIsUnknownAndSentOnce(Action action) throws IOException {
    try (var server = new ScriptedSocketServer(action);
        var client = client(server.uri())) {
      assertThat(failure(client, CREATE)).isEqualTo(new Cause.OutcomeUnknown());
      assertThat(server.requests).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("lostResponses")
  void aReadWithoutACompleteResponseMayBeSentAgain(Action action) throws IOException {
    try (var server = new ScriptedSocketServer(action);
        var client = client(server.uri())) {
      assertThat(failure(client, UpstreamCall.get("/tasks")))
          .isEqualTo(new Cause.UpstreamDown(Duration.ZERO));
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void aKeptConnectionThatResetsDoesNotRepeatACreate() throws Exception {
    try (var server =
            new ScriptedSocketServer(ScriptedSocketServer.json(200, "{}"), new Action.Reset());
        var client = client(server.uri())) {
      assertThat(client.send(CREATE).status()).isEqualTo(200);
      assertThat(failure(client, CREATE)).isEqualTo(new Cause.OutcomeUnknown());
      assertThat(server.requests).hasSize(2);
    }
  }

  @Test
  void aKeptConnectionThatTheServerClosedIsNotUsed() throws Exception {
    var closing = new Action.Write(ScriptedSocketServer.response(200, "", "{}"), true);
    try (var server = new ScriptedSocketServer(closing, ScriptedSocketServer.json(200, "{}"));
        var client = client(server.uri())) {
      assertThat(client.send(CREATE).status()).isEqualTo(200);
      assertThat(server.closed.take()).isTrue();
      assertThat(client.send(CREATE).status()).isEqualTo(200);
      assertThat(server.requests).hasSize(2);
    }
  }

  @Test
  void aRefusedConnectionIsNotSent() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (var client = client(URI.create("http://127.0.0.1:" + port))) {
      assertThat(failure(client, CREATE)).isEqualTo(new Cause.NotSent());
    }
  }

  @Test
  void anUnknownHostIsNotSent() {
    try (var client = client(URI.create("http://upstream.invalid"))) {
      assertThat(failure(client, CREATE)).isEqualTo(new Cause.NotSent());
    }
  }

  @Test
  void aFailedTlsHandshakeIsNotSent() throws IOException {
    try (var server = new ScriptedSocketServer(new Action.Write("no TLS\r\n\r\n", true));
        var client = client(URI.create("https://127.0.0.1:" + server.uri().getPort()))) {
      assertThat(failure(client, CREATE)).isEqualTo(new Cause.NotSent());
      assertThat(server.requests).noneMatch(text -> text.contains("a fox"));
    }
  }

  @Test
  void aProxyThatRefusesATunnelIsNotSent() throws IOException {
    try (var proxy = new ScriptedSocketServer(ScriptedSocketServer.json(502, "{}"))) {
      var settings =
          new UpstreamSettings(
              URI.create("https://upstream.invalid"),
              new Credential.ApiKey("key-1234"),
              Map.of(),
              Optional.of(proxy.uri()),
              SHORT,
              UpstreamSettings.Options.NONE);
      try (var client = new UpstreamClient(settings, CLOCK)) {
        assertThat(failure(client, CREATE)).isEqualTo(new Cause.NotSent());
      }
      assertThat(proxy.requests).hasSize(1);
      assertThat(proxy.requests.getFirst()).startsWith("CONNECT upstream.invalid:443");
    }
  }

  @Test
  void anHttpProxyReceivesTheWholeUrl() throws Exception {
    try (var proxy = new ScriptedSocketServer(ScriptedSocketServer.json(200, "{}"))) {
      var settings =
          new UpstreamSettings(
              URI.create("http://upstream.invalid/kling/v1/"),
              new Credential.ApiKey("key-1234"),
              Map.of("X-Team", "video"),
              Optional.of(proxy.uri()),
              SHORT,
              UpstreamSettings.Options.NONE);
      try (var client = new UpstreamClient(settings, CLOCK)) {
        assertThat(client.sendWithKey(CREATE).status()).isEqualTo(200);
      }
      assertThat(proxy.requests.getFirst())
          .startsWith("POST http://upstream.invalid/kling/create HTTP/1.1\r\n")
          .contains("X-Team: video\r\n", "Authorization: Bearer key-1234\r\n")
          .endsWith("{\"prompt\":\"a fox\"}");
    }
  }

  @Test
  void onlyAProxyGetsItsPassword() throws Exception {
    var challenge = "Proxy-Authenticate: Basic realm=\"p\"\r\n";
    var refusal = "WWW-Authenticate: Basic realm=\"u\"\r\n";
    try (var proxy =
        new ScriptedSocketServer(
            new Action.Write(ScriptedSocketServer.response(407, challenge, "{}"), false),
            new Action.Write(ScriptedSocketServer.response(401, refusal, "{}"), false))) {
      var settings =
          new UpstreamSettings(
              URI.create("http://upstream.invalid"),
              new Credential.NoCredential(),
              Map.of(),
              Optional.of(URI.create("http://me:pw@127.0.0.1:" + proxy.uri().getPort())),
              SHORT,
              UpstreamSettings.Options.NONE);
      try (var client = new UpstreamClient(settings, CLOCK)) {
        assertThat(client.send(CREATE).status()).isEqualTo(401);
      }
      assertThat(proxy.requests).hasSize(2);
      assertThat(proxy.requests.getLast()).contains("Proxy-Authorization: Basic bWU6cHc=\r\n");
      assertThat(proxy.requests.getLast()).doesNotContain("\r\nAuthorization");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRedirectIsReturnedAndNotFollowed(int status) throws Exception {
    try (var other = new ScriptedSocketServer();
        var server =
            new ScriptedSocketServer(
                new Action.Write(
                    ScriptedSocketServer.response(
                        status, "Location: " + other.uri() + "/x\r\n", ""),
                    false));
        var client = client(server.uri())) {
      assertThat(client.send(CREATE).status()).isEqualTo(status);
      assertThat(other.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "'Sun, 22 Nov 2026 12:00:30 GMT', -1", "soon, 0", "'', 0"})
  void retryAfterIsRead(String header, long seconds) throws Exception {
    var now = Instant.parse("2026-11-22T12:00:00Z");
    var response = ScriptedSocketServer.response(429, "Retry-After: " + header + "\r\n", "{}");
    try (var server = new ScriptedSocketServer(new Action.Write(response, false));
        var client =
            new UpstreamClient(
                new UpstreamSettings(server.uri(), new Credential.NoCredential()).withLimits(SHORT),
                InstantSource.fixed(now))) {
      var expected = Duration.ofSeconds(seconds < 0 ? 30 : seconds);
      assertThat(client.send(CREATE).retryAfter()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example/tasks",
    "https://a.example/, https://a.example/tasks",
    "https://a.example/v1, https://a.example/tasks",
    "https://a.example/v1/, https://a.example/tasks",
    "https://a.example/gateway/v1, https://a.example/gateway/tasks",
    "https://a.example/v1x, https://a.example/v1x/tasks"
  })
  void theBaseUrlMayEndWithAVersion(String base, String resolved) {
    var settings = new UpstreamSettings(URI.create(base), new Credential.NoCredential());
    assertThat(settings.resolve("/tasks")).hasToString(resolved);
  }

  @Test
  void noTextContainsASecret() throws Exception {
    var secret = "key-very-secret";
    var settings =
        new UpstreamSettings(
            URI.create("https://user:pw-secret@a.example"),
            new Credential.ApiKey(secret),
            Map.of("X-Token", secret),
            Optional.of(URI.create("http://user:pw-secret@proxy.example:1")),
            SHORT,
            UpstreamSettings.Options.NONE);
    var call = UpstreamCall.get("/tasks?key=" + secret).withBearer(secret);
    assertThat(settings + " " + settings.credential() + " " + call)
        .doesNotContain(secret, "pw-secret");
    assertThat(new Credential.KeyPair("access", secret).toString()).doesNotContain(secret);
    try (var server = new ScriptedSocketServer(new Action.Reset());
        var client = client(server.uri())) {
      var failed = catchThrowableOfType(ProviderException.class, () -> client.send(call));
      assertThat(failed.getMessage()).doesNotContain(secret).startsWith("GET /tasks: ");
    }
  }
}
