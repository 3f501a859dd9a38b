package filmgate.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemProxiesTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "HTTPS_PROXY", "http://proxy.example:3128",
          "http_proxy", "plain.example:8888",
          "HTTP_PROXY", "http://cgi.example:1",
          "NO_PROXY", "internal.example, .corp.example,10.1.2.3");

  private static List<Proxy> select(Map<String, String> environment, String url) {
    return new SystemProxies(environment).select(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com/v1, proxy.example:3128",
    "http://api.example.com/v1, plain.example:8888",
    "https://internal.example/, ",
    "https://a.internal.example/, ",
    "https://notinternal.example/, proxy.example:3128",
    "https://x.corp.example:8443/, ",
    "https://10.1.2.3/, ",
    "http://localhost:8080/, ",
    "http://127.0.0.1:8080/, ",
    "http://[::1]:8080/, "
  })
  void theVariablesOfCurlApply(String url, String proxy) {
    var selected = select(ENVIRONMENT, url);
    assertThat(selected).hasSize(1);
    if (proxy == null) {
      assertThat(selected.getFirst()).isEqualTo(Proxy.NO_PROXY);
    } else {
      var address = (InetSocketAddress) selected.getFirst().address();
      assertThat(address.getHostString() + ":" + address.getPort()).isEqualTo(proxy);
    }
  }

  @Test
  void everyHostCanBeExcludedAndNothingIsRequired() {
    var all = Map.of("ALL_PROXY", "http://proxy.example:1", "no_proxy", "*");
    assertThat(select(all, "https://a.example/")).containsExactly(Proxy.NO_PROXY);
    assertThat(select(Map.of(), "https://a.example/")).containsExactly(Proxy.NO_PROXY);
    assertThat(select(Map.of("https_proxy", " "), "https://a.example/"))
        .containsExactly(Proxy.NO_PROXY);
  }
}
