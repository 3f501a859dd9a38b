package filmgate.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import filmgate.webhook.WebhookSignature.Headers;
import filmgate.webhook.WebhookSignature.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  private static final SigningSecret SECRET =
      new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

  /** The example of the libraries of Standard Webhooks. */
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final Random random = new Random(1);

  @Test
  void signsThePublishedExample() {
    assertThat(WebhookSignature.sign(ID, SENT, BODY, List.of(SECRET)))
        .isEqualTo(new Headers(ID, "1614265330", SIGNATURE));
  }

  @Test
  void anotherLibraryCreatesTheSameSignatures() throws Exception {
    for (var body : List.of("", "{}", "{\"text\":\"视频 ✓\"}", "\n ")) {
      var secret = SigningSecret.create(random);
      var headers = WebhookSignature.sign("evt_1", SENT, body.getBytes(UTF_8), List.of(secret));
      assertThat(headers.signature())
          .isEqualTo(new Webhook(secret.text()).sign("evt_1", SENT.getEpochSecond(), body));
    }
  }

  @Test
  void weVerifySignaturesOfAnotherLibrary() throws Exception {
    var theirs =
        new Webhook(SECRET.text()).sign(ID, SENT.getEpochSecond(), new String(BODY, UTF_8));
    assertThat(verify(new Headers(ID, "1614265330", theirs), SENT)).isEqualTo(Verification.VALID);
  }

  @Test
  void bothSecretsSignDuringARotationAndOneAfterIt() throws Exception {
    var old = SigningSecret.create(random);
    var fresh = SigningSecret.create(random);
    var rotated = SigningSecrets.of(old).rotatedTo(fresh, SENT);
    var during = WebhookSignature.sign(ID, SENT, BODY, rotated.at(SENT));
    assertThat(during.signature())
        .isEqualTo(
            new Webhook(fresh.text()).sign(ID, SENT.getEpochSecond(), new String(BODY, UTF_8))
                + " "
                + new Webhook(old.text()).sign(ID, SENT.getEpochSecond(), new String(BODY, UTF_8)));
    assertThat(rotated.at(SENT.plus(SigningSecrets.OVERLAP).minusMillis(1))).hasSize(2);
    assertThat(rotated.at(SENT.plus(SigningSecrets.OVERLAP))).containsExactly(fresh);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, 100_000, -100_000})
  void aTimestampOutsideTheToleranceIsRefused(long seconds) {
    assertThat(verify(new Headers(ID, "1614265330", SIGNATURE), SENT.plusSeconds(seconds)))
        .isEqualTo(Verification.OUTSIDE_TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 0, 300})
  void aTimestampWithinTheToleranceIsAccepted(long seconds) {
    assertThat(verify(new Headers(ID, "1614265330", SIGNATURE), SENT.plusSeconds(seconds)))
        .isEqualTo(Verification.VALID);
  }

  @Test
  void aValidSignatureMayBeAnywhereInTheList() {
    var list = "v1a,AAAA v1,AAAA  " + SIGNATURE + " v2,x";
    assertThat(verify(new Headers(ID, "1614265330", list), SENT)).isEqualTo(Verification.VALID);
  }

  private static Stream<Headers> invalidHeaders() {
    var time = "1614265330";
    return Stream.of(
        new Headers("", time, SIGNATURE),
        new Headers("msg_other", time, SIGNATURE),
        new Headers(ID, "1614265331", SIGNATURE),
        new Headers(ID, "", SIGNATURE),
        new Headers(ID, "-1614265330", SIGNATURE),
        new Headers(ID, "now", SIGNATURE),
        new Headers(ID, "99999999999999999999", SIGNATURE),
        new Headers(ID, time, ""),
        new Headers(ID, time, "v1,"),
        new Headers(ID, time, SIGNATURE.substring(3)),
        new Headers(ID, time, "v2," + SIGNATURE.substring(3)),
        new Headers(ID, time, SIGNATURE.toLowerCase(Locale.ROOT)),
        new Headers(ID, time, "v1,AAAA ".repeat(100) + SIGNATURE));
  }

  @ParameterizedTest
  @MethodSource("invalidHeaders")
  void otherHeadersAreInvalid(Headers headers) {
    assertThat(verify(headers, SENT)).isEqualTo(Verification.INVALID);
  }

  @Test
  void aSecretHas24To64Bytes() {
    assertThat(SigningSecret.parse("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).hasValue(SECRET);
    assertThat(SigningSecret.parse("whsec_")).isEmpty();
    assertThat(SigningSecret.parse("whsec_not base64")).isEmpty();
    assertThat(SigningSecret.parse("whsec_" + "A".repeat(28))).isEmpty();
    assertThat(SigningSecret.parse("whsec_" + "A".repeat(88))).isEmpty();
    assertThat(SigningSecret.create(random).text()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(SECRET.toString()).doesNotContain("MfKQ");
  }

  private static Verification verify(Headers headers, Instant now) {
    return WebhookSignature.verify(headers, BODY, List.of(SECRET), now);
  }
}
