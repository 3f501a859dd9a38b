package filmgate.refused;

import filmgate.refused.BodyRedaction.Redacted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The text of a body that is not valid JSON: the values before the error. What follows is not
 * stored, because it is not known where a value, and so a secret, begins and ends.
 */
final class MalformedBody {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MODEL_MAX = 64;

  /** FE FF or FF FE; a mark in UTF-8 begins with EF. */
  private static final int FIRST_OF_UTF_16_MARK = 0xFE;

  private static final Pattern MODEL =
      Pattern.compile("\"model\"\\s{0,8}:\\s{0,8}\"([^\"\\\\]{1,%d})\"".formatted(MODEL_MAX));

  private MalformedBody() {}

  /**
   * @param start the first bytes of the body
   * @param size the number of its bytes
   */
  static Redacted redact(byte[] start, long size) {
    if (isNotUtf8(start)) {
      var text = "[removed: not UTF-8]";
      return new Redacted(SentBody.of(text, size, true), "");
    }
    var end = Math.toIntExact(faultless(start));
    var valid = new JsonRedaction(ByteBuffer.wrap(start, 0, end).slice(), Map.of());
    var model = MODEL.matcher(new String(start, StandardCharsets.UTF_8));
    return new Redacted(
        valid.run(size, end < size).body(), model.find() ? SecretText.redact(model.group(1)) : "");
  }

  /** UTF-16 and UTF-32 have NULs between the letters of every name. */
  private static boolean isNotUtf8(byte[] start) {
    for (var one : start) {
      if (one == 0) {
        return true;
      }
    }
    return start.length > 0 && (start[0] & 0xFF) >= FIRST_OF_UTF_16_MARK;
  }

  /** The number of bytes up to the end of the last value, bracket, or brace before the error. */
  private static long faultless(byte[] start) {
    var end = 0L;
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), start)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        parser.finishToken();
        if (token != JsonToken.PROPERTY_NAME) {
          end = parser.currentLocation().getByteOffset();
        }
      }
      return end;
    } catch (JacksonException _) {
      return end;
    }
  }
}
