package filmgate.view.timeline;

import filmgate.event.Event;
import filmgate.event.EventData.TaskChanged;
import filmgate.event.TaskChangeDetails.AttemptOnChannel;
import filmgate.view.timeline.TimelineEntry.AttemptRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the events that begin and end the attempts of a task. */
final class AttemptRuns {
  private final List<AttemptRun> runs = new ArrayList<>();
  private Optional<Begun> open = Optional.empty();

  private record Begun(Instant at, AttemptOnChannel attempt) {}

  private AttemptRuns() {}

  /** The attempts of a task, from all its events, the oldest first. */
  static List<AttemptRun> of(List<Event> events) {
    var joined = new AttemptRuns();
    for (var event : events) {
      if (event.data() instanceof TaskChanged change) {
        joined.add(event.at(), change);
      }
    }
    joined.open.ifPresent(
        begun ->
            joined.runs.add(
                new AttemptRun(
                    begun.at,
                    begun.attempt,
                    AttemptOutcome.RUNNING,
                    Optional.empty(),
                    Optional.empty())));
    return List.copyOf(joined.runs);
  }

  private void add(Instant at, TaskChanged change) {
    switch (change.kind()) {
      case PROCESSING -> open = change.details().attempt().map(attempt -> new Begun(at, attempt));
      case RETRYING, FAILED -> end(at, change, AttemptOutcome.FAILED);
      case REQUEUED -> end(at, change, AttemptOutcome.REQUEUED);
      case COMPLETED -> end(at, change, AttemptOutcome.COMPLETED);
      case CANCELLED -> end(at, change, AttemptOutcome.CANCELLED);
      case SUBMITTED,
          ACCEPTED,
          RESPONSE_LOST,
          PREPARED,
          DELIVERED,
          CANCEL_REQUESTED,
          EXPIRED,
          REFUNDED,
          ERASED -> {}
    }
  }

  private void end(Instant at, TaskChanged change, AttemptOutcome outcome) {
    open.ifPresent(
        begun ->
            runs.add(
                new AttemptRun(
                    begun.at,
                    begun.attempt,
                    outcome,
                    Optional.of(Duration.between(begun.at, at)),
                    change.details().failure())));
    open = Optional.empty();
  }
}
