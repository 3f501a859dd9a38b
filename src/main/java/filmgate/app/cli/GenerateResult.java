package filmgate.app.cli;

import java.util.List;

/** How {@code generate} ended. Every outcome carries the JSON that {@code --json} prints. */
public sealed interface GenerateResult {
  /** The answer as JSON on one line: the task, or the error body of the API. */
  String json();

  /** The file is written. */
  record Written(String json) implements GenerateResult {}

  /** The request breaks rules; nothing was rendered. */
  record RequestInvalid(String json, List<Violation> violations) implements GenerateResult {}

  /** The task failed. */
  record GenerationFailed(String json, String code, String message) implements GenerateResult {}

  /** The task did not end in time. */
  record TimedOut(String json) implements GenerateResult {}

  /**
   * One broken rule.
   *
   * @param param the field as it was written, {@code multi_prompt[1].duration}; empty for the whole
   * @param reason the stable word of contract 5.9, {@code out_of_range}
   * @param message a sentence for people
   */
  record Violation(String param, String reason, String message) {}
}
