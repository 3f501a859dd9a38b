package filmgate.app.cli.generate;

import filmgate.task.TaskWarning;
import java.util.List;

/** The result of {@code generate}. Each result contains the JSON that {@code --json} prints. */
public sealed interface GenerateResult {
  /** The task, or the error body of the API, as JSON on one line. */
  String json();

  /**
   * The file is written.
   *
   * @param frames the number of its frames
   */
  record Written(String json, int frames, List<TaskWarning> warnings) implements GenerateResult {
    public Written {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The request is valid, and nothing was rendered because it has {@code dry_run}.
   *
   * @param price the calculation of the price, {@code 5 s × 0.084 USD/s = 0.42 USD}
   */
  record DryRun(String json, String price, List<TaskWarning> warnings) implements GenerateResult {
    public DryRun {
      warnings = List.copyOf(warnings);
    }
  }

  /** The request is invalid, and nothing was rendered. */
  record RequestInvalid(String json, List<Violation> violations) implements GenerateResult {}

  /** The task failed. */
  record GenerationFailed(String json, String code, String message) implements GenerateResult {}

  /** The task did not finish in time. */
  record TimedOut(String json) implements GenerateResult {}

  /**
   * A violation of the request.
   *
   * @param param the path of the field, {@code multi_prompt[1].duration}; empty for the whole body
   * @param reason the stable reason, {@code out_of_range}
   * @param message a sentence for the caller
   */
  record Violation(String param, String reason, String message) {}
}
