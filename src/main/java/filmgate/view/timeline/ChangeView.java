package filmgate.view.timeline;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.event.TaskChangeDetails.AttemptOnChannel;
import filmgate.event.TaskEventType;
import filmgate.event.TaskStatus;
import filmgate.id.EntryId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.view.timeline.TaskTimelineView.EntryOfReader;
import filmgate.view.timeline.TimelineEntry.Change;
import java.util.Arrays;
import java.util.Optional;

/** The JSON of a change in a timeline. */
final class ChangeView {
  static final String[] STATUSES =
      Arrays.stream(TaskStatus.values()).map(TaskStatus::wireName).toArray(String[]::new);

  private static final String[] EVENTS =
      Arrays.stream(TaskEventType.values()).map(TaskEventType::wireName).toArray(String[]::new);

  static final JsonShape<EntryOfReader<Change>> SHAPE =
      EntryOfReader.<Change>shape("change")
          .field(
              "event_type",
              JsonType.oneOf(EVENTS).describedAs("The type of the event of the change."),
              one -> one.entry().change().kind().wireName())
          .field("event_id", STRING, one -> EntryId.EVENT.of(one.entry().event()))
          .field(
              "status",
              JsonType.oneOf(STATUSES).describedAs("The status after the change."),
              one -> one.entry().change().status().wireName())
          .optional(
              "number",
              INTEGER.describedAs("The attempt that it belongs to, from 1."),
              one -> one.entry().change().details().attempt().<Number>map(AttemptOnChannel::number))
          .optional("error", TimelineFailure.TYPE, ChangeView::failure);

  private ChangeView() {}

  private static Optional<TimelineFailure> failure(EntryOfReader<Change> one) {
    return one.entry()
        .change()
        .details()
        .failure()
        .map(failure -> new TimelineFailure(failure, one.reader()));
  }
}
