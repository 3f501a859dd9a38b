package filmgate.app.cli.remote;

import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ProgressLine;
import filmgate.app.cli.command.ProgressLine.Unit;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.task.RemoteTask;
import filmgate.app.remote.task.TaskWaiter;
import filmgate.app.remote.task.TaskWaiter.WaitResult;
import filmgate.app.remote.task.VideoDownload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Waits for a task of a server, shows its progress, and downloads the video. The caller has
 * registered for interruptions, so that the process does not end before the last line is printed.
 *
 * @param quiet whether no progress is shown
 */
public record VideoWait(
    Invocation invocation, ApiClient client, ClientProcess process, boolean quiet) {
  private static final long PERCENT = 100;

  /**
   * Waits for the video, writes it to the file, and returns the exit code.
   *
   * @param written runs once the file is written, and returns the exit code
   */
  public int run(String task, Duration timeout, Path out, ToIntFunction<RemoteTask> written) {
    var resume = "filmgate tasks wait %s --out %s".formatted(task, out.normalize());
    return end(
        task,
        timeout,
        resume,
        ended -> {
          download(ended, out);
          invocation.print(() -> out.normalize().toString(), ended.json().toString()::getBytes);
          return written.applyAsInt(ended);
        });
  }

  /** Waits for the end of the task, prints its id, and returns the exit code. */
  public int run(String task, Duration timeout) {
    return end(
        task,
        timeout,
        "filmgate tasks wait " + task,
        ended -> {
          invocation.print(ended::id, ended.json().toString()::getBytes);
          return ExitCode.OK;
        });
  }

  private int end(
      String task, Duration timeout, String resume, Function<RemoteTask, Integer> completed) {
    return switch (await(task, timeout)) {
      case WaitResult.Ended(var ended) when ended.isCompleted() -> completed.apply(ended);
      case WaitResult.Ended(var ended) -> failed(ended);
      case WaitResult.TimedOut _ -> {
        invocation.message(
            "filmgate: %s did not finish within %d s. It is still running; wait again with:"
                .formatted(task, timeout.toSeconds()));
        invocation.message("  " + resume);
        yield ExitCode.TIMEOUT;
      }
      case WaitResult.Interrupted _ -> {
        invocation.message(
            "filmgate: interrupted. %s is still running; wait again with:".formatted(task));
        invocation.message("  " + resume);
        yield ExitCode.INTERRUPTED;
      }
    };
  }

  private WaitResult await(String task, Duration timeout) {
    if (quiet) {
      return new TaskWaiter(client, process).await(task, timeout, _ -> {});
    }
    try (var line = new ProgressLine(invocation.terminal(), Unit.PERCENT, System::nanoTime)) {
      return new TaskWaiter(client, process).await(task, timeout, show(line));
    }
  }

  private static Consumer<RemoteTask> show(ProgressLine line) {
    return task -> {
      if (task.isCompleted() || task.progress() > 0) {
        line.show(task.progress(), PERCENT);
      } else {
        line.phase(phase(task));
      }
    };
  }

  private static String phase(RemoteTask task) {
    return task.queuePosition() > 0
        ? "%s, position %d in the queue".formatted(task.status(), task.queuePosition())
        : task.status();
  }

  private int failed(RemoteTask task) {
    if (invocation.isJson()) {
      invocation.terminal().printResult(task.json().toString());
    }
    invocation.message(
        "filmgate: the task failed: %s (%s)".formatted(task.errorMessage(), task.errorCode()));
    return ExitCode.FAILED;
  }

  /** Downloads the video of a completed task. */
  public void download(RemoteTask task, Path out) {
    var total = Math.max(1, task.bytes());
    if (quiet || !invocation.terminal().interactive()) {
      new VideoDownload(client).write(task, out, _ -> {});
      return;
    }
    try (var line =
        new ProgressLine(invocation.terminal(), Unit.RECEIVED_BYTES, System::nanoTime)) {
      new VideoDownload(client)
          .write(task, out, received -> line.show(Math.min(received, total), total));
    }
  }
}
