package filmgate.view.task;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_SECONDS;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.task.Failure;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.VideoResult;
import filmgate.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The JSON of a customer's task, for operators: who owns it, its money, and its whole history. */
public final class OperatorTaskView {
  private static final JsonType<String> RAW_OBJECT =
      new JsonType<>(Schema.anyObject(), JsonGenerator::writeRawValue);

  private static final JsonType<String> STATUS =
      new JsonType<>(TaskView.STATUS.schema(), JsonGenerator::writeString);

  private static final JsonType<Failure> ERROR =
      JsonShape.<Failure>object()
          .field("code", STRING, failure -> failure.code().wireName())
          .field("message", STRING, failure -> TaskError.of(failure, Language.EN).message())
          .field("param", STRING, Failure::param)
          .type();

  private static final JsonType<Map<String, String>> METADATA =
      new JsonType<>(
          LabelsView.METADATA,
          (json, labels) -> {
            json.writeStartObject();
            labels.forEach(json::writeStringProperty);
            json.writeEndObject();
          });

  private static final JsonType<TaskWarning> WARNING =
      new JsonType<>(
          WarningView.SCHEMA,
          (json, warning) ->
              WarningView.write(json, warning.param(), warning.reason(), warning.english()));

  private static final JsonType<HistoryRow> HISTORY =
      JsonShape.<HistoryRow>object()
          .field("version", INTEGER, HistoryRow::version)
          .field("at", JsonType.TIME, HistoryRow::at)
          .field("event", STRING, HistoryRow::event)
          .field("state", STRING, HistoryRow::state)
          .type();

  private static final JsonShape<Task> ITEM =
      JsonShape.<Task>object()
          .field("id", STRING, task -> task.id().value())
          .constant("object", "task")
          .field("account", STRING, task -> task.owner().account().value())
          .field("key", STRING, task -> task.owner().key().value())
          .field(
              "test",
              new JsonType<>(TaskSnapshot.TEST, JsonGenerator::writeBoolean),
              task -> task.owner().lane().isTest())
          .field("status", STATUS, task -> TaskView.STATUS.of(Phase.of(task.state())))
          .field(
              "state",
              STRING.describedAs("The internal state, which is finer than the status."),
              task -> task.state().wireName())
          .field("model", STRING, task -> task.request().model())
          .optional("external_id", STRING, OperatorTaskView::externalId)
          .field("sku", STRING.describedAs("Empty for a free task."), task -> task.price().sku())
          .field(
              "held",
              Amount.DECIMAL_STRING.describedAs("Reserved at the submission."),
              task -> new Amount(task.price().heldMicros()))
          .field(
              "captured",
              Amount.DECIMAL_STRING.describedAs("Charged for the video."),
              task -> new Amount(task.price().chargedMicros(task.state())))
          .field(
              "refunded",
              Amount.DECIMAL_STRING.describedAs("Returned to the account since."),
              task -> new Amount(task.refundedMicros()))
          .optional("error", ERROR, OperatorTaskView::failure)
          .field("created", UNIX_SECONDS, task -> task.timestamps().created() / 1000)
          .optional("started", UNIX_SECONDS, task -> seconds(task.timestamps().started()))
          .optional("completed", UNIX_SECONDS, task -> seconds(task.timestamps().finished()));

  private static final JsonShape<Details> DETAILS =
      JsonShape.<Details>object()
          .fieldsOf(ITEM, Details::task)
          .field(
              "attempts",
              INTEGER.describedAs("How often the task was submitted to a channel."),
              Details::attempts)
          .optional(
              "channel", STRING.describedAs("The channel that runs it now."), Details::channel)
          .optional("output", TaskView.OUTPUT, Details::video)
          .field(
              "request",
              RAW_OBJECT.describedAs("The body of the caller."),
              details -> details.task.request().input())
          .optional("metadata", METADATA, Details::metadata)
          .field("warnings", WARNING.list(), details -> details.task.warnings())
          .field("history", HISTORY.list(), Details::history);

  private static final Schema ITEM_SCHEMA = ITEM.schema().named("OperatorTaskItem");
  public static final Schema SCHEMA = DETAILS.schema().named("OperatorTask");
  public static final Schema PAGE =
      PageView.schemaWithNext(ITEM_SCHEMA, Schema.string()).named("OperatorTaskPage");

  private OperatorTaskView() {}

  /** A task and its history, oldest first. */
  private record Details(Task task, List<HistoryRow> history) {
    long attempts() {
      return history.stream().filter(row -> row.event().equals("started")).count();
    }

    Optional<String> channel() {
      return switch (task.state()) {
        case TaskState.Submitting(var attempt) -> Optional.of(attempt.channel());
        case TaskState.Running(var attempt, var _) -> Optional.of(attempt.channel());
        case TaskState.Unknown(var attempt) -> Optional.of(attempt.channel());
        case TaskState.Storing(var attempt, var _) -> Optional.of(attempt.channel());
        case TaskState.Cancelling(var attempt, var _) -> Optional.of(attempt.channel());
        case TaskState.Queued _, TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
            Optional.empty();
      };
    }

    Optional<Map<String, String>> metadata() {
      return Optional.of(task.request().options().labels().metadata())
          .filter(labels -> !labels.isEmpty());
    }

    Optional<VideoResult> video() {
      return task.state() instanceof TaskState.Succeeded(var result)
          ? Optional.of(result)
          : Optional.empty();
    }
  }

  /** A task with its request and its history, oldest first. */
  public static byte[] render(Task task, List<HistoryRow> history) {
    return DETAILS.render(new Details(task, List.copyOf(history)));
  }

  /** A task of a list. */
  public static byte[] renderItem(Task task) {
    return ITEM.render(task);
  }

  /** A page of tasks. {@code more} is true if another page follows. */
  public static byte[] page(List<Task> page, boolean more) {
    return PageView.page(
        page, more, (json, task) -> json.writeString(task.id().value()), ITEM::write);
  }

  private static Optional<String> externalId(Task task) {
    return Optional.of(task.request().options().labels().externalId())
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Failure> failure(Task task) {
    return task.state() instanceof TaskState.Failed(var failure)
        ? Optional.of(failure)
        : Optional.empty();
  }

  private static Optional<Number> seconds(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(millis / 1000);
  }
}
