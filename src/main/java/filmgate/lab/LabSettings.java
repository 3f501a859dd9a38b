package filmgate.lab;

import filmgate.lab.server.LabTls;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;

/**
 * Where the lab listens.
 *
 * @param port 0 for any free port
 * @param clock the time, which {@link UpstreamLab#time} can move forward
 * @param tls the certificate with which it serves https; empty for http
 */
public record LabSettings(String host, int port, Clock clock, Optional<LabTls> tls) {

  /** Any free port of the loopback address. */
  public static LabSettings onFreePort(Clock clock) {
    return new LabSettings("127.0.0.1", 0, clock, Optional.empty());
  }

  String scheme() {
    return tls.isPresent() ? "https" : "http";
  }

  /** The host in a URL: on all addresses, the loopback address. */
  String urlHost() {
    var address = new InetSocketAddress(host, port).getAddress();
    if (address != null && address.isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** The network of the host in a URL, which contains only its address. */
  String network() {
    var address = new InetSocketAddress(urlHost(), port).getAddress();
    if (address == null) {
      return "127.0.0.1/32";
    }
    return address.getHostAddress() + (address instanceof Inet6Address ? "/128" : "/32");
  }
}
