package filmgate.app.cli.generate;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ProgressLine;
import filmgate.app.cli.command.ProgressLine.Unit;
import filmgate.app.cli.remote.UploadCommand;
import filmgate.app.cli.remote.VideoWait;
import filmgate.app.cli.target.ServerSession;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ApiFailure;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.task.TaskSubmission;
import filmgate.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The command that creates one video: on a server, or with the local renderer and no server. */
public record GenerateCommand(
    VideoGenerator generator, TargetResolver targets, ClientProcess process) {
  private static final List<Setting> SETTINGS =
      List.of(
          Setting.DATA, Setting.LOCAL_MISSING_INPUT, Setting.EGRESS_ALLOW, Setting.EGRESS_NAMES);
  private static final String JSON = "--json";
  private static final String QUIET = "--quiet";
  private static final String LOCAL = "--local";
  private static final String NO_WAIT = "--no-wait";
  private static final String TIMEOUT = "--timeout";
  private static final String OUT = "--out";

  public Command command() {
    return RequestOptions.addTo(
            CommandBuilder.command(
                "generate",
                "Create a video: on a server, or without one with the local renderer and no"
                    + " account."))
        .settings(SETTINGS)
        .withServer()
        .synopsis("filmgate generate PROMPT [--model MODEL] [-p KEY=VALUE]... [--out FILE]")
        .option(OUT, "FILE", "The file to write or replace. Default: video.mp4.")
        .number(TIMEOUT, "SECONDS", "The longest time that it may take. Default: 3600.")
        .flag(NO_WAIT, "Print the id of the task, and do not wait for the video.")
        .flag(LOCAL, "Render here, even if there is a server.")
        .flag(QUIET, "Show no progress.")
        .flag(JSON, "Print the finished task, or the error, as JSON.")
        .footer(
            Stream.concat(
                    Stream.of(RequestOptions.HELP),
                    Stream.of(
                        "  filmgate generate \"a red fox in the snow\" --out fox.mp4",
                        "  filmgate generate \"she turns around\" -p 'image_urls[]=@start.png' -p"
                            + " duration=10",
                        "  filmgate cost \"a red fox\" -p mode=pro"))
                .toArray(String[]::new))
        .exits(this::run);
  }

  private int run(Invocation invocation) {
    var session = server(invocation);
    if (session.isEmpty()) {
      return render(invocation);
    }
    try (var _ = process.interruption().onInterrupt(() -> {});
        var server = session.get()) {
      return generate(invocation, server);
    } catch (ApiFailure failure) {
      if (invocation.has(JSON)) {
        invocation.terminal().printResult(failure.json());
      }
      throw failure;
    }
  }

  /** The server to use; empty if the video is rendered here. */
  private Optional<ServerSession> server(Invocation invocation) {
    if (invocation.has(LOCAL)) {
      return Optional.empty();
    }
    return targets.named(invocation).or(() -> targets.running(invocation));
  }

  private int render(Invocation invocation) {
    if (invocation.has(NO_WAIT)) {
      throw new CliException("--no-wait needs a server: start one with filmgate serve");
    }
    var body = RequestOptions.body(invocation, RequestBodyBuilder::dataUri);
    var timeout = timeout(invocation);
    var request = new GenerateRequest(body.toString(), out(invocation), timeout);
    return new GenerateReport(invocation, request).print(render(invocation, request));
  }

  private GenerateResult render(Invocation invocation, GenerateRequest request) {
    if (invocation.has(QUIET)) {
      return generator.generate(invocation.settings(), request, _ -> {});
    }
    try (var line = new ProgressLine(invocation.terminal(), Unit.FRAMES, System::nanoTime)) {
      return generator.generate(
          invocation.settings(),
          request,
          progress -> line.show(progress.framesDone(), progress.frames()));
    }
  }

  private int generate(Invocation invocation, ServerSession server) {
    var out = out(invocation);
    var body = body(invocation, server);
    var submission = new TaskSubmission(server.client(), process);
    var submitted = submission.submit(body);
    if (submitted.path("status").asString("").equals("dry_run")) {
      return CostCommand.print(invocation, submitted);
    }
    return follow(invocation, server, submitted, out);
  }

  private static ObjectNode body(Invocation invocation, ServerSession server) {
    return RequestOptions.body(
        invocation, (key, file) -> UploadCommand.urlOf(invocation, server.client(), key, file));
  }

  private int follow(Invocation invocation, ServerSession server, JsonNode submitted, Path out) {
    var task = submitted.path("task_id").asString("");
    if (invocation.has(NO_WAIT)) {
      invocation.print(() -> task, submitted.toString()::getBytes);
      return ExitCode.OK;
    }
    if (!invocation.has(QUIET)) {
      invocation.message("%s submitted to %s".formatted(task, server.client().server().base()));
    }
    return new VideoWait(invocation, server.client(), process, invocation.has(QUIET))
        .run(task, timeout(invocation), out);
  }

  private static Duration timeout(Invocation invocation) {
    return Duration.ofSeconds(invocation.number(TIMEOUT, 3_600));
  }

  private static Path out(Invocation invocation) {
    return writable(invocation.path(invocation.option(OUT).orElse("video.mp4")));
  }

  /**
   * The file, if it can be written.
   *
   * @throws CliException if it is a directory, or its directory cannot be written
   */
  private static Path writable(Path file) {
    var absolute = file.toAbsolutePath().normalize();
    var directory = absolute.getParent();
    if (Files.isDirectory(absolute) || directory == null) {
      throw new CliException("--out must be a file, but %s is a directory".formatted(absolute));
    }
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw new CliException("--out: cannot write to the directory %s".formatted(directory));
    }
    return file;
  }
}
