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
import filmgate.task.Video.UpstreamCost;
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

  private static final JsonType<LocalizedFailure> ERROR =
      JsonShape.<LocalizedFailure>object()
          .field("code", STRING, one -> one.failure.code().wireName())
          .field("message", STRING, one -> TaskError.of(one.failure, one.language).message())
          .constant("type", "task_failed")
          .field("param", STRING, one -> one.failure.param())
          .type();

  private static final JsonType<Map<String, String>> METADATA =
      new JsonType<>(
          LabelsView.METADATA,
          (json, labels) -> {
            json.writeStartObject();
            labels.forEach(json::writeStringProperty);
            json.writeEndObject();
          });

  private static final JsonType<LocalizedWarning> WARNING =
      new JsonType<>(
          WarningView.SCHEMA, (json, one) -> WarningView.write(json, one.warning, one.language));

  private static final JsonType<HistoryRow> HISTORY =
      JsonShape.<HistoryRow>object()
          .field("version", INTEGER, HistoryRow::version)
          .field("created_at", JsonType.UNIX_TIME, HistoryRow::at)
          .field("type", STRING, HistoryRow::event)
          .field("state", STRING, HistoryRow::state)
          .type();

  private static final JsonType<UpstreamCost> UPSTREAM_COST =
      JsonShape.<UpstreamCost>object()
          .field("amount", STRING, UpstreamCost::amount)
          .field("unit", STRING, UpstreamCost::unit)
          .type();

  private static final JsonShape<Task> ITEM =
      JsonShape.<Task>object()
          .field("id", STRING, task -> task.id().value())
          .constant("object", "task")
          .field("account_id", STRING, task -> task.owner().account().value())
          .field("key_id", STRING, task -> task.owner().key().value())
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
          .field("created_at", UNIX_SECONDS, task -> task.timestamps().created() / 1000)
          .optional("started_at", UNIX_SECONDS, task -> seconds(task.timestamps().started()))
          .optional("completed_at", UNIX_SECONDS, task -> seconds(task.timestamps().finished()));

  private static final JsonShape<Item> LOCALIZED_ITEM =
      JsonShape.<Item>object().fieldsOf(ITEM, Item::task).optional("error", ERROR, Item::failure);

  private static final JsonShape<Details> DETAILS =
      JsonShape.<Details>object()
          .fieldsOf(LOCALIZED_ITEM, Details::item)
          .field(
              "attempts",
              INTEGER.describedAs("How often the task was submitted to a channel."),
              Details::attempts)
          .optional(
              "channel", STRING.describedAs("The channel that runs it now."), Details::channel)
          .field(
              "upstream_costs",
              UPSTREAM_COST
                  .list()
                  .describedAs("What upstreams charged, one of each unit, if they say so."),
              Details::upstreamCosts)
          .optional("output", TaskView.OUTPUT, Details::video)
          .field(
              "request",
              RAW_OBJECT.describedAs("The body of the caller."),
              details -> details.task().request().input())
          .optional("metadata", METADATA, Details::metadata)
          .field("warnings", WARNING.list(), Details::warnings)
          .field("history", HISTORY.list(), Details::history);

  private static final Schema ITEM_SCHEMA = LOCALIZED_ITEM.schema().named("OperatorTaskItem");
  public static final Schema SCHEMA = DETAILS.schema().named("OperatorTask");
  public static final Schema PAGE =
      PageView.schemaWithNext(ITEM_SCHEMA, Schema.string()).named("OperatorTaskPage");

  private OperatorTaskView() {}

  private record LocalizedFailure(Failure failure, Language language) {}

  private record LocalizedWarning(TaskWarning warning, Language language) {}

  /** A task, and the language of its messages. */
  private record Item(Task task, Language language) {
    Optional<LocalizedFailure> failure() {
      return task.state() instanceof TaskState.Failed(var failure)
          ? Optional.of(new LocalizedFailure(failure, language))
          : Optional.empty();
    }
  }

  /** A task and its history, oldest first. */
  private record Details(Item item, List<HistoryRow> history, List<UpstreamCost> upstreamCosts) {
    Task task() {
      return item.task;
    }

    List<LocalizedWarning> warnings() {
      return task().warnings().stream()
          .map(warning -> new LocalizedWarning(warning, item.language))
          .toList();
    }

    long attempts() {
      return history.stream().filter(row -> row.event().equals("started")).count();
    }

    Optional<String> channel() {
      return switch (task().state()) {
        case TaskState.Submitting(var attempt) -> Optional.of(attempt.channel());
        case TaskState.Running(var attempt, var _) -> Optional.of(attempt.channel());
        case TaskState.Unknown(var attempt) -> Optional.of(attempt.channel());
        case TaskState.Storing(var attempt, var _, var _) -> Optional.of(attempt.channel());
        case TaskState.Cancelling(var attempt, var _) -> Optional.of(attempt.channel());
        case TaskState.Queued _, TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
            Optional.empty();
      };
    }

    Optional<Map<String, String>> metadata() {
      return Optional.of(task().request().options().labels().metadata())
          .filter(labels -> !labels.isEmpty());
    }

    Optional<VideoResult> video() {
      return task().state() instanceof TaskState.Succeeded(var result)
          ? Optional.of(result)
          : Optional.empty();
    }
  }

  /** A task with its request and its history, oldest first. */
  public static byte[] render(
      Task task, List<HistoryRow> history, List<UpstreamCost> upstreamCosts, Language language) {
    return DETAILS.render(
        new Details(new Item(task, language), List.copyOf(history), List.copyOf(upstreamCosts)));
  }

  /** A task of a list. */
  public static byte[] renderItem(Task task, Language language) {
    return LOCALIZED_ITEM.render(new Item(task, language));
  }

  /** A page of tasks. {@code more} is true if another page follows. */
  public static byte[] page(List<Task> page, boolean more, Language language) {
    return PageView.page(
        page,
        more,
        (json, task) -> json.writeString(task.id().value()),
        (json, task) -> LOCALIZED_ITEM.write(json, new Item(task, language)));
  }

  private static Optional<String> externalId(Task task) {
    return Optional.of(task.request().options().labels().externalId())
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Number> seconds(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(millis / 1000);
  }
}
