package filmgate.render.overlay;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The typeface of every video: a bundled subset of Noto Sans CJK SC. A character outside it is left
 * out. Works without any font or fontconfig on the machine.
 */
final class Typography {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final Font FACE = load();

  private Typography() {}

  static Font size(double pixels) {
    return FACE.deriveFont((float) pixels);
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  /** Breaks drawable text into at most {@code linesMax} lines; omitted text becomes an ellipsis. */
  static List<String> wrapLines(String text, Font font, double width, int linesMax) {
    var lines = new ArrayList<String>();
    var rest = text;
    while (!rest.isEmpty() && lines.size() < linesMax) {
      var fits = fitting(rest, font, width);
      var cut = lines.size() == linesMax - 1 && fits < rest.length();
      if (cut) {
        var shorter = Math.max(1, fitting(rest, font, width - width("\u2026", font)));
        return append(lines, rest.substring(0, shorter).strip() + "\u2026");
      }
      var end = fits == rest.length() ? fits : breakBefore(rest, fits);
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  private static List<String> append(List<String> lines, String line) {
    lines.add(line);
    return lines;
  }

  /** How many chars of the text fit, at least one. */
  private static int fitting(String text, Font font, double width) {
    var low = 1;
    var high = Math.min(text.length(), 400);
    while (low < high) {
      var middle = (low + high + 1) / 2;
      if (width(text.substring(0, middle), font) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The last index up to {@code end} where a line may break: at a space or beside CJK. */
  private static int breakBefore(String text, int end) {
    for (var i = end; i > end / 2; i--) {
      char before = text.charAt(i - 1);
      char after = text.charAt(i);
      var wide = Character.isIdeographic(before) || before >= 0x3000;
      var closing = "\uff0c\u3002\u3001\uff01\uff1f\uff1b\uff1a\u201d\uff09".indexOf(after) >= 0;
      if (before == ' ' || after == ' ' || (wide && !closing)) {
        return i;
      }
    }
    return end;
  }

  private static Font load() {
    var key = "sun.awt.fontconfig";
    var ours = System.getProperty(key) == null;
    try (var font = Typography.class.getResourceAsStream("NotoSansCJKsc-Subset.otf")) {
      var table = Files.createTempFile("fonts", ".properties");
      Files.writeString(table, "version=1\nsequence.allfonts=default\n", StandardCharsets.US_ASCII);
      if (ours) {
        System.setProperty("java.awt.headless", "true");
        System.setProperty(key, table.toString());
      }
      var face = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(font));
      face.getStringBounds("A\u4e00", CONTEXT);
      Files.delete(table);
      return face;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font cannot be read", e);
    }
  }
}
