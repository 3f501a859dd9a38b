package filmgate.app.remote.task;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiFailure;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ReconnectPauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Waits until a task has ended. A request stays open until something about the task changes; after
 * a temporary failure the next one follows with a pause.
 */
public final class TaskWaiter {
  private static final long REQUEST_SECONDS_MAX = 45;

  private final ApiClient client;
  private final ClientProcess process;
  private final ReconnectPauses pauses;
  private String version = "";

  public TaskWaiter(ApiClient client, ClientProcess process) {
    this.client = client;
    this.process = process;
    this.pauses = new ReconnectPauses(process.random());
  }

  /** How a wait ended. */
  public sealed interface WaitResult {
    /** The task has ended. */
    record Ended(RemoteTask task) implements WaitResult {}

    /** The time-out has passed; the task is still running. */
    record TimedOut() implements WaitResult {}

    /** The user interrupted the wait; the task is still running. */
    record Interrupted() implements WaitResult {}
  }

  /**
   * Waits for the end of a task.
   *
   * @param changes receives the task after each change
   * @throws ApiFailure if the server refuses
   */
  public WaitResult await(String task, Duration timeout, Consumer<RemoteTask> changes) {
    var end = process.clock().instant().plus(timeout);
    try (var _ = process.interruption().onInterrupt(client::close)) {
      while (!process.interruption().isInterrupted()) {
        var next = next(task, end);
        next.ifPresent(changes);
        if (next.filter(RemoteTask::hasEnded).isPresent()) {
          return new WaitResult.Ended(next.get());
        }
        if (!process.clock().instant().isBefore(end)) {
          return new WaitResult.TimedOut();
        }
      }
      return new WaitResult.Interrupted();
    }
  }

  /** The task after its next change; empty after a time without one. */
  private Optional<RemoteTask> next(String task, Instant end) {
    var left = Duration.between(process.clock().instant(), end);
    // The first response has the version from which changes are awaited.
    var seconds = version.isEmpty() ? 0 : Math.clamp(left.toSeconds(), 0, REQUEST_SECONDS_MAX);
    try {
      var response = client.changed("/v1/tasks/%s?wait=%d".formatted(task, seconds), version);
      pauses.reset();
      response.ifPresent(one -> version = one.version());
      return response.map(one -> new RemoteTask(one.json().path("data")));
    } catch (ApiFailure e) {
      pauseAfter(e, end);
      return Optional.empty();
    }
  }

  private void pauseAfter(ApiFailure failure, Instant end) {
    if (process.interruption().isInterrupted()) {
      return;
    }
    var pause = pauses.next(failure.retryAfter());
    if (!failure.isTemporary() || process.clock().instant().plus(pause).isAfter(end)) {
      throw failure;
    }
    var _ = process.interruption().pause(pause);
  }
}
