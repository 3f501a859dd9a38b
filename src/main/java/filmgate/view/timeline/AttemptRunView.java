package filmgate.view.timeline;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.view.timeline.TaskTimelineView.EntryOfReader;
import filmgate.view.timeline.TimelineEntry.AttemptRun;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The JSON of an attempt in a timeline. Only operators know the names of channels. */
final class AttemptRunView {
  private static final String[] OUTCOMES =
      Arrays.stream(AttemptOutcome.values()).map(AttemptOutcome::wireName).toArray(String[]::new);

  static final JsonShape<EntryOfReader<AttemptRun>> SHAPE =
      EntryOfReader.<AttemptRun>shape("attempt")
          .field(
              "number",
              INTEGER.describedAs("Counts the attempts of the task from 1."),
              one -> one.entry().attempt().number())
          .field("backend", STRING, one -> one.entry().attempt().provider())
          .optional(
              "channel",
              STRING.describedAs("The channel. Only for keys with the scope `admin`."),
              AttemptRunView::channel)
          .field(
              "outcome",
              JsonType.oneOf(OUTCOMES)
                  .describedAs(
                      "`requeued`: it was interrupted, or the upstream did not accept it."),
              one -> one.entry().outcome().wireName())
          .optional(
              "duration_ms",
              INTEGER.describedAs("Milliseconds. Absent while it runs."),
              one -> one.entry().duration().<Number>map(Duration::toMillis))
          .optional("error", TimelineFailure.TYPE, AttemptRunView::failure);

  private AttemptRunView() {}

  private static Optional<String> channel(EntryOfReader<AttemptRun> one) {
    return Optional.of(one.entry().attempt().channel()).filter(_ -> one.reader().seesChannels());
  }

  private static Optional<TimelineFailure> failure(EntryOfReader<AttemptRun> one) {
    return one.entry().failure().map(failure -> new TimelineFailure(failure, one.reader()));
  }
}
