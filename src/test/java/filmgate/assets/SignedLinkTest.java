package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.assets.SignedLink.Check;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignedLinkTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");
  private static final String PATH = "/files/task_01ARZ3NDEKTSV4RRFFQ69G5FAV.mp4";
  private static final Pattern LINK = Pattern.compile("([^?]+)\\?exp=(\\d+)&sig=([\\w-]{43})");

  private final byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private final SignedLink links = new SignedLink(secret, Duration.ofHours(24));

  @Test
  void aLinkOpensItsPathUntilItsExpiry() {
    var expiry = Instant.parse("2026-03-02T11:00:00Z");
    var link = links.sign(PATH, NOW);
    assertThat(check(link, NOW)).isEqualTo(Check.VERIFIED);
    assertThat(check(link, expiry.minusMillis(1))).isEqualTo(Check.VERIFIED);
    assertThat(check(link, expiry)).isEqualTo(Check.LINK_EXPIRED);
    assertThat(check(link, expiry.plus(Duration.ofDays(365)))).isEqualTo(Check.LINK_EXPIRED);
  }

  @Test
  void theSignatureIsHmacSha256OfPathAndExpiry() throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    var exp = Long.toString(Instant.parse("2026-03-02T11:00:00Z").getEpochSecond());
    var bytes = mac.doFinal((PATH + "\n" + exp).getBytes(StandardCharsets.UTF_8));
    assertThat(links.sign(PATH, NOW))
        .isEqualTo(
            "%s?exp=%s&sig=%s"
                .formatted(
                    PATH, exp, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
  }

  @Test
  void theExpiryIsAtLeastADayAndOnTheHour() {
    assertThat(links.expiry(Instant.parse("2026-03-01T10:00:00Z")))
        .isEqualTo("2026-03-02T10:00:00Z");
    assertThat(links.expiry(Instant.parse("2026-03-01T10:00:00.001Z")))
        .isEqualTo("2026-03-02T11:00:00Z");
    assertThat(links.expiry(Instant.parse("2026-03-01T10:59:59Z")))
        .isEqualTo("2026-03-02T11:00:00Z");
  }

  @Test
  void linksOfOneHourAreTheSame() {
    assertThat(links.sign(PATH, NOW.plusSeconds(60))).isEqualTo(links.sign(PATH, NOW));
    assertThat(links.sign(PATH, NOW.plusSeconds(3600))).isNotEqualTo(links.sign(PATH, NOW));
  }

  @Test
  void aLinkOpensNoOtherPath() {
    var parts = LINK.matcher(links.sign(PATH, NOW));
    assertThat(parts.matches()).isTrue();
    for (var path : List.of(PATH.replace(".mp4", ".jpg"), PATH + "\n", "", PATH.substring(1))) {
      assertThat(links.check(path, parts.group(2), parts.group(3), NOW))
          .isEqualTo(Check.SIGNATURE_MISMATCH);
    }
  }

  @Test
  void anyChangedCharacterIsForged() {
    var link = links.sign(PATH, NOW);
    for (var index = 0; index < link.length(); index++) {
      var changed = new StringBuilder(link);
      changed.setCharAt(index, link.charAt(index) == '1' ? '2' : '1');
      var parts = LINK.matcher(changed);
      if (parts.matches()) {
        assertThat(links.check(parts.group(1), parts.group(2), parts.group(3), NOW))
            .as(changed.toString())
            .isEqualTo(Check.SIGNATURE_MISMATCH);
      }
    }
  }

  @Test
  void anotherSecretForgesNothing() {
    var other = new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ofHours(24));
    assertThat(check(other.sign(PATH, NOW), NOW)).isEqualTo(Check.SIGNATURE_MISMATCH);
  }

  @Test
  void nonsenseIsForged() {
    var sig = "A".repeat(43);
    for (var exp : List.of("", "-1", "abc", "1e9", "9".repeat(13), "9".repeat(40), "١٢٣")) {
      assertThat(links.check(PATH, exp, sig, NOW)).isEqualTo(Check.SIGNATURE_MISMATCH);
    }
    for (var wrong : List.of("", "A", "A".repeat(44), "é".repeat(43), "A".repeat(10_000))) {
      assertThat(links.check(PATH, "1772449200", wrong, NOW)).isEqualTo(Check.SIGNATURE_MISMATCH);
    }
  }

  @Test
  void aSecretOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new SignedLink(new byte[16], Duration.ofHours(24)))
        .hasMessage("the secret has 32 bytes");
  }

  @Test
  void manyThreadsSignTheSame() {
    var expected = links.sign(PATH, NOW);
    assertThat(IntStream.range(0, 10_000).parallel().mapToObj(_ -> links.sign(PATH, NOW)))
        .allMatch(expected::equals);
  }

  private Check check(String link, Instant now) {
    var parts = LINK.matcher(link);
    assertThat(parts.matches()).isTrue();
    return links.check(parts.group(1), parts.group(2), parts.group(3), now);
  }
}
