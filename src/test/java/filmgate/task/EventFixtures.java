package filmgate.task;

import java.net.URI;
import java.util.List;

/** One of every state and of every event. */
final class EventFixtures {
  static final Attempt FIRST = new Attempt(1, 0, "local", 1_000);
  static final Failure FAILURE = Failure.of(FailureCode.REFUSED, "It was refused.");
  static final Video VIDEO =
      new Video.Measured(
          URI.create("file:///video.mp4"), new VideoFacts(1280, 720, 24, 120, 5_000, false));
  static final VideoResult RESULT =
      new VideoResult(
          "digest",
          10,
          new VideoFacts(1280, 720, 24, 120, 5_000, false),
          new VideoResult.Retention.AvailableUntil(2_000));

  static final List<TaskState> STATES =
      List.of(
          TaskState.initial(),
          new TaskState.Submitting(FIRST),
          new TaskState.Running(FIRST, "ticket"),
          new TaskState.Unknown(FIRST),
          new TaskState.Storing(FIRST, "ticket", VIDEO),
          new TaskState.Cancelling(FIRST, "ticket"),
          new TaskState.Succeeded(RESULT),
          new TaskState.Failed(FAILURE),
          new TaskState.Cancelled());

  static final List<TaskEvent> EVENTS =
      List.of(
          new TaskEvent.Started("local", 1_000),
          new TaskEvent.Accepted("ticket", List.of()),
          new TaskEvent.StepFinished("{\"element\":\"1\"}"),
          new TaskEvent.ResponseLost(5_000),
          new TaskEvent.NotAccepted(TaskEvent.Rejection.BUSY),
          new TaskEvent.Delivered(VIDEO),
          new TaskEvent.Stored(RESULT),
          new TaskEvent.Refused(FAILURE),
          new TaskEvent.ProviderFailed(FAILURE),
          new TaskEvent.Interrupted(),
          new TaskEvent.CancelRequested(),
          new TaskEvent.CancelConfirmed(),
          new TaskEvent.DeadlinePassed(),
          new TaskEvent.Expired(),
          new TaskEvent.RetentionEnded(3_000));

  private EventFixtures() {}
}
