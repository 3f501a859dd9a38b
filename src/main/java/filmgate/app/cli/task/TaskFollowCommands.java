package filmgate.app.cli.task;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.remote.ServerTasks;
import filmgate.app.cli.remote.VideoWait;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.cli.video.VideoFollowUp;
import filmgate.app.remote.ClientProcess;
import filmgate.json.JsonBuilder;
import java.time.Duration;
import java.util.List;

/** The commands {@code tasks wait}, {@code tasks download}, and {@code tasks retry}. */
record TaskFollowCommands(TargetResolver targets, ClientProcess process) {
  private static final String TASK = "TASK";
  private static final String TASK_HELP = "The id of the task.";
  private static final String OUT = "--out";
  private static final String TIMEOUT = "--timeout";
  private static final String QUIET = "--quiet";

  List<Command> all() {
    return List.of(waitFor(), download(), retry());
  }

  private Command waitFor() {
    var command =
        targetCommand("wait", "Wait for the end of a task of a server, and show its progress.")
            .argument(TASK, TASK_HELP)
            .option(OUT, "FILE", "Download the video to this file.");
    return VideoFollowUp.addTo(command)
        .number(TIMEOUT, "SECONDS", "The longest time to wait. Default: 3600.")
        .flag(QUIET, "Show no progress.")
        .exits(this::waitFor);
  }

  private int waitFor(Invocation invocation) {
    var task = TasksCommands.id(invocation).value();
    var timeout = Duration.ofSeconds(invocation.number(TIMEOUT, 3_600));
    if (!invocation.has(OUT)) {
      rejectFollowUp(invocation);
    }
    var followUp = VideoFollowUp.of(invocation, process.interruption(), invocation.has(QUIET));
    try (var _ = process.interruption().onInterrupt(() -> {});
        var server = targets.server(invocation)) {
      var wait = new VideoWait(invocation, server.client(), process, invocation.has(QUIET));
      invocation.option(OUT).map(invocation::path).ifPresent(followUp::requireOther);
      return invocation
          .option(OUT)
          .map(invocation::path)
          .map(out -> wait.run(task, timeout, out, ended -> followUp.run(out, ended.frames())))
          .orElseGet(() -> wait.run(task, timeout));
    }
  }

  private static void rejectFollowUp(Invocation invocation) {
    VideoFollowUp.OPTIONS.stream()
        .filter(invocation::has)
        .findFirst()
        .ifPresent(
            option -> {
              throw new CliException(
                  "%s needs the video. Name its file with --out".formatted(option));
            });
  }

  private Command download() {
    return VideoFollowUp.addTo(
            targetCommand("download", "Download the video of a task of a server.")
                .argument(TASK, TASK_HELP)
                .option(OUT, "FILE", "The file to write or replace. Default: TASK.mp4."))
        .exits(this::download);
  }

  private int download(Invocation invocation) {
    var id = TasksCommands.id(invocation).value();
    var out = invocation.path(invocation.option(OUT).orElse(id + ".mp4"));
    var followUp = VideoFollowUp.of(invocation, process.interruption(), /* quiet= */ false);
    followUp.requireOther(out);
    try (var _ = process.interruption().onInterrupt(() -> {});
        var server = targets.server(invocation)) {
      var task = new ServerTasks(server.client()).find(id);
      if (!task.isCompleted()) {
        throw new CliException(
            task.hasEnded() ? ExitCode.FAILED : ExitCode.USAGE,
            "task %s has no video: its status is %s".formatted(id, task.status()));
      }
      new VideoWait(invocation, server.client(), process, false).download(task, out);
      invocation.print(() -> out.normalize().toString(), task.json().toString()::getBytes);
      return followUp.run(out, task.frames());
    }
  }

  private Command retry() {
    return targetCommand(
            "retry", "Submit the request of a task again, and print the id of the new task.")
        .argument(TASK, TASK_HELP)
        .does(
            invocation -> {
              var id = TasksCommands.id(invocation).value();
              try (var server = targets.server(invocation)) {
                var task = new ServerTasks(server.client()).retry(id);
                invocation.print(() -> task, () -> retried(task));
              }
            });
  }

  private static byte[] retried(String task) {
    return JsonBuilder.object(json -> json.writeStringProperty("task_id", task));
  }
}
