package filmgate.render.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of captions, in the characters of the bundled font. The list of characters is a resource
 * of its own, so that the server can check a text without loading the font.
 */
public final class CaptionText {
  private static final Pattern CLUSTER = Pattern.compile("\\X", Pattern.DOTALL);
  private static final BitSet CHARACTERS = load();

  private CaptionText() {}

  /**
   * The text in composed form (NFC), with spaces for line breaks and without what the font does not
   * have. A base with its marks, a family of emoji, or a keycap is drawn whole or not at all.
   */
  public static String drawable(String text) {
    var out = new StringBuilder();
    clusters(text)
        .forEach(
            cluster -> {
              if (isDrawn(cluster)) {
                out.append(visible(cluster));
              }
            });
    var drawn = out.toString().strip().replaceAll(" +", " ");
    return isComplete(text) || hasWords(drawn) ? drawn : "";
  }

  /** Whether every visible character of the text is drawn. */
  public static boolean isComplete(String text) {
    return clusters(text).allMatch(CaptionText::isDrawn);
  }

  /** What a reader takes for one character each (UAX 29). */
  private static Stream<String> clusters(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return CLUSTER.matcher(composed).results().map(MatchResult::group);
  }

  private static boolean isDrawn(String cluster) {
    return visible(cluster).codePoints().allMatch(point -> point == ' ' || isDrawable(point));
  }

  private static String visible(String cluster) {
    var out = new StringBuilder();
    cluster
        .codePoints()
        .forEach(
            point -> {
              if (isSpace(point)) {
                out.append(' ');
              } else if (!isInvisible(point)) {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }

  /** Punctuation that remains of a text in another script is not worth a caption. */
  private static boolean hasWords(String drawn) {
    return drawn.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether the font has this character. */
  public static boolean isDrawable(int point) {
    return CHARACTERS.get(point);
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
