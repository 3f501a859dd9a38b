package filmgate.view.task;

import filmgate.task.Failure;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Why a task has no video. A dialect without a cancelled status shows it as a failure. */
public record TaskError(String code, String message) {
  private static final LocalizedText CANCELLED =
      new LocalizedText("The task was cancelled", "任务已取消");

  public static TaskError of(Failure failure, Language language) {
    return new TaskError(failure.code().wireName(), FailureMessages.messageFor(failure, language));
  }

  /** The error of a failed or cancelled task, or else empty. */
  public static Optional<TaskError> of(Phase phase, Language language) {
    return switch (phase) {
      case Phase.Failed(var failure) -> Optional.of(of(failure, language));
      case Phase.Cancelled _ ->
          Optional.of(new TaskError("cancelled", CANCELLED.forLanguage(language)));
      case Phase.Queued _, Phase.Running _, Phase.Succeeded _ -> Optional.empty();
    };
  }

  /** Writes the fields of the error object. */
  public void write(JsonGenerator json) {
    json.writeStringProperty("code", code);
    json.writeStringProperty("message", message);
  }
}
