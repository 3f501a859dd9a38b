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
import filmgate.app.cli.video.VideoFollowUp;
import filmgate.app.remote.ApiFailure;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.task.TaskSubmission;
import filmgate.config.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The command that creates one video: on a server, or with the local renderer and no server. */
public record GenerateCommand(
    VideoGenerator generator, TargetResolver targets, ClientProcess process) {
  private static final List<Setting> SETTINGS =
      List.of(
          Setting.DATA,
          Setting.LOCAL_MISSING_INPUT,
          Setting.LOCAL_SLATE,
          Setting.LOCAL_ART_DIR,
          Setting.EGRESS_ALLOW,
          Setting.EGRESS_NAMES);

  public Command command() {
    var command =
        RequestOptions.addTo(
            CommandBuilder.command(
                "generate",
                "Create a video: on a server, or without one with the local renderer and no"
                    + " account."));
    return GenerateOptions.addTo(command)
        .settings(SETTINGS)
        .withServer()
        .synopsis("filmgate generate PROMPT [--model MODEL] [-p KEY=VALUE]... [--out FILE]")
        .footer(
            Stream.concat(
                    Stream.of(RequestOptions.HELP),
                    Stream.of(
                        "  filmgate generate \"a red fox in the snow\" --out fox.mp4",
                        "  filmgate generate \"a red fox in the snow\" --preview --open",
                        "  filmgate generate --shots shots.txt --frames frames",
                        "  filmgate generate \"she turns around\" -p 'image_urls[]=@start.png' -p"
                            + " duration=10",
                        "  filmgate cost \"a red fox\" -p mode=pro"))
                .toArray(String[]::new))
        .exits(this::run);
  }

  private int run(Invocation invocation) {
    var options = new GenerateOptions(invocation);
    options.check();
    var followUp = VideoFollowUp.of(invocation, process.interruption(), options.isQuiet());
    followUp.requireOther(options.out());
    var session = server(invocation, options);
    if (session.isEmpty()) {
      return render(options, followUp);
    }
    try (var _ = process.interruption().onInterrupt(() -> {});
        var server = session.get()) {
      return generate(options, server, followUp);
    } catch (ApiFailure failure) {
      if (invocation.isJson()) {
        invocation.terminal().printResult(failure.json());
      }
      throw failure;
    }
  }

  /** The server to use; empty if the video is rendered here. */
  private Optional<ServerSession> server(Invocation invocation, GenerateOptions options) {
    if (options.isLocal()) {
      return Optional.empty();
    }
    return targets.named(invocation).or(() -> targets.running(invocation));
  }

  private int render(GenerateOptions options, VideoFollowUp followUp) {
    var invocation = options.invocation();
    if (invocation.has(GenerateOptions.NO_WAIT)) {
      throw new CliException("--no-wait needs a server: start one with filmgate serve");
    }
    var body = RequestOptions.body(invocation, RequestBodyBuilder::dataUri);
    options.requireVideo(body);
    var drawing = options.drawing(body);
    var request = new GenerateRequest(body.toString(), options.out(), options.timeout(), drawing);
    var result = render(options, request);
    var code = new GenerateReport(invocation, request).print(result);
    return result instanceof GenerateResult.Written(var _, var frames, var _)
        ? followUp.run(request.out(), frames)
        : code;
  }

  private GenerateResult render(GenerateOptions options, GenerateRequest request) {
    var settings = options.invocation().settings();
    if (!options.showsFrames()) {
      return generator.generate(settings, request, _ -> {});
    }
    try (var line =
        new ProgressLine(options.invocation().terminal(), Unit.FRAMES, System::nanoTime)) {
      return generator.generate(
          settings, request, progress -> line.show(progress.framesDone(), progress.frames()));
    }
  }

  private int generate(GenerateOptions options, ServerSession server, VideoFollowUp followUp) {
    var invocation = options.invocation();
    var out = options.out();
    var body = body(options, server);
    options.requireVideo(body);
    var submitted = new TaskSubmission(server.client(), process).submit(body);
    if (submitted.path("status").asString("").equals("dry_run")) {
      return CostCommand.print(invocation, submitted);
    }
    var task = submitted.path("task_id").asString("");
    if (invocation.has(GenerateOptions.NO_WAIT)) {
      invocation.print(() -> task, submitted.toString()::getBytes);
      return ExitCode.OK;
    }
    if (!options.isQuiet()) {
      invocation.message("%s submitted to %s".formatted(task, server.client().server().base()));
    }
    return new VideoWait(invocation, server.client(), process, options.isQuiet())
        .run(task, options.timeout(), out, ended -> followUp.run(out, ended.frames()));
  }

  private static ObjectNode body(GenerateOptions options, ServerSession server) {
    var invocation = options.invocation();
    return options.withSeed(
        () ->
            RequestOptions.body(
                invocation,
                (key, file) -> UploadCommand.urlOf(invocation, server.client(), key, file)));
  }
}
