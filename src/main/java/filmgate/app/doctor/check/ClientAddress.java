package filmgate.app.doctor.check;

import java.util.Optional;

/**
 * How a client on this machine reaches the server.
 *
 * @param host the setting {@code host}
 * @param port the setting {@code port}; 0 for any
 */
public record ClientAddress(String host, int port) {
  /** The base of URLs; empty if the port is not fixed. */
  Optional<String> base() {
    if (port == 0) {
      return Optional.empty();
    }
    var bare = host.replaceAll("[\\[\\]]", "");
    return Optional.of("http://%s:%d".formatted(client(bare), port));
  }

  /** A server on all addresses listens on loopback too. */
  private static String client(String host) {
    if (host.matches("[0.]+")) {
      return "127.0.0.1";
    }
    if (host.matches("[0:]+")) {
      return "[::1]";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
