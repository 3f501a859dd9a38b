package filmgate.app.cli.generate;

import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.task.TaskWarning;
import java.util.List;

/** Prints the result of a video that was rendered here. */
record GenerateReport(Invocation invocation, GenerateRequest request) {
  /** Prints the result, and returns the exit code. */
  int print(GenerateResult result) {
    if (invocation.isJson()) {
      invocation.terminal().printResult(result.json());
    }
    return switch (result) {
      case GenerateResult.Written(_, _, var warnings) ->
          printResult(warnings, request.out().normalize().toString());
      case GenerateResult.DryRun(_, var price, var warnings) ->
          printResult(
              warnings, "dry run: the request is valid, nothing was rendered; price: " + price);
      case GenerateResult.RequestInvalid(_, var violations) -> {
        invocation.message("filmgate: the request is invalid, nothing was rendered");
        violations.forEach(violation -> invocation.message(line(violation)));
        yield ExitCode.USAGE;
      }
      case GenerateResult.GenerationFailed(_, var code, var message) -> {
        invocation.message("filmgate: the task failed: %s (%s)".formatted(message, code));
        yield ExitCode.FAILED;
      }
      case GenerateResult.TimedOut _ -> {
        invocation.message(
            "filmgate: the task did not finish within %d s. Use --timeout to wait longer"
                .formatted(request.timeout().toSeconds()));
        yield ExitCode.TIMEOUT;
      }
    };
  }

  private int printResult(List<TaskWarning> warnings, String result) {
    if (!invocation.isJson()) {
      warnings.forEach(warning -> invocation.message(line(warning)));
      invocation.terminal().printResult(result);
    }
    return ExitCode.OK;
  }

  private static String line(TaskWarning warning) {
    return "filmgate: warning: %s: %s (%s)"
        .formatted(warning.param(), warning.english(), warning.reason());
  }

  private static String line(GenerateResult.Violation violation) {
    var field = violation.param().isEmpty() ? "" : violation.param() + ": ";
    return "  %s%s (%s)".formatted(field, violation.message(), violation.reason());
  }
}
