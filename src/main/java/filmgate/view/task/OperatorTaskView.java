package filmgate.view.task;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_SECONDS;

import filmgate.billing.Amount;
import filmgate.intake.operator.CustomerTasks.CustomerTaskPage;
import filmgate.intake.operator.CustomerTasks.TaskDetails;
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
import filmgate.task.VideoResult.Retention;
import filmgate.text.Language;
import filmgate.view.task.TaskContentView.StoredContent;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON of a customer's task, for operators: who owns it, its money, and its whole history. It
 * has nothing that the customer wrote, and nothing of the video: see {@link TaskContentView}.
 */
public final class OperatorTaskView {
  private static final JsonType<String> STATUS =
      new JsonType<>(TaskView.STATUS.schema(), JsonGenerator::writeString);

  private static final JsonType<LocalizedFailure> ERROR =
      JsonShape.<LocalizedFailure>object()
          .field("code", STRING, one -> one.failure.code().wireName())
          .field("message", STRING, one -> TaskError.of(one.failure, one.language).message())
          .constant("type", "task_failed")
          .field("param", STRING, one -> one.failure.param())
          .type();

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
          .field(
              "backend",
              STRING.describedAs("The provider of the last attempt, or the expected one."),
              Task::backend)
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
          .optional("completed_at", UNIX_SECONDS, task -> seconds(task.timestamps().finished()))
          .optional(
              "expired_at",
              UNIX_SECONDS.describedAs("Seconds since 1970, when the video was deleted."),
              OperatorTaskView::expiredAt);

  private static final JsonShape<Item> LOCALIZED_ITEM =
      JsonShape.<Item>object()
          .fieldsOf(ITEM, Item::task)
          .optional(
              "channel", STRING.describedAs("The channel of the last attempt."), Item::channel)
          .optional("error", ERROR, Item::failure);

  private static final JsonShape<Details> DETAILS =
      JsonShape.<Details>object()
          .fieldsOf(LOCALIZED_ITEM, Details::item)
          .field(
              "attempts",
              INTEGER.describedAs("How often the task was submitted to a channel."),
              Details::attempts)
          .field(
              "upstream_costs",
              UPSTREAM_COST
                  .list()
                  .describedAs("What upstreams charged, one of each unit, if they say so."),
              Details::upstreamCosts)
          .field(
              "warning_reasons",
              JsonType.STRINGS.describedAs(
                  "The reasons of the warnings. Their messages may quote the request."),
              Details::warningReasons)
          .field("history", HISTORY.list(), Details::history);

  /** A task of a data directory, whose reader has its files. */
  private static final JsonShape<DetailsWithContent> WITH_CONTENT =
      JsonShape.<DetailsWithContent>object()
          .fieldsOf(DETAILS, DetailsWithContent::details)
          .fieldsOf(TaskContentView.STORED, DetailsWithContent::content);

  private static final Schema ITEM_SCHEMA = LOCALIZED_ITEM.schema().named("OperatorTaskItem");
  public static final Schema SCHEMA = DETAILS.schema().named("OperatorTask");
  public static final Schema PAGE =
      PageView.schemaWithNext(ITEM_SCHEMA, Schema.string()).named("OperatorTaskPage");

  private OperatorTaskView() {}

  private record LocalizedFailure(Failure failure, Language language) {}

  private record DetailsWithContent(Details details, StoredContent content) {}

  /** A task, the channel of its last attempt or an empty string, and the language of messages. */
  private record Item(Task task, String lastChannel, Language language) {
    Optional<String> channel() {
      return Optional.of(lastChannel).filter(name -> !name.isEmpty());
    }

    Optional<LocalizedFailure> failure() {
      return task.state() instanceof TaskState.Failed(var failure)
          ? Optional.of(new LocalizedFailure(PublicFailure.of(failure), language))
          : Optional.empty();
    }
  }

  /** A task and its history, oldest first. */
  private record Details(Item item, List<HistoryRow> history, List<UpstreamCost> upstreamCosts) {
    List<String> warningReasons() {
      return item.task.warnings().stream().map(TaskWarning::reason).distinct().toList();
    }

    long attempts() {
      return history.stream().filter(row -> row.event().equals("started")).count();
    }
  }

  /** A task with its history, oldest first. */
  public static byte[] render(TaskDetails task, Language language) {
    return DETAILS.render(details(task, language));
  }

  /** A task with its history and the stored content. */
  public static byte[] renderWithContent(TaskDetails task, Language language) {
    var one = task.task();
    var content = new StoredContent(one, one.request().input(), language);
    return WITH_CONTENT.render(new DetailsWithContent(details(task, language), content));
  }

  private static Details details(TaskDetails task, Language language) {
    var item = new Item(task.task(), task.channel(), language);
    return new Details(item, task.history(), task.upstreamCosts());
  }

  /** A task of a list. */
  public static byte[] renderItem(Task task, Language language) {
    return LOCALIZED_ITEM.render(new Item(task, "", language));
  }

  /** A page of tasks. */
  public static byte[] page(CustomerTaskPage page, Language language) {
    return PageView.page(
        page.tasks(),
        page.more(),
        (json, task) -> json.writeString(task.id().value()),
        (json, task) ->
            LOCALIZED_ITEM.write(json, new Item(task, page.channelOf(task.id()), language)));
  }

  /** When the video of a task was deleted, in seconds since 1970. */
  static Optional<Number> expiredAt(Task task) {
    return task.state() instanceof TaskState.Succeeded(var result)
            && result.retention() instanceof Retention.DeletedSince(var millis)
        ? Optional.of(millis / 1000)
        : Optional.empty();
  }

  private static Optional<Number> seconds(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(millis / 1000);
  }
}
