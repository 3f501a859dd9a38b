package filmgate.assets;

import filmgate.net.Cidr;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Decides which addresses Filmgate may fetch from or call: public ones, and those of the operator's
 * allow-list ({@code egress.allow}).
 *
 * <p>{@link #judge} looks at the text of a URL when a request is submitted and never asks DNS (rule
 * R11); {@link #permits} looks at the addresses that a name really has, when it is fetched.
 */
public final class AddressGuard {
  /** What is known about a URL from its text alone. */
  public enum Verdict {
    /**
     * An absolute http or https URL whose host is a name or a permitted literal, or a data: URI.
     */
    ALLOWED,
    /** Not a URL that may be given: {@code invalid_url}. */
    INVALID,
    /** A literal address, or a name that always means one, that must not be called. */
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

  /** Whether a socket may be opened to this address. */
  public boolean permits(InetAddress address) {
    return SpecialAddresses.isPublic(address)
        || isListed(address)
        || isListed(SpecialAddresses.destination(address));
  }

  /** Judges the text of a URL; names are not looked up. */
  public Verdict judge(String url) {
    if (DataUri.isOne(url)) {
      return DataUri.parse(url) instanceof DataUri.Reading.Sound
          ? Verdict.ALLOWED
          : Verdict.INVALID;
    }
    return judge(WebUrl.parse(url));
  }

  Verdict judge(WebUrl.Reading reading) {
    return switch (reading) {
      case WebUrl.Reading.Invalid _ -> Verdict.INVALID;
      case WebUrl.Reading.Odd(var meant) -> permits(meant) ? Verdict.INVALID : Verdict.BLOCKED;
      case WebUrl.Reading.Named(var url) -> judgeName(url);
      case WebUrl.Reading.Literal(_, var address) ->
          permits(address) ? Verdict.ALLOWED : Verdict.BLOCKED;
    };
  }

  private Verdict judgeName(WebUrl url) {
    if (url.isLocalhost()) {
      return WebUrl.LOOPBACK.stream().anyMatch(this::permits) ? Verdict.ALLOWED : Verdict.BLOCKED;
    }
    return METADATA_NAMES.contains(url.host()) && !permits(METADATA)
        ? Verdict.BLOCKED
        : Verdict.ALLOWED;
  }

  private boolean isListed(InetAddress address) {
    return allowed.stream().anyMatch(range -> range.contains(address));
  }
}
