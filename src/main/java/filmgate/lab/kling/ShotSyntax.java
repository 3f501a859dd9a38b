package filmgate.lab.kling;

import filmgate.lab.dialect.RequestObject;
import filmgate.lab.kling.KlingCreate.VideoSettings;
import java.util.regex.Pattern;

/** Checks the shots of a prompt: {@code shot 1, 2, a fox runs; shot 2, 3, it stops;}. */
final class ShotSyntax {
  private static final int SHOTS_MAX = 6;
  private static final int WORDS_MAX = 512;
  private static final String HEAD =
      "\\s*(?:shot|\\x{955C}\\x{5934})\\s*(\\d{1,4})\\s*[,\\x{FF0C}]\\s*(\\d{1,4})\\s*[,\\x{FF0C}]";

  private static final Pattern BEGINNING = Pattern.compile(HEAD + ".*", Pattern.DOTALL);
  private static final Pattern SHOT = Pattern.compile(HEAD + "([^;\\x{FF1B}]*)");
  private static final Pattern SEMICOLON = Pattern.compile("[;\\x{FF1B}]");

  private ShotSyntax() {}

  /** Refuses shots that are not valid, if shots are switched on and the prompt begins with one. */
  static void check(RequestObject object, String field, VideoSettings settings) {
    var prompt = object.string(field, 0, Integer.MAX_VALUE).orElse("");
    if (!settings.multiShot() || !BEGINNING.matcher(prompt.strip()).matches()) {
      return;
    }
    var number = 0;
    var seconds = 0;
    for (var part : SEMICOLON.split(prompt, -1)) {
      if (part.isBlank()) {
        continue;
      }
      var shot = SHOT.matcher(part);
      number++;
      if (!shot.matches() || Integer.parseInt(shot.group(1)) != number || number > SHOTS_MAX) {
        throw object.invalid(field, "the format of shot %d is invalid".formatted(number));
      }
      var duration = Integer.parseInt(shot.group(2));
      if (duration < 1 || shot.group(3).strip().length() > WORDS_MAX) {
        throw object.invalid(
            field, "the duration or length of shot %d is invalid".formatted(number));
      }
      seconds += duration;
    }
    if (seconds != settings.seconds()) {
      throw object.invalid(field, "the durations of the shots must sum to the duration");
    }
  }
}
