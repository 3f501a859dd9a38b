package filmgate.net;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An image or clip inside the request, such as {@code data:image/png;base64,…}: rule R11 in
 * docs/reference/rules.md.
 *
 * <p>The payload is read as the forgiving base64 of the WHATWG: white space is skipped and padding
 * may be absent. Percent-encoded characters and the URL-safe alphabet are valid too.
 */
public final class DataUri {
  public sealed interface Parsed {
    record Valid(DataUri uri) implements Parsed {}

    record Invalid(Fault fault) implements Parsed {}
  }

  /** Why a text is not a valid data: URI. */
  public enum Fault {
    NO_COMMA,
    NO_TYPE,
    BAD_TYPE,
    NOT_BASE64,
    EMPTY,
    BAD_CHARACTER,
    BAD_PADDING,
    CUT_SHORT;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in messages of defects. */
    public String wireName() {
      return wireName;
    }
  }

  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "image/avif",
          "image/bmp",
          "image/gif",
          "image/heic",
          "image/heif",
          "image/jpeg",
          "image/jpg",
          "image/png",
          "image/webp",
          "video/mp4",
          "video/quicktime",
          "video/webm");
  private static final String SCHEME = "data:";
  private static final String MARK = "base64";
  private static final int HEADER_MAX = 256;
  private static final int BUFFER = 8192;
  private static final int PADDING = 64;
  private static final int SPACE = 65;
  private static final int INVALID = -1;

  private final String text;
  private final int start;
  private final String type;
  private final long bytes;

  private DataUri(String text, int start, String type, long bytes) {
    this.text = text;
    this.start = start;
    this.type = type;
    this.bytes = bytes;
  }

  public static boolean isDataUri(String url) {
    var from = 0;
    while (from < url.length() && isSpace(url.charAt(from))) {
      from++;
    }
    return url.regionMatches(true, from, SCHEME, 0, SCHEME.length());
  }

  /** The parts of a data: URI; its type is in lower case, without parameters. */
  public static Parsed parse(String text) {
    var comma = text.indexOf(',');
    if (!isDataUri(text) || comma < 0 || comma > HEADER_MAX) {
      return new Parsed.Invalid(Fault.NO_COMMA);
    }
    var header = text.substring(text.indexOf(':') + 1, comma).toLowerCase(Locale.ROOT).strip();
    var type = header.split(";", 2)[0].strip();
    if (!type.contains("/")) {
      return new Parsed.Invalid(Fault.NO_TYPE);
    }
    if (!MEDIA_TYPES.contains(type)) {
      return new Parsed.Invalid(Fault.BAD_TYPE);
    }
    var last = header.substring(header.lastIndexOf(';') + 1).strip();
    if (!header.contains(";") || !last.equals(MARK)) {
      return new Parsed.Invalid(Fault.NOT_BASE64);
    }
    var scan = new Scan(text, comma + 1);
    var fault = scan.fault();
    return fault.isPresent()
        ? new Parsed.Invalid(fault.get())
        : new Parsed.Valid(new DataUri(text, comma + 1, type, scan.digits * 3L / 4));
  }

  /** The media type in lower case, without parameters. */
  public String type() {
    return type;
  }

  /** Size of the decoded payload in bytes. */
  public long bytes() {
    return bytes;
  }

  public void writeTo(OutputStream out) throws IOException {
    var buffer = new byte[BUFFER];
    var filled = 0;
    var bits = 0;
    var count = 0;
    for (var scan = new Scan(text, start); scan.hasNext(); ) {
      var value = scan.next();
      if (value < PADDING) {
        bits = bits << 6 | value;
        count += 6;
      }
      if (count >= 8) {
        count -= 8;
        buffer[filled++] = (byte) (bits >> count);
      }
      if (filled == buffer.length) {
        out.write(buffer);
        filled = 0;
      }
    }
    out.write(buffer, 0, filled);
  }

  /** Reads the payload character by character. */
  private static final class Scan {
    private final String text;
    private int at;
    private long digits;

    Scan(String text, int start) {
      this.text = text;
      at = start;
    }

    boolean hasNext() {
      return at < text.length();
    }

    int next() {
      var c = text.charAt(at++);
      if (c == '%' && at + 2 <= text.length()) {
        var high = Character.digit(text.charAt(at), 16);
        var low = Character.digit(text.charAt(at + 1), 16);
        at += 2;
        return high < 0 || low < 0 ? INVALID : value((char) (high << 4 | low));
      }
      return value(c);
    }

    /** Counts the digits; empty if the payload is valid. */
    Optional<Fault> fault() {
      var padding = 0;
      while (hasNext()) {
        var value = next();
        if (value == INVALID) {
          return Optional.of(Fault.BAD_CHARACTER);
        }
        if (value < PADDING && padding > 0) {
          return Optional.of(Fault.BAD_PADDING);
        }
        digits += value < PADDING ? 1 : 0;
        padding += value == PADDING ? 1 : 0;
      }
      if (digits == 0) {
        return Optional.of(padding == 0 ? Fault.EMPTY : Fault.BAD_PADDING);
      }
      if (digits % 4 == 1 && padding == 0) {
        return Optional.of(Fault.CUT_SHORT);
      }
      var whole = padding == 0 || (padding <= 2 && (digits + padding) % 4 == 0);
      return whole ? Optional.empty() : Optional.of(Fault.BAD_PADDING);
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return switch (c) {
      case '+', '-' -> 62;
      case '/', '_' -> 63;
      case '=' -> PADDING;
      default -> isSpace(c) ? SPACE : INVALID;
    };
  }
}
