package filmgate.provider.klinglegacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.UpstreamCall;
import filmgate.provider.upstream.UpstreamClient;
import filmgate.provider.upstream.UpstreamSettings;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a key pair. */
class KlingSessionTest {
  private static final UpstreamCall CALL = UpstreamCall.get("/account/costs");
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String SUCCESS = "{\"code\":0,\"data\":{}}";

  private final SettableClock clock = new SettableClock(NOW);
  private final List<String> tokens = new ArrayList<>();
  private final Queue<String> responses = new ArrayDeque<>();
  private HttpServer server;
  private KlingSession session;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/",
        exchange -> {
          tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
          var body = responses.isEmpty() ? SUCCESS : responses.remove();
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    var credential = new Credential.KeyPair("ak-1", "sk-1");
    var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    session =
        new KlingSession(
            new UpstreamClient(new UpstreamSettings(base, credential), clock), credential, clock);
  }

  @AfterEach
  void close() {
    session.close();
    server.stop(0);
  }

  /** The signature was computed by openssl: dgst -sha256 -hmac sk-1. */
  @Test
  void aTokenIsSignedByTheSecretKey() throws Exception {
    var _ = session.send(CALL);
    var parts = tokens.getFirst().split("[ .]", 4);
    assertThat(parts[0]).isEqualTo("Bearer");
    assertThat(decode(parts[1])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    var claims = JsonMapper.shared().readTree(decode(parts[2]));
    var now = NOW.getEpochSecond();
    assertThat(claims.path("iss").stringValue()).isEqualTo("ak-1");
    assertThat(claims.path("exp").longValue()).isEqualTo(now + 1800);
    assertThat(claims.path("nbf").longValue()).isEqualTo(now - 5);
    assertThat(claims.size()).isEqualTo(3);
    assertThat(parts[3]).isEqualTo("4cM4nXAPjXqAQq4EV3VWy46poJTDyMtC4MJHmGyLz8w");
  }

  @Test
  void aTokenIsUsedUntilAMinuteBeforeItsEnd() throws Exception {
    var _ = session.send(CALL);
    clock.move(Duration.ofMinutes(29).minusSeconds(1));
    var _ = session.send(CALL);
    assertThat(tokens.get(1)).isEqualTo(tokens.get(0));
    clock.move(Duration.ofSeconds(1));
    var _ = session.send(CALL);
    assertThat(tokens.get(2)).isNotEqualTo(tokens.get(0));
  }

  @Test
  void aTokenThatIsNotAcceptedIsSignedAgainOnce() throws Exception {
    responses.add("{\"code\":1004,\"message\":\"expired\"}");
    assertThat(session.send(CALL).body().path("code").intValue()).isZero();
    assertThat(tokens).hasSize(2);
    responses.add("{\"code\":1003,\"message\":\"not yet valid\"}");
    responses.add("{\"code\":1003,\"message\":\"not yet valid\"}");
    assertThat(session.send(CALL).body().path("code").intValue()).isEqualTo(1003);
    assertThat(tokens).hasSize(4);
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
