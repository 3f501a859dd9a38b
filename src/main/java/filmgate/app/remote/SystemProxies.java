package filmgate.app.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies of the environment, as curl reads them: {@code HTTPS_PROXY}, {@code http_proxy}, and
 * {@code NO_PROXY}. Without them, those of the system properties of Java.
 */
final class SystemProxies extends ProxySelector {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
  private static final int DEFAULT_PORT = 1_080;

  private final Map<String, String> environment;

  SystemProxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI uri) {
    var host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (LOOPBACK.contains(host) || isExcluded(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    return proxy(uri).map(List::of).orElseGet(() -> ProxySelector.getDefault().select(uri));
  }

  /** A CGI program gets the header {@code Proxy} as HTTP_PROXY, so curl does not read that. */
  private Optional<Proxy> proxy(URI uri) {
    var isTls = "https".equalsIgnoreCase(uri.getScheme());
    var text = isTls ? variable("https_proxy", "HTTPS_PROXY") : variable("http_proxy");
    return text.or(() -> variable("all_proxy", "ALL_PROXY")).flatMap(SystemProxies::parse);
  }

  private static Optional<Proxy> parse(String text) {
    return HttpUrls.parse(text.contains("://") ? text : "http://" + text)
        .map(
            url ->
                new Proxy(
                    Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved(
                        url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort())));
  }

  private Optional<String> variable(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .findFirst();
  }

  /** A name excludes itself and what ends with a dot and itself. */
  private boolean isExcluded(String host) {
    return Arrays.stream(variable("no_proxy", "NO_PROXY").orElse("").split(",", -1))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .map(name -> name.startsWith(".") ? name.substring(1) : name)
        .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException problem) {
    // The request fails with the same problem.
  }
}
