package filmgate.view.task;

import filmgate.task.Failure;
import filmgate.text.Language;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Why there will be no film; in the shapes that know no other end, cancelling is a failure too. */
public record TaskError(String code, String message) {
  private static final TaskError CANCELLED = new TaskError("cancelled", "cancelled");

  static TaskError of(Failure failure, Language language) {
    return new TaskError(failure.code().wireName(), FailureMessages.messageFor(failure, language));
  }

  /** Empty while there may be a film, and where there is one. */
  public static Optional<TaskError> of(Phase phase, Language language) {
    return switch (phase) {
      case Phase.Failed(var failure) -> Optional.of(of(failure, language));
      case Phase.Cancelled _ -> Optional.of(CANCELLED);
      case Phase.Queued _, Phase.Running _, Phase.Succeeded _ -> Optional.empty();
    };
  }

  /** The two fields, inside of an object that somebody else opened. */
  public void write(JsonGenerator json) {
    json.writeStringProperty("code", code);
    json.writeStringProperty("message", message);
  }
}
