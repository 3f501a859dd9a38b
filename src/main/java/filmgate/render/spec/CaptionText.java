package filmgate.render.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Objects;

/**
 * The text of captions, in the characters of the bundled font. The list of characters is a resource
 * of its own, so that the server can check a text without loading the font.
 */
public final class CaptionText {
  private static final BitSet CHARACTERS = load();

  private CaptionText() {}

  /**
   * The text in composed form (NFC), with spaces for line breaks and without the characters that
   * the font does not have.
   */
  public static String drawable(String text) {
    var out = new StringBuilder();
    composed(text)
        .codePoints()
        .forEach(
            point -> {
              if (isSpace(point)) {
                out.append(' ');
              } else if (!isInvisible(point) && isDrawable(point)) {
                out.appendCodePoint(point);
              }
            });
    return out.toString().strip().replaceAll(" +", " ");
  }

  /** Whether every visible character of the text is drawn. */
  public static boolean isComplete(String text) {
    return composed(text)
        .codePoints()
        .allMatch(point -> isSpace(point) || isInvisible(point) || isDrawable(point));
  }

  /** Whether the font has this character. */
  public static boolean isDrawable(int point) {
    return CHARACTERS.get(point);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isInvisible(int point) {
    var type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || (point >= 0xfe00 && point <= 0xfe0f);
  }

  private static BitSet load() {
    try (var in = CaptionText.class.getResourceAsStream("caption-characters.txt")) {
      var characters = new BitSet();
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      text.lines()
          .map(line -> line.split("-", 2))
          .forEach(
              range ->
                  characters.set(
                      Integer.parseInt(range[0], 16),
                      Integer.parseInt(range[range.length - 1], 16) + 1));
      return characters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
