package filmgate.app.cli;

import java.util.List;

/** How {@code generate} ended. Every outcome carries the JSON that {@code --json} prints. */
public sealed interface VideoOutcome {
  /** The answer as JSON on one line: the task, or the error body of the API. */
  String json();

  /** The file is written. */
  record Made(String json) implements VideoOutcome {}

  /** The request breaks rules; nothing was rendered. */
  record Refused(String json, List<Violation> violations) implements VideoOutcome {}

  /** The task failed. */
  record Failed(String json, String code, String message) implements VideoOutcome {}

  /** The task did not end in time. */
  record TimedOut(String json) implements VideoOutcome {}

  /**
   * One broken rule.
   *
   * @param param the field as it was written, {@code multi_prompt[1].duration}; empty for the whole
   * @param reason the stable word of contract 5.9, {@code out_of_range}
   * @param message a sentence for people
   */
  record Violation(String param, String reason, String message) {}
}
