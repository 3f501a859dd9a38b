package filmgate.view.timeline;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.event.TaskStatus;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.text.Language;
import filmgate.view.timeline.TimelineEntry.AttemptRun;
import filmgate.view.timeline.TimelineEntry.Change;
import filmgate.view.timeline.TimelineEntry.DeliveryRun;
import filmgate.view.timeline.TimelineEntry.MoneyMove;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The JSON of a timeline. */
public final class TaskTimelineView {
  private static final JsonType<EntryOfReader<? extends TimelineEntry>> ENTRY =
      new JsonType<>(
          Schema.anyOf(
              ChangeView.SHAPE.schema().named("TimelineChange"),
              AttemptRunView.SHAPE.schema().named("TimelineAttempt"),
              MoneyMoveView.SHAPE.schema().named("TimelineMoney"),
              DeliveryRunView.SHAPE.schema().named("TimelineDelivery")),
          TaskTimelineView::write);

  private static final JsonShape<OfReader> SHAPE =
      JsonShape.<OfReader>object()
          .constant("object", "task_timeline")
          .field("task_id", STRING, one -> one.timeline.task().id().value())
          .field(
              "status",
              JsonType.oneOf(ChangeView.STATUSES),
              one -> TaskStatus.of(one.timeline.task().state()).wireName())
          .field("data", ENTRY.list().describedAs("In the order of time."), OfReader::entries)
          .field(
              "truncated",
              BOOLEAN.describedAs("Whether the task has more entries than are returned."),
              one -> one.timeline.truncated());

  public static final Schema SCHEMA = SHAPE.schema().named("TaskTimeline");

  private TaskTimelineView() {}

  /**
   * Who reads a timeline.
   *
   * @param sight what the reader may know
   * @param origin the base of links to the documentation
   */
  public record TimelineReader(Language language, Sight sight, String origin) {
    boolean seesChannels() {
      return sight != Sight.OWNER;
    }

    /**
     * Whether the reader may know the URLs of webhooks, and what a program said about a failure.
     */
    boolean seesContent() {
      return sight != Sight.OPERATOR;
    }
  }

  /** What a reader may know. */
  public enum Sight {
    /** The account of the task: all but the names of channels. */
    OWNER,
    /** An operator whose account has the task: everything. */
    OWNING_OPERATOR,
    /** An operator and the task of a customer: all but what the customer wrote. */
    OPERATOR
  }

  /** An entry, for a reader. */
  record EntryOfReader<T extends TimelineEntry>(
      T entry, long createdMillis, TimelineReader reader) {
    /** The fields that all entries have. */
    static <T extends TimelineEntry> JsonShape<EntryOfReader<T>> shape(String type) {
      return JsonShape.<EntryOfReader<T>>object()
          .constant("type", type)
          .field("created_at", JsonType.UNIX_TIME, one -> one.entry.at())
          .field(
              "offset_ms",
              INTEGER.describedAs("Milliseconds since the task was submitted."),
              one -> one.entry.at().toEpochMilli() - one.createdMillis);
    }
  }

  private record OfReader(TaskTimeline timeline, TimelineReader reader) {
    List<EntryOfReader<? extends TimelineEntry>> entries() {
      return timeline.entries().stream().<EntryOfReader<?>>map(this::entry).toList();
    }

    private EntryOfReader<? extends TimelineEntry> entry(TimelineEntry one) {
      return new EntryOfReader<>(one, timeline.task().timestamps().created(), reader);
    }
  }

  private static void write(JsonGenerator json, EntryOfReader<? extends TimelineEntry> one) {
    json.writeStartObject();
    var created = one.createdMillis();
    var reader = one.reader();
    switch (one.entry()) {
      case Change change ->
          ChangeView.SHAPE.write(json, new EntryOfReader<>(change, created, reader));
      case AttemptRun run ->
          AttemptRunView.SHAPE.write(json, new EntryOfReader<>(run, created, reader));
      case MoneyMove move ->
          MoneyMoveView.SHAPE.write(json, new EntryOfReader<>(move, created, reader));
      case DeliveryRun run ->
          DeliveryRunView.SHAPE.write(json, new EntryOfReader<>(run, created, reader));
    }
    json.writeEndObject();
  }

  public static byte[] render(TaskTimeline timeline, TimelineReader reader) {
    return SHAPE.render(new OfReader(timeline, reader));
  }
}
