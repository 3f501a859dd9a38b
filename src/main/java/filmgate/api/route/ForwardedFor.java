package filmgate.api.route;

import filmgate.net.Cidr;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;

/**
 * Reads the address of the client from {@code Forwarded} (RFC 7239) and {@code X-Forwarded-For}.
 */
final class ForwardedFor {
  private ForwardedFor() {}

  /**
   * The last address of each of the two headers that is not one of a trusted proxy. What precedes
   * it may be forged. Empty if a header contains no address.
   */
  static Optional<List<InetAddress>> clientAddresses(
      HttpFields headers, Predicate<InetAddress> isProxy) {
    var standard = ForwardedHeader.of(headers);
    if (standard.isEmpty()) {
      return Optional.empty();
    }
    var all = new ArrayList<InetAddress>();
    for (var hops : List.of(forParts(standard.get()), elements(headers))) {
      var sender = sender(hops, isProxy);
      if (sender.isEmpty() && !hops.isEmpty()) {
        return Optional.empty();
      }
      sender.ifPresent(all::add);
    }
    return Optional.of(all);
  }

  private static List<String> forParts(ForwardedHeader header) {
    return header.elements().stream().map(one -> one.getOrDefault("for", "")).toList();
  }

  private static List<String> elements(HttpFields headers) {
    var hops = new ArrayList<String>();
    for (var value : headers.getValuesList("X-Forwarded-For")) {
      for (var hop : value.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    return hops;
  }

  private static Optional<InetAddress> sender(List<String> hops, Predicate<InetAddress> isProxy) {
    var nearest = Optional.<InetAddress>empty();
    for (var hop : hops.reversed()) {
      nearest = address(hop);
      if (nearest.isEmpty() || !isProxy.test(nearest.get())) {
        return nearest;
      }
    }
    return nearest;
  }

  /** {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code 2001:db8::1}, {@code "[2001:db8::1]:80"}. */
  private static Optional<InetAddress> address(String hop) {
    var text = hop.replace("\"", "");
    if (text.startsWith("[")) {
      var end = text.indexOf(']');
      return end < 0 ? Optional.empty() : Cidr.literal(text.substring(1, end));
    }
    var colon = text.indexOf(':');
    var hasPort = colon >= 0 && colon == text.lastIndexOf(':');
    return Cidr.literal(hasPort ? text.substring(0, colon) : text);
  }
}
