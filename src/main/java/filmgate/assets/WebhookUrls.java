package filmgate.assets;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Decides which URLs may receive webhooks: those that {@link AddressGuard} allows, at certain
 * ports. Addresses of the operator's allow-list may have any port.
 */
public record WebhookUrls(AddressGuard guard, Set<Integer> ports) {
  public WebhookUrls {
    ports = Set.copyOf(ports);
  }

  public enum UrlStatus {
    ALLOWED,
    /** Not an absolute http or https URL without credentials. */
    INVALID,
    /** A forbidden address, or a name that always resolves to one. */
    BLOCKED,
    /** The port is not allowed. */
    PORT_NOT_ALLOWED
  }

  /** Checks the text of a URL; names are not resolved. */
  public UrlStatus check(String url) {
    var parsed = WebUrl.parse(url);
    return switch (guard.check(parsed)) {
      case INVALID -> UrlStatus.INVALID;
      case BLOCKED -> UrlStatus.BLOCKED;
      case ALLOWED -> mayHavePort(parsed) ? UrlStatus.ALLOWED : UrlStatus.PORT_NOT_ALLOWED;
    };
  }

  private boolean mayHavePort(WebUrl.ParseResult parsed) {
    return switch (parsed) {
      case WebUrl.ParseResult.NamedHost(var url) ->
          ports.contains(url.port()) || (url.isLocalhost() && isListed(WebUrl.LOOPBACK));
      case WebUrl.ParseResult.AddressHost(var url, var address) ->
          ports.contains(url.port()) || isListed(List.of(address));
      case WebUrl.ParseResult.AmbiguousAddress _, WebUrl.ParseResult.Unparsable _ -> false;
    };
  }

  private boolean isListed(List<InetAddress> addresses) {
    return addresses.stream().anyMatch(guard::isOnAllowList);
  }
}
