package filmgate.assets;

import filmgate.net.Cidr;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An absolute http or https URL, read strictly so that no two programs disagree about its host.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name in ASCII, lower case, or a literal address without brackets
 * @param port 1–65535
 * @param pathAndQuery path and query in ASCII, starting with a slash; the fragment is gone
 */
record WebUrl(String scheme, String host, int port, String pathAndQuery) {
  sealed interface ParseResult {
    /** The host is a name. */
    record NamedHost(WebUrl url) implements ParseResult {}

    /** The host is an address, written plainly. */
    record AddressHost(WebUrl url, InetAddress address) implements ParseResult {}

    /** The host is a number that some programs would read as this address; never used. */
    record AmbiguousAddress(InetAddress interpretedAs) implements ParseResult {}

    record Unparsable(String detail) implements ParseResult {}
  }

  /** Longer URLs are refused, as browsers and servers do. */
  static final int LENGTH_MAX = 8192;

  /** The addresses of {@code localhost}, independent of DNS (RFC 6761). */
  static final List<InetAddress> LOOPBACK =
      List.of(Cidr.literal("127.0.0.1").orElseThrow(), Cidr.literal("::1").orElseThrow());

  private static final Pattern SHAPE =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::(\\d{1,5}))?");
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.(?!$)|$))+");
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)", Pattern.DOTALL);
  private static final Pattern IDN_DOTS = Pattern.compile("[\u3002\uFF0E\uFF61]");

  static ParseResult parse(String text) {
    if (text.length() > LENGTH_MAX) {
      return new ParseResult.Unparsable("longer than " + LENGTH_MAX + " characters");
    }
    if (text.chars().anyMatch(WebUrl::isForbidden)) {
      return new ParseResult.Unparsable("a space, control character or backslash in it");
    }
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      return new ParseResult.Unparsable("not an absolute http or https URL");
    }
    var authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      return new ParseResult.Unparsable("a host of the form name:port expected");
    }
    var scheme = parts.group(1).toLowerCase(Locale.ROOT);
    var port = port(scheme, Optional.ofNullable(authority.group(2)));
    if (port < 1 || port > 65535) {
      return new ParseResult.Unparsable("the port is not one of 1 to 65535");
    }
    return read(authority.group(1), new WebUrl(scheme, "", port, pathAndQuery(parts.group(3))));
  }

  boolean isLocalhost() {
    return host.equals("localhost") || host.endsWith(".localhost");
  }

  /**
   * The absolute URL of a {@code Location} header in the response of this URL; not yet checked. As
   * in browsers, bytes outside of ASCII are UTF-8, or are encoded one by one.
   *
   * @param header in Latin-1: one character for each byte
   */
  String resolve(String header) {
    var location = decoded(header.strip()).replace(" ", "%20");
    if (ABSOLUTE.matcher(location).lookingAt()) {
      return location;
    }
    if (location.startsWith("//")) {
      return scheme + ":" + location;
    }
    var path = pathAndQuery.replaceFirst("\\?.*", "");
    var joined =
        switch (location.isEmpty() ? '?' : location.charAt(0)) {
          case '/' -> location;
          case '?', '#' -> path + location;
          default -> path.substring(0, path.lastIndexOf('/') + 1) + location;
        };
    return "%s://%s:%d%s".formatted(scheme, bracketed(), port, joined);
  }

  private static String decoded(String header) {
    var bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      var encoded = new StringBuilder();
      for (var b : bytes) {
        encoded.append(
            b < 0 ? "%" + HexFormat.of().withUpperCase().toHexDigits(b) : String.valueOf((char) b));
      }
      return encoded.toString();
    }
  }

  private String bracketed() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static ParseResult read(String host, WebUrl url) {
    if (host.startsWith("[")) {
      var inner = host.substring(1, host.length() - 1);
      return Cidr.literal(inner.contains(":") ? inner : "")
          .<ParseResult>map(address -> url.at(address))
          .orElseGet(() -> new ParseResult.Unparsable("not an IPv6 address in brackets"));
    }
    var name = ascii(host);
    if (ENDS_IN_NUMBER.matcher(name).matches()) {
      return number(name, url);
    }
    return NAME.matcher(name).matches()
        ? new ParseResult.NamedHost(new WebUrl(url.scheme, name, url.port, url.pathAndQuery))
        : new ParseResult.Unparsable("not a host name");
  }

  private static ParseResult number(String host, WebUrl url) {
    var literal = Cidr.literal(host);
    if (literal.isPresent()) {
      return url.at(literal.get());
    }
    try {
      return new ParseResult.AmbiguousAddress(Inet4Address.ofPosixLiteral(host));
    } catch (IllegalArgumentException _) {
      return new ParseResult.Unparsable("neither a host name nor an address");
    }
  }

  private ParseResult at(InetAddress address) {
    return new ParseResult.AddressHost(
        new WebUrl(scheme, address.getHostAddress(), port, pathAndQuery), address);
  }

  /** The name as DNS knows it; empty when it only looks like a name (full-width digits, dots). */
  private static String ascii(String host) {
    if (host.chars().allMatch(c -> c < 0x80)) {
      return host.toLowerCase(Locale.ROOT);
    }
    if (IDN_DOTS.matcher(host).find()
        || !Normalizer.normalize(host, Normalizer.Form.NFKC).equals(host)) {
      return "";
    }
    try {
      return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static int port(String scheme, Optional<String> written) {
    return written.map(Integer::parseInt).orElse(scheme.equals("https") ? 443 : 80);
  }

  private static boolean isForbidden(int c) {
    return c <= 0x20 || c == 0x7f || c == '\\' || Character.isISOControl(c) || isInvisible(c);
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || c == 0xFFFD;
  }

  /** The path and query; characters outside of ASCII or invalid in URLs are percent-encoded. */
  private static String pathAndQuery(String written) {
    var whole = written.startsWith("/") ? written : "/" + written;
    var encoded = new StringBuilder(whole.length());
    for (var b : whole.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0x20 && "\"<>^`{|}".indexOf(b) < 0) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}
