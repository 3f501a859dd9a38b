package filmgate.lab;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tokens of a key pair at Kling's legacy API of the lab. */
class KlingTokensTest {
  private static final String LIST = "/kling-legacy/v1/videos/text2video";
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /** Valid from 5 seconds before to 30 minutes after that time. */
  private static final String CONTENT =
      base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
          + "."
          + base64("{\"iss\":\"lab-access-key-0001\",\"exp\":1772361000,\"nbf\":1772359195}");

  /** Computed by openssl: dgst -sha256 -hmac lab-secret-key-0001. */
  private static final String TOKEN = CONTENT + ".TlXarZqp8qQ2IpW4wqHcN6pD2S2mocznl6z0eioVTOE";

  private final LabClient client;

  KlingTokensTest() throws IOException {
    client = new LabClient(new SettableClock(NOW));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private int code(String bearer) throws Exception {
    return client.get(LIST, bearer).json().path("code").intValue();
  }

  @Test
  void aTokenIsValidFromItsBeginningToItsEnd() throws Exception {
    assertThat(code(TOKEN)).isZero();
    client.script("{\"upstreams\":{\"kling-legacy\":{\"clock_skew_seconds\":-6}}}");
    assertThat(code(TOKEN)).isEqualTo(1003);
    client.script("{}");
    client.lab.time().move(Duration.ofSeconds(1799));
    assertThat(code(TOKEN)).isZero();
    client.lab.time().move(Duration.ofSeconds(1));
    assertThat(code(TOKEN)).isEqualTo(1004);
  }

  @Test
  void aTokenThatThePairDidNotSignIsRefused() throws Exception {
    var claims = CONTENT.substring(CONTENT.indexOf('.'));
    assertThat(code(CONTENT + "." + base64("x".repeat(32)))).isEqualTo(1002);
    assertThat(
            code(
                base64("{\"alg\":\"none\"}")
                    + claims
                    + ".TlXarZqp8qQ2IpW4wqHcN6pD2S2mocznl6z0eioVTOE"))
        .isEqualTo(1002);
    assertThat(code("lab-access-key-0001:lab-secret-key-0001")).isEqualTo(1002);
    assertThat(code("")).isEqualTo(1001);
  }

  @Test
  void theKeyOfATaskIsThePairThatSigned() throws Exception {
    var _ = client.post(LIST, TOKEN, "{\"model_name\":\"kling-v3\",\"prompt\":\"a fox\"}");
    assertThat(client.lab.creates().accepted("kling-legacy").getFirst().key())
        .isEqualTo("lab-access-key-0001:lab-secret-key-0001");
  }
}
