package filmgate.intake.overview;

import filmgate.text.LocalizedText;
import java.util.Locale;

/**
 * Something that an operator should look at.
 *
 * @param id the same as long as the problem lasts: {@code channel:kling-a}
 * @param message what is wrong and what to do
 * @param path the path of the API that shows more
 */
public record OverviewProblem(String id, Severity severity, LocalizedText message, String path) {
  /** How urgent a problem is, the most urgent first. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
