package filmgate.task;

import java.net.URI;
import java.util.List;

/** One of every state and of every event. */
final class Samples {
  static final Attempt FIRST = new Attempt(1, 0, "local", 1_000);
  static final Failure FAILURE = Failure.of(FailureCode.REFUSED, "It was refused.");
  static final Video VIDEO =
      new Video.Measured(
          URI.create("file:///film.mp4"), new Facts(1280, 720, 24, 120, 5_000, false));
  static final Result RESULT =
      new Result(
          "digest",
          10,
          new Facts(1280, 720, 24, 120, 5_000, false),
          new Result.Retention.KeptUntil(2_000));

  static final List<TaskState> STATES =
      List.of(
          TaskState.initial(),
          new TaskState.Submitting(FIRST),
          new TaskState.Running(FIRST, "ticket"),
          new TaskState.Unknown(FIRST),
          new TaskState.Storing(FIRST, VIDEO),
          new TaskState.Cancelling(FIRST, "ticket"),
          new TaskState.Succeeded(RESULT),
          new TaskState.Failed(FAILURE),
          new TaskState.Cancelled());

  static final List<TaskEvent> EVENTS =
      List.of(
          new TaskEvent.Started("local", 1_000),
          new TaskEvent.Accepted("ticket", List.of()),
          new TaskEvent.AnswerLost(),
          new TaskEvent.Delivered(VIDEO),
          new TaskEvent.Kept(RESULT),
          new TaskEvent.Refused(FAILURE),
          new TaskEvent.Crashed(FAILURE),
          new TaskEvent.Interrupted(),
          new TaskEvent.CancelAsked(),
          new TaskEvent.CancelConfirmed(),
          new TaskEvent.Overdue(),
          new TaskEvent.Expired(),
          new TaskEvent.RetentionEnded(3_000));

  private Samples() {}
}
