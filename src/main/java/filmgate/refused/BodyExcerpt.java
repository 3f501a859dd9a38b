package filmgate.refused;

import filmgate.refused.BodyRedaction.Redacted;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of a request body from which its text is made later, on another thread. Making it costs
 * one pass over the body: of a long string, such as an image, only the start is copied.
 */
public final class BodyExcerpt {
  /** More than is stored, because what is removed takes most of it. */
  static final int BYTES_MAX = 16 * 1024;

  /** The bytes of a string that are copied. */
  static final int STRING_MAX = 4 * 1024;

  public static final BodyExcerpt NONE = new BodyExcerpt(new byte[0], Map.of(), 0, false, false);

  private final byte[] bytes;
  private final Map<Integer, Integer> longStrings;
  private final long size;
  private final boolean cut;
  private final boolean malformed;

  /**
   * @param longStrings the size of each string that is copied in part, by the position of its first
   *     byte in {@code bytes}
   */
  private BodyExcerpt(
      byte[] bytes, Map<Integer, Integer> longStrings, long size, boolean cut, boolean malformed) {
    this.bytes = bytes;
    this.longStrings = longStrings;
    this.size = size;
    this.cut = cut;
    this.malformed = malformed;
  }

  /** Of a body that is one JSON value in UTF-8. */
  public static BodyExcerpt json(ByteBuffer body) {
    return new Copy(body.slice()).run();
  }

  /** Of a body that is not valid JSON. */
  public static BodyExcerpt malformed(ByteBuffer body) {
    var start = new byte[Math.min(body.remaining(), BYTES_MAX)];
    body.slice().get(start);
    return new BodyExcerpt(
        start, Map.of(), body.remaining(), start.length < body.remaining(), true);
  }

  /** The text that is stored, without secrets and media. */
  public Redacted redact() {
    return malformed
        ? MalformedBody.redact(bytes, size)
        : new JsonRedaction(ByteBuffer.wrap(bytes), longStrings).run(size, cut);
  }

  /** The position after the closing quote of the string at {@code at}. */
  static int endOfString(ByteBuffer bytes, int at) {
    var end = at + 1;
    while (end < bytes.limit() && bytes.get(end) != '"') {
      end += bytes.get(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, bytes.limit());
  }

  /** Copies the start of a body up to the token that does not fit. */
  private static final class Copy {
    private final ByteBuffer body;
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream(512);
    private final Map<Integer, Integer> longStrings = new HashMap<>();
    private int at;

    Copy(ByteBuffer body) {
      this.body = body;
    }

    BodyExcerpt run() {
      while (at < body.limit() && copied.size() < BYTES_MAX) {
        if (body.get(at) == '"') {
          string();
        } else {
          copied.write(body.get(at));
          at++;
        }
      }
      return new BodyExcerpt(
          copied.toByteArray(), longStrings, body.limit(), at < body.limit(), false);
    }

    private void string() {
      var from = at;
      at = endOfString(body, from);
      if (at - from - 2 <= STRING_MAX) {
        copy(from, at);
      } else {
        longStrings.put(copied.size() + 1, at - from - 2);
        copy(from, start(from + 1));
        copied.write('"');
      }
    }

    /** The end of the start of a long string, between two characters. */
    private int start(int from) {
      var end = from;
      while (end < from + STRING_MAX) {
        end += body.get(end) == '\\' ? body.get(end + 1) == 'u' ? 6 : 2 : 1;
      }
      while ((body.get(end) & 0xC0) == 0x80) {
        end--;
      }
      return end;
    }

    private void copy(int from, int to) {
      for (var i = from; i < to; i++) {
        copied.write(body.get(i));
      }
    }
  }
}
