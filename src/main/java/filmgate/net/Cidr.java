package filmgate.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, such as {@code 10.1.2.0/24} or {@code fd00::/8}.
 *
 * @param network the first address of the range; no bit beyond {@code bits} is set
 * @param bits how many leading bits all addresses of the range share: 0–32 or 0–128
 */
public record Cidr(InetAddress network, int bits) {
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern WIDTH = Pattern.compile("\\d{1,3}");

  public Cidr {
    if (bits < 0 || bits > network.getAddress().length * 8) {
      throw new IllegalArgumentException("a prefix of " + bits + " bits does not fit the address");
    }
  }

  /**
   * Reads {@code address/bits}; a bare address is the range of that one address.
   *
   * @throws IllegalArgumentException with a sentence for the operator who wrote the text
   */
  public static Cidr parse(String text) {
    var slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    var network =
        literal(address)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is not an address range: write it as 10.1.2.0/24 or fd00::/8"
                            .formatted(text)));
    var width = network.getAddress().length * 8;
    var bits = slash < 0 ? width : width(text, text.substring(slash + 1), width);
    return withoutHostBits(text, network, bits);
  }

  /** Reads a strict literal: four decimal octets, or IPv6 without brackets and zone. Never DNS. */
  public static Optional<InetAddress> literal(String text) {
    if (DOTTED_QUAD.matcher(text).matches()) {
      return Optional.of(Inet4Address.ofLiteral(text));
    }
    var tail = text.substring(text.lastIndexOf(':') + 1);
    if (tail.length() == text.length()
        || text.indexOf('%') >= 0
        || text.indexOf('[') >= 0
        || (tail.indexOf('.') >= 0 && !DOTTED_QUAD.matcher(tail).matches())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Inet6Address.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    var left = network.getAddress();
    var right = address.getAddress();
    if (left.length != right.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit += 8) {
      var mask = 0xff << Math.max(0, 8 - (bits - bit));
      if (((left[bit / 8] ^ right[bit / 8]) & mask & 0xff) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every address of the other range lies in this one. */
  public boolean contains(Cidr other) {
    return other.bits >= bits && contains(other.network);
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + bits;
  }

  private static int width(String text, String digits, int max) {
    if (!WIDTH.matcher(digits).matches() || Integer.parseInt(digits) > max) {
      throw new IllegalArgumentException(
          "'%s' is not an address range: the part after / is a number from 0 to %d"
              .formatted(text, max));
    }
    return Integer.parseInt(digits);
  }

  private static Cidr withoutHostBits(String text, InetAddress network, int bits) {
    var bytes = network.getAddress();
    for (var bit = bits; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    var range = new Cidr(addressOf(bytes), bits);
    if (!range.network().equals(network)) {
      throw new IllegalArgumentException(
          "'%s' has bits set beyond /%d: did you mean %s?".formatted(text, bits, range));
    }
    return range;
  }

  private static InetAddress addressOf(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes, not " + bytes.length, e);
    }
  }
}
