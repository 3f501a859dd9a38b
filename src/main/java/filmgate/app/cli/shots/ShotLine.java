package filmgate.app.cli.shots;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A shot in one line of text: its prompt, with a duration such as {@code 5s} before or after it.
 *
 * @param duration the number of seconds as it is written; empty if there is none
 */
record ShotLine(String duration, String prompt) {
  private static final String SECONDS = "([-+]?\\d{1,3}(?:[.,]\\d+)?)\\s?(?:s|秒)";
  private static final Pattern FIRST =
      pattern("^[(（【]?" + SECONDS + "(?:[)）】][:：]?|[:：,，]|(?=\\s)|$)\\s*(.*)$");
  private static final Pattern LAST =
      pattern("^(.*?)(?:(?<=[,，。.！!？?])|\\s)\\s*[(（【]?" + SECONDS + "[)）】]?$");

  /** Also full-width digits and spaces, which Chinese input methods write. */
  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Reads a line that is not blank. */
  static ShotLine read(String line) {
    var text = line.strip();
    var first = FIRST.matcher(text);
    if (first.matches()) {
      return new ShotLine(first.group(1), first.group(2));
    }
    var last = LAST.matcher(text);
    return last.matches()
        ? new ShotLine(last.group(2), last.group(1).strip().replaceFirst("[,，]$", ""))
        : new ShotLine("", text);
  }

  /** The shot, or none if the line has a problem. */
  Stream<FileShot> shot(int number, Consumer<String> problem) {
    if (prompt.isBlank()) {
      problem.accept("prompt is missing beside the duration");
      return Stream.empty();
    }
    if (duration.isEmpty()) {
      return Stream.of(new FileShot(number, prompt, OptionalInt.empty()));
    }
    var seconds = seconds(duration);
    if (seconds.isEmpty()) {
      problem.accept(
          "duration must be a whole number of seconds, at least 1, not '%s'".formatted(duration));
      return Stream.empty();
    }
    return Stream.of(new FileShot(number, prompt, seconds));
  }

  /** A whole number of seconds, at least 1; empty if the text is none. */
  static OptionalInt seconds(String text) {
    var digits = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return digits.matches("0*[1-9]\\d{0,2}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
