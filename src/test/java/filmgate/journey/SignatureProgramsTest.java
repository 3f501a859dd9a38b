package filmgate.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import filmgate.docs.sample.SampleLanguage;
import filmgate.style.SitePages;
import filmgate.testing.Tools;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.WebhookSignature;
import filmgate.webhook.WebhookSignature.Headers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs of the guide that verify signatures, in the languages that Debian can run. The
 * messages are signed by the server's code, by another library, or here.
 */
class SignatureProgramsTest {
  private static final String ID = "evt_0000000000000042";
  private static final byte[] BODY =
      "{\"id\":\"evt_42\",\"text\":\"视频 ✓ 100%\"}\n\n".getBytes(UTF_8);

  /** Not valid UTF-8, with bytes that shells drop. */
  private static final byte[] BINARY = {0, 1, (byte) 0xff, '\n', 0, '%', '\\', '\n', '\n'};

  private static final SigningSecret SECRET = SigningSecret.create(new Random(7));
  private static final SigningSecret FRESH = SigningSecret.create(new Random(8));
  private static final SigningSecret SHORTEST =
      SigningSecret.parse(Base64.getEncoder().encodeToString(bytes(24))).orElseThrow();
  private static final SigningSecret LONGEST =
      SigningSecret.parse(Base64.getEncoder().encodeToString(bytes(64))).orElseThrow();

  @TempDir Path directory;

  /**
   * A message for a receiver with a secret.
   *
   * @param latin1 the bytes of the body as characters
   */
  private record Message(
      String name, boolean isValid, String secret, Headers headers, String latin1) {
    static Message of(
        String name, boolean isValid, SigningSecret secret, Headers headers, byte[] body) {
      return new Message(name, isValid, secret.text(), headers, new String(body, ISO_8859_1));
    }

    byte[] body() {
      return latin1.getBytes(ISO_8859_1);
    }
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private static Headers sign(Duration age, byte[] body, SigningSecret... secrets) {
    return WebhookSignature.sign(ID, Instant.now().minus(age), body, List.of(secrets));
  }

  private static Message valid(
      String name, SigningSecret receiver, byte[] body, SigningSecret... signers) {
    return Message.of(name, true, receiver, sign(Duration.ZERO, body, signers), body);
  }

  private static Message aged(String name, boolean isValid, Duration age) {
    return Message.of(name, isValid, SECRET, sign(age, BODY, SECRET), BODY);
  }

  /** A message with other headers than the server's. */
  private static Message changed(String name, String id, String timestamp, String signatures) {
    return Message.of(name, false, SECRET, new Headers(id, timestamp, signatures), BODY);
  }

  private static Stream<Message> validMessages() throws Exception {
    var now = Instant.now().getEpochSecond();
    var theirs = new Webhook(SECRET.text()).sign(ID, now, new String(BODY, UTF_8));
    var list = "v1a,AAAA v2," + theirs.substring(3) + " v1,AAAA " + theirs;
    return Stream.of(
        valid("signed by the server", SECRET, BODY, SECRET),
        valid("bytes", SECRET, BINARY, SECRET),
        valid("no body", SECRET, new byte[0], SECRET),
        valid("the shortest secret", SHORTEST, BODY, SHORTEST),
        valid("the longest secret", LONGEST, BODY, LONGEST),
        valid("rotated, new secret", FRESH, BODY, FRESH, SECRET),
        valid("rotated, old secret", SECRET, BODY, FRESH, SECRET),
        aged("nearly too old", true, Duration.ofSeconds(270)),
        aged("a fast clock", true, Duration.ofSeconds(-270)),
        Message.of(
            "signed by another library", true, SECRET, new Headers(ID, "" + now, list), BODY));
  }

  private static Stream<Message> invalidMessages() {
    var good = sign(Duration.ZERO, BODY, SECRET);
    var signature = good.signature();
    var other = sign(Duration.ZERO, BODY, FRESH);
    var tampered = new String(BODY, UTF_8).replace("42", "43").getBytes(UTF_8);
    return Stream.of(
        Message.of("tampered body", false, SECRET, good, tampered),
        Message.of("a line break more", false, SECRET, good, appended(BODY)),
        Message.of("another secret", false, SECRET, other, BODY),
        aged("too old", false, Duration.ofSeconds(302)),
        aged("too far ahead", false, Duration.ofSeconds(-330)),
        changed("another id", "evt_43", good.timestamp(), signature),
        changed("no id", "", good.timestamp(), signature),
        changed("another time", ID, "" + (Long.parseLong(good.timestamp()) - 1), signature),
        changed("no time", ID, "", signature),
        changed("a huge time", ID, "9".repeat(40), signature),
        changed("a time with a space", ID, good.timestamp() + " ", signature),
        changed("no signature", ID, good.timestamp(), ""),
        changed("no version", ID, good.timestamp(), signature.substring(3)),
        changed("another version", ID, good.timestamp(), "v2," + signature.substring(3)),
        changed("a longer signature", ID, good.timestamp(), signature + "A"),
        changed("other characters", ID, good.timestamp(), "* v1,视频 \\ $(id) v1,====="));
  }

  private static byte[] appended(byte[] body) {
    return (new String(body, UTF_8) + "\n").getBytes(UTF_8);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void programsAcceptOnlyValidMessages(SampleLanguage language) throws Exception {
    var program = program(language);
    for (var message : Stream.concat(validMessages(), invalidMessages()).toList()) {
      var ended = program.verify(message.secret(), message.headers(), message.body());
      assertThat(ended.output().strip())
          .as(message.name())
          .isEqualTo(message.isValid() ? "valid" : "invalid");
      assertThat(ended.exitCode()).as(message.name()).isEqualTo(message.isValid() ? 0 : 1);
    }
  }

  /** Any client could sign with an empty secret, as of a variable that is not set. */
  @ParameterizedTest
  @MethodSource("languages")
  void aSecretThatIsTooShortIsRefused(SampleLanguage language) throws Exception {
    var program = program(language);
    var timestamp = "" + Instant.now().getEpochSecond();
    for (var secret : List.of("whsec_AAAA", "whsec_", "whsec_!")) {
      var key = secret.equals("whsec_AAAA") ? new byte[3] : new byte[1];
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var code = mac.doFinal((ID + "." + timestamp + ".").getBytes(UTF_8));
      var signature = "v1," + Base64.getEncoder().encodeToString(code);
      var ended = program.verify(secret, new Headers(ID, timestamp, signature), new byte[0]);

      assertThat(ended.exitCode()).as(secret).isNotZero();
      assertThat(ended.output().lines()).as(secret).doesNotContain("valid");
    }
  }

  private static Stream<SampleLanguage> languages() {
    return SampleProgram.LANGUAGES.stream();
  }

  private SignatureProgram program(SampleLanguage language) throws Exception {
    SampleProgram.need(language);
    if (language == SampleLanguage.CURL) {
      Tools.need("openssl");
    }
    return SignatureProgram.store(language, directory);
  }

  /** The Chinese page has the same programs, with translated comments. */
  @Test
  void bothPagesHaveTheSamePrograms() throws Exception {
    var english = SignatureProgram.withoutComments(SignatureProgram.PAGE);
    assertThat(english).hasSize(SampleLanguage.values().length);
    assertThat(SignatureProgram.withoutComments(SitePages.chineseOf(SignatureProgram.PAGE)))
        .isEqualTo(english);
  }
}
