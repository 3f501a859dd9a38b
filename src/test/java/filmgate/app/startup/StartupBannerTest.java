package filmgate.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.config.Setting;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupBannerTest {
  private static final List<String> NETWORK = List.of("192.0.2.7", "198.51.100.2");

  @TempDir Path directory;

  private String banner(Map<Setting, String> flags, Optional<String> key, String command) {
    return banner(flags, key, Optional.empty(), command);
  }

  private String banner(
      Map<Setting, String> flags, Optional<String> key, Optional<String> token, String command) {
    var read = SettingsReader.read(new SettingsFile.DefaultFile(directory), Map.of(), flags);
    var settings = ((SettingsReader.ReadResult.ValidSettings) read).settings();
    var address = new ListenAddress(settings.http().host(), 8080, NETWORK);
    var banner = new StartupBanner(settings, address, List.of(), key, token, command);
    return String.join("\n", banner.lines());
  }

  @Test
  void theKeyIsCalledTheRootKeyWithEveryRight() {
    assertThat(banner(Map.of(), Optional.of("fg_live_secret"), "./filmgate"))
        .contains("  API key   fg_live_secret\n", "root key. It has every right")
        .contains("Authorization: Bearer fg_live_secret'");
  }

  @Test
  void aUsedKeyIsNotShown() {
    assertThat(banner(Map.of(), Optional.empty(), "./filmgate"))
        .contains("Authorization: Bearer YOUR_KEY'")
        .doesNotContain("API key", "root key");
  }

  @Test
  void theConsoleHasALinkForAPersonAndElseACommand() {
    var token = Optional.of("secret");
    assertThat(banner(Map.of(Setting.DATA, "/srv/d"), Optional.empty(), token, "./filmgate"))
        .contains("  console   http://127.0.0.1:8080/console/sign-in#secret\n")
        .contains("            ./filmgate login --console --data /srv/d\n");
    var flags = Map.of(Setting.DATA, "/srv/d", Setting.PUBLIC_URL, "https://v.example/video/");
    assertThat(banner(flags, Optional.empty(), token, "./filmgate"))
        .contains("  console   https://v.example/video/console/sign-in#secret\n");
    assertThat(banner(flags, Optional.empty(), Optional.empty(), "./filmgate"))
        .contains("  console   https://v.example/video/console; for a link that signs in, run:\n")
        .contains("            ./filmgate login --console --data /srv/d\n")
        .doesNotContain("#");
  }

  @Test
  void theCommandForAnApplicationCanBePasted() {
    assertThat(
            banner(Map.of(Setting.DATA, "/srv/film gate's/data"), Optional.empty(), "./filmgate"))
        .contains(
            "\n  ./filmgate keys create --account root --name my-app --data"
                + " '/srv/film gate'\\''s/data'\n");
  }

  @Test
  void theEndSaysHowToStop() {
    var text = banner(Map.of(), Optional.empty(), "./filmgate");
    assertThat(text).contains("Ctrl-C or SIGTERM", "docs/guides/service.md");
    assertThat(Files.exists(Path.of("docs", "guides", "service.md"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:8080, false",
    "localhost, http://localhost:8080, false",
    "203.0.113.9, http://203.0.113.9:8080, false",
    "::1, http://[::1]:8080, false",
    "[2001:db8::5], http://[2001:db8::5]:8080, false",
    "0.0.0.0, http://192.0.2.7:8080, true",
    "::, http://192.0.2.7:8080, true",
    "[::], http://192.0.2.7:8080, true",
    "0:0:0:0:0:0:0:0, http://192.0.2.7:8080, true"
  })
  void allAddressesAreSaidAndTheLinksCanBeReached(String host, String url, boolean all) {
    var text = banner(Map.of(Setting.HOST, host), Optional.empty(), "./filmgate");
    assertThat(text)
        .startsWith("Filmgate listens on " + url + "\n")
        .contains("curl -s " + url + "/v1/videos/generations");
    assertThat(text.contains("all addresses of this machine (host is " + host + ")"))
        .isEqualTo(all);
  }

  @Test
  void withoutANetworkTheLinksAreThoseOfLoopback() {
    assertThat(new ListenAddress("0.0.0.0", 80, List.of()).url()).isEqualTo("http://127.0.0.1:80");
  }

  @Test
  void thePublicUrlIsShown() {
    var flags = Map.of(Setting.PUBLIC_URL, "https://video.example.com");
    assertThat(banner(flags, Optional.empty(), "./filmgate"))
        .contains("  links     begin with https://video.example.com (public-url)");
    assertThat(banner(Map.of(), Optional.empty(), "./filmgate")).doesNotContain("public-url");
  }
}
