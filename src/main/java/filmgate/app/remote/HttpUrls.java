package filmgate.app.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** URLs that a command can open. */
public final class HttpUrls {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int PORT_MAX = 65_535;

  private HttpUrls() {}

  /** An absolute http or https URL without credentials; empty for any other text. */
  public static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text)).filter(HttpUrls::isHttp);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isHttp(URI uri) {
    return Optional.ofNullable(uri.getScheme())
            .filter(scheme -> SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)))
            .isPresent()
        && Optional.ofNullable(uri.getHost()).isPresent()
        && Optional.ofNullable(uri.getRawUserInfo()).isEmpty()
        && uri.getPort() != 0
        && uri.getPort() <= PORT_MAX;
  }
}
