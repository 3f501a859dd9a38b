package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.AddressGuard.UrlStatus;
import filmgate.net.Cidr;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AddressGuardTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  private final AddressGuard strict = new AddressGuard(List.of());

  @Test
  void everyUrlOfTheCorpusIsJudgedAsWritten() throws IOException {
    var wrong = new ArrayList<String>();
    var lines = corpus();
    for (var line : lines) {
      var space = line.indexOf(' ');
      var expected = UrlStatus.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
      var actual = strict.check(unescape(line.substring(space + 1)));
      if (actual != expected) {
        wrong.add(line + " -> " + actual);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).hasSizeGreaterThan(500);
  }

  @Test
  void anAllowListOpensItsRangesAndNoOthers() {
    var guard = new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("10.1.2.0/24")));
    assertThat(guard.check("http://127.0.0.1:9000/a.png")).isEqualTo(UrlStatus.ALLOWED);
    assertThat(guard.check("http://localhost:9000/a.png")).isEqualTo(UrlStatus.ALLOWED);
    assertThat(guard.check("http://[::ffff:127.0.0.1]/")).isEqualTo(UrlStatus.ALLOWED);
    assertThat(guard.check("http://[64:ff9b::10.1.2.3]/")).isEqualTo(UrlStatus.ALLOWED);
    assertThat(guard.check("http://10.1.2.255/")).isEqualTo(UrlStatus.ALLOWED);
    assertThat(guard.check("http://10.1.3.0/")).isEqualTo(UrlStatus.BLOCKED);
    assertThat(guard.check("http://[::1]/")).isEqualTo(UrlStatus.BLOCKED);
    assertThat(guard.check("http://169.254.169.254/")).isEqualTo(UrlStatus.BLOCKED);
    assertThat(guard.check("http://metadata.google.internal/")).isEqualTo(UrlStatus.BLOCKED);
  }

  @Test
  void anOddFormIsRefusedEvenWhenItsAddressIsAllowed() {
    var guard = new AddressGuard(List.of(Cidr.parse("127.0.0.0/8")));
    assertThat(guard.check("http://127.1/")).isEqualTo(UrlStatus.INVALID);
    assertThat(guard.check("http://2130706433/")).isEqualTo(UrlStatus.INVALID);
  }

  @Test
  void aMetadataNameIsAllowedOnlyWithItsAddress() {
    var guard = new AddressGuard(List.of(Cidr.parse("169.254.169.254")));
    assertThat(guard.check("http://metadata.google.internal/")).isEqualTo(UrlStatus.ALLOWED);
  }

  @Test
  void everyAddressOutsideGlobalUnicastIsRefused() throws IOException {
    for (var high = 0; high < 256; high++) {
      var bytes = new byte[16];
      bytes[0] = (byte) high;
      bytes[1] = 0x42;
      var permitted = strict.permits(InetAddress.getByAddress(bytes));
      assertThat(permitted).as("%02x42::", high).isEqualTo(high >= 0x20 && high <= 0x3f);
    }
  }

  @Test
  void aUrlLongerThanTheLimitIsRefused() {
    var limit = WebUrl.LENGTH_MAX;
    var start = "https://example.com/";
    assertThat(strict.check(start + "a".repeat(limit - start.length())))
        .isEqualTo(UrlStatus.ALLOWED);
    assertThat(strict.check(start + "a".repeat(limit))).isEqualTo(UrlStatus.INVALID);
  }

  static List<String> corpus() throws IOException {
    try (var in = AddressGuardTest.class.getResourceAsStream("/assets/url-corpus.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
