package filmgate.assets;

import filmgate.net.Cidr;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which addresses are public: reachable on the internet and not reserved.
 *
 * <p>From the IANA special-purpose address registries (RFC 6890 and its successors), plus metadata
 * services of clouds that use a public address.
 */
final class SpecialAddresses {
  private static final List<Cidr> IPV4 =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // carrier-grade NAT; 100.100.100.200 is Alibaba's metadata
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's wire server
          "169.254.0.0/16", // link-local; 169.254.169.254 is most clouds' metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; 192.0.0.192 is Oracle's metadata
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // automatic multicast tunnelling
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved and broadcast

  private static final Cidr IPV6_GLOBAL = Cidr.parse("2000::/3");
  private static final List<Cidr> IPV6_NOT_PUBLIC =
      ranges(
          "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation

  /** Networks without IPv4 reach it through here (RFC 6052): the last four bytes decide. */
  private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");

  private SpecialAddresses() {}

  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return IPV4.stream().noneMatch(range -> range.contains(address));
    }
    if (NAT64.contains(address)) {
      return isPublic(embedded(address));
    }
    return IPV6_GLOBAL.contains(address)
        && IPV6_NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
  }

  /** The address that packets reach in the end: the IPv4 one inside a NAT64 address. */
  static InetAddress effectiveAddress(InetAddress address) {
    return NAT64.contains(address) ? embedded(address) : address;
  }

  private static InetAddress embedded(InetAddress address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are always an address", e);
    }
  }

  private static List<Cidr> ranges(String... texts) {
    return Stream.of(texts).map(Cidr::parse).toList();
  }
}
