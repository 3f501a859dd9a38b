package filmgate.app.cli;

import filmgate.app.cli.CliServices.DemoServer;
import filmgate.app.cli.CliServices.DemoServers;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.remote.VideoWait;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.task.TaskSubmission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code demo}: starts a server on a free port with a data directory that is deleted
 * afterwards, creates a video through its API, and keeps serving.
 */
record DemoCommand(DemoServers servers, ClientProcess process) {
  private static final String OUT = "--out";
  private static final String EXIT = "--exit";
  private static final String PROMPT = "a red fox runs through the snow at sunrise";
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  Command command() {
    return CommandBuilder.commandWithoutSettings(
            "demo",
            "Start a server with temporary data, create a video through its API, and keep"
                + " serving.")
        .optionalArgument("PROMPT", "What the video shows, if not a fox in the snow.")
        .option(OUT, "FILE", "The file to write or replace. Default: filmgate-demo.mp4.")
        .flag(EXIT, "Stop the server when the video is written.")
        .exits(this::run);
  }

  private int run(Invocation invocation) {
    var prompt = invocation.argument(0).isEmpty() ? PROMPT : invocation.argument(0);
    var out = invocation.path(invocation.option(OUT).orElse("filmgate-demo.mp4"));
    try (var server = servers.start();
        var _ = process.interruption().onInterrupt(() -> {})) {
      invocation.message("Filmgate listens on %s".formatted(server.address().base()));
      var code = create(invocation, server, prompt, out);
      if (code == ExitCode.OK && !invocation.has(EXIT)) {
        explain(invocation, server);
        while (process.interruption().pause(Duration.ofHours(1))) {
          // Serves until Ctrl-C.
        }
      }
      return code;
    }
  }

  private int create(Invocation invocation, DemoServer server, String prompt, Path out) {
    try (var client = new ApiClient(server.address(), server.key(), Map.of())) {
      var body =
          JsonMapper.shared().createObjectNode().put("model", "kling-v3").put("prompt", prompt);
      var task = new TaskSubmission(client, process).submit(body).path("task_id").asString("");
      if (task.isEmpty()) {
        throw new CliException("the server created no task");
      }
      invocation.message("POST /v1/videos/generations → %s".formatted(task));
      return new VideoWait(invocation, client, process, false)
          .run(task, TIMEOUT, out, _ -> ExitCode.OK);
    }
  }

  private static void explain(Invocation invocation, DemoServer server) {
    var base = server.address().base();
    invocation.message("");
    invocation.message("The server runs until Ctrl-C; then its data is deleted. Try:");
    invocation.message("");
    invocation.message("  docs      %s/docs".formatted(base));
    invocation.message(
        "  command   FILMGATE_SERVER=%s FILMGATE_KEY=%s filmgate generate \"your prompt\""
            .formatted(base, server.key().secret()));
    invocation.message("  to stay   filmgate serve");
  }
}
