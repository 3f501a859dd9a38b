package filmgate.config;

import java.net.InetAddress;
import java.util.Optional;

/** Networks as text: an address in its plain form, a slash and the number of leading bits. */
final class NetworkText {
  private static final String IPV4 = "[0-9]{1,3}(\\.[0-9]{1,3}){3}";
  private static final String IPV6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";

  private NetworkText() {}

  /** The text with its bits, {@code 10.0.0.1} becoming {@code 10.0.0.1/32}. */
  static String whole(String text) {
    return parse(text).orElse(text);
  }

  /** The network in full, or none when the text names none. Never asks a name server. */
  static Optional<String> parse(String text) {
    var slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    var width = bitsOf(address);
    var bits = slash < 0 ? Integer.toString(width) : text.substring(slash + 1);
    var fits = width > 0 && bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= width;
    return fits ? Optional.of(address + "/" + bits) : Optional.empty();
  }

  private static int bitsOf(String address) {
    if (!address.matches(IPV4) && !address.matches(IPV6)) {
      return 0;
    }
    try {
      return InetAddress.ofLiteral(address).getAddress().length * 8;
    } catch (IllegalArgumentException _) {
      return 0;
    }
  }
}
