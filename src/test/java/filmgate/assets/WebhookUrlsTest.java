package filmgate.assets;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.assets.WebhookUrls.UrlStatus;
import filmgate.net.Cidr;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookUrlsTest {
  private static final Set<Integer> PORTS = Set.of(80, 443);

  private final WebhookUrls strict = new WebhookUrls(new AddressGuard(List.of()), PORTS);
  private final WebhookUrls open =
      new WebhookUrls(
          new AddressGuard(List.of(Cidr.parse("127.0.0.0/8"), Cidr.parse("10.1.2.0/24"))), PORTS);

  @Test
  void noUrlThatMediaFetchesRefuseIsAllowed() throws IOException {
    for (var line : AddressGuardTest.corpus()) {
      var space = line.indexOf(' ');
      var url = AddressGuardTest.unescape(line.substring(space + 1));
      var status = strict.check(url);
      switch (line.substring(0, space)) {
        case "invalid" -> assertThat(status).as(url).isEqualTo(UrlStatus.INVALID);
        case "blocked" -> assertThat(status).as(url).isEqualTo(UrlStatus.BLOCKED);
        default -> assertThat(status).as(url).isNotEqualTo(UrlStatus.BLOCKED);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/x, ALLOWED",
    "http://example.com:443/x, ALLOWED",
    "http://example.com:8080/x, PORT_NOT_ALLOWED",
    "http://8.8.8.8:8080/x, PORT_NOT_ALLOWED",
    "http://8.8.8.8/x, ALLOWED",
    "http://127.0.0.1:9000/x, ALLOWED",
    "http://localhost:9000/x, ALLOWED",
    "http://[::ffff:10.1.2.3]:9000/x, ALLOWED",
    "http://10.1.2.3:22/x, ALLOWED",
    "http://10.1.3.3:80/x, BLOCKED",
    "http://127.1:9000/x, INVALID",
    "'data:image/png;base64,iVBORw0KGgo=', INVALID"
  })
  void addressesOfTheAllowListMayHaveAnyPort(String url, UrlStatus status) {
    assertThat(open.check(url)).isEqualTo(status);
  }
}
