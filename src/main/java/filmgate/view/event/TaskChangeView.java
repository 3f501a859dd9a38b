package filmgate.view.event;

import static filmgate.billing.Amount.DECIMAL_STRING;
import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.event.EventData.TaskChanged;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskChangeDetails.AddedWarning;
import filmgate.event.TaskChangeDetails.AttemptOnChannel;
import filmgate.event.TaskChangeDetails.Charges;
import filmgate.event.TaskStatus;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.task.Failure;
import filmgate.text.Language;
import filmgate.view.task.TaskError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The data of an event of a task: the task after the change, and what changed. */
final class TaskChangeView {
  private record LocalizedChange(TaskChanged change, Language language) {
    TaskChangeDetails details() {
      return change.details();
    }
  }

  private record LocalizedFailure(Failure failure, Language language) {
    TaskError error() {
      return TaskError.of(failure, language);
    }
  }

  private static final JsonType<AttemptOnChannel> ATTEMPT =
      JsonShape.<AttemptOnChannel>object()
          .field("number", INTEGER, AttemptOnChannel::number)
          .field("backend", STRING, AttemptOnChannel::provider)
          .type()
          .describedAs("The attempt that the event belongs to, counted from 1.");

  private static final JsonType<Charges> CHARGES =
      JsonShape.<Charges>object()
          .optional("held", DECIMAL_STRING, charges -> amount(charges.held()))
          .optional("captured", DECIMAL_STRING, charges -> amount(charges.captured()))
          .optional("released", DECIMAL_STRING, charges -> amount(charges.released()))
          .optional("refunded", DECIMAL_STRING, charges -> amount(charges.refunded()))
          .type()
          .describedAs("The money that moved with the event.");

  private static final JsonType<LocalizedFailure> ERROR =
      JsonShape.<LocalizedFailure>object()
          .field("code", STRING, one -> one.error().code())
          .field("message", STRING, one -> one.error().message())
          .field("param", STRING, one -> one.failure().param())
          .type()
          .describedAs("Why the task or the attempt failed.");

  private static final JsonType<AddedWarning> WARNING =
      JsonShape.<AddedWarning>object()
          .field("param", STRING, AddedWarning::param)
          .field("reason", STRING, AddedWarning::reason)
          .type();

  private static final JsonType<String> STATUS =
      JsonType.oneOf(
          Arrays.stream(TaskStatus.values()).map(TaskStatus::wireName).toArray(String[]::new));

  private static final JsonType<LocalizedChange> DATA =
      JsonShape.<LocalizedChange>object()
          .field("id", STRING, one -> one.change().task().value())
          .constant("object", "task")
          .field("version", INTEGER, one -> one.change().version())
          .field("status", STATUS, one -> one.change().status().wireName())
          .field("test", BOOLEAN, one -> one.change().test())
          .optional("attempt", ATTEMPT, one -> one.details().attempt())
          .optional("charges", CHARGES, one -> charges(one.details()))
          .optional("error", ERROR, TaskChangeView::error)
          .optional("warnings", WARNING.list(), one -> warnings(one.details()))
          .named("TaskChange");

  static final Schema SCHEMA = DATA.schema();

  private TaskChangeView() {}

  private static Optional<Amount> amount(long micros) {
    return micros == 0 ? Optional.empty() : Optional.of(new Amount(micros));
  }

  private static Optional<Charges> charges(TaskChangeDetails details) {
    return Optional.of(details.charges()).filter(charges -> !charges.equals(Charges.NONE));
  }

  private static Optional<LocalizedFailure> error(LocalizedChange one) {
    return one.details().failure().map(failure -> new LocalizedFailure(failure, one.language()));
  }

  private static Optional<List<AddedWarning>> warnings(TaskChangeDetails details) {
    return Optional.of(details.warnings()).filter(warnings -> !warnings.isEmpty());
  }

  static void write(JsonGenerator json, TaskChanged change, Language language) {
    DATA.writer().accept(json, new LocalizedChange(change, language));
  }
}
