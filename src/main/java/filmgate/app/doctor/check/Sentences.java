package filmgate.app.doctor.check;

import java.util.Locale;

/** Messages as parts of a line. */
final class Sentences {
  private Sentences() {}

  /** A sentence as the continuation of another one. */
  static String withLowerCase(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** The message of an exception, without a final full stop. */
  static String withoutStop(Exception problem) {
    var message = String.valueOf(problem.getMessage());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
