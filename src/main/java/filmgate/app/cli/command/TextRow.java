package filmgate.app.cli.command;

import filmgate.text.ControlCharacters;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A row of text: columns separated by tabs. A value cannot add a column or a row. */
public final class TextRow {
  private TextRow() {}

  /** The text, if it has no control characters. */
  public static String requirePrintable(String label, String text) {
    if (ControlCharacters.isIn(text)) {
      throw new CliException(
          "%s must not contain control characters such as line breaks and tabs".formatted(label));
    }
    return text;
  }

  /** The text, if it has at most this many characters and can be printed. */
  public static String limited(String label, String text, int lengthMax) {
    if (text.isBlank() || text.length() > lengthMax) {
      throw new CliException("%s must have 1 to %d characters".formatted(label, lengthMax));
    }
    return requirePrintable(label, text);
  }

  public static String of(String... columns) {
    return Arrays.stream(columns).map(ControlCharacters::escape).collect(Collectors.joining("\t"));
  }
}
