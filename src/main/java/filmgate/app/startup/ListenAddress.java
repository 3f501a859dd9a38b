package filmgate.app.startup;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The address of a server as a client uses it.
 *
 * @param host the setting {@code host}
 * @param network the addresses of this machine in a network, the best one first
 */
public record ListenAddress(String host, int port, List<String> network) {

  /** The address of a server on this machine. */
  public static ListenAddress of(String host, int port) {
    return new ListenAddress(host, port, isWildcard(host) ? networkAddresses() : List.of());
  }

  /** Whether the server listens on all addresses of the machine. */
  boolean isWildcard() {
    return isWildcard(host);
  }

  /** {@code 0.0.0.0}, {@code ::}, and other spellings of the same. */
  private static boolean isWildcard(String host) {
    return host.matches("[0.]+|\\[?[0:]*:[0:]*(0\\.0\\.0\\.0)?]?");
  }

  /** The base of URLs: for all addresses, that of the network, or loopback without a network. */
  public String url() {
    var reachable = isWildcard() ? network.stream().findFirst().orElse("127.0.0.1") : host;
    var bare = reachable.replaceAll("[\\[\\]]", "");
    return "http://%s:%d".formatted(bare.contains(":") ? "[" + bare + "]" : bare, port);
  }

  /** The base of URLs for programs on this machine. */
  public String localUrl() {
    return isWildcard() ? "http://127.0.0.1:" + port : url();
  }

  private static List<String> networkAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(ListenAddress::isUp)
          .sorted(Comparator.comparing(NetworkInterface::isVirtual))
          .flatMap(NetworkInterface::inetAddresses)
          .flatMap(ListenAddress::reachable)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }

  /** Link-local addresses need a zone, which a URL does not carry. */
  private static Stream<String> reachable(InetAddress address) {
    return address instanceof Inet4Address && !address.isLinkLocalAddress()
        ? Stream.of(address.getHostAddress())
        : Stream.empty();
  }
}
