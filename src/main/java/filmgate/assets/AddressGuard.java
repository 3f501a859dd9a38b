package filmgate.assets;

import filmgate.net.Cidr;
import filmgate.net.DataUri;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Decides which addresses Filmgate may fetch from or call: public ones, and those of the operator's
 * allow-list ({@code egress.allow}).
 *
 * <p>{@link #check} reads the text of a URL when a request is submitted and never queries DNS (rule
 * R11 in docs/reference/rules.md). {@link #permits} checks the resolved addresses at the fetch.
 */
public final class AddressGuard {
  public enum UrlStatus {
    /**
     * An absolute http or https URL whose host is a name or a permitted literal, or a data: URI.
     */
    ALLOWED,
    /** Not a valid URL: {@code invalid_url}. */
    INVALID,
    /** A forbidden literal address, or a name that always resolves to one. */
    BLOCKED
  }

  private static final InetAddress METADATA = Cidr.literal("169.254.169.254").orElseThrow();
  private static final Set<String> METADATA_NAMES =
      Set.of(
          "instance-data",
          "instance-data.ec2.internal",
          "metadata",
          "metadata.azure.internal",
          "metadata.goog",
          "metadata.google.internal",
          "metadata.platformequinix.com",
          "metadata.tencentyun.com");

  private final List<Cidr> allowed;

  public AddressGuard(List<Cidr> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Whether a connection to this address is allowed. */
  public boolean permits(InetAddress address) {
    return SpecialAddresses.isPublic(address) || isOnAllowList(address);
  }

  /** Whether the operator allows the address, also inside an IPv6 address. */
  boolean isOnAllowList(InetAddress address) {
    return isListed(address) || isListed(SpecialAddresses.effectiveAddress(address));
  }

  /** Checks the text of a URL; names are not resolved. */
  public UrlStatus check(String url) {
    if (DataUri.isDataUri(url)) {
      return DataUri.parse(url) instanceof DataUri.Parsed.Valid
          ? UrlStatus.ALLOWED
          : UrlStatus.INVALID;
    }
    return check(WebUrl.parse(url));
  }

  UrlStatus check(WebUrl.ParseResult parsed) {
    return switch (parsed) {
      case WebUrl.ParseResult.Unparsable _ -> UrlStatus.INVALID;
      case WebUrl.ParseResult.AmbiguousAddress(var address) ->
          permits(address) ? UrlStatus.INVALID : UrlStatus.BLOCKED;
      case WebUrl.ParseResult.NamedHost(var url) -> checkName(url);
      case WebUrl.ParseResult.AddressHost(_, var address) ->
          permits(address) ? UrlStatus.ALLOWED : UrlStatus.BLOCKED;
    };
  }

  private UrlStatus checkName(WebUrl url) {
    if (url.isLocalhost()) {
      return WebUrl.LOOPBACK.stream().anyMatch(this::permits)
          ? UrlStatus.ALLOWED
          : UrlStatus.BLOCKED;
    }
    return METADATA_NAMES.contains(url.host()) && !permits(METADATA)
        ? UrlStatus.BLOCKED
        : UrlStatus.ALLOWED;
  }

  private boolean isListed(InetAddress address) {
    return allowed.stream().anyMatch(range -> range.contains(address));
  }
}
