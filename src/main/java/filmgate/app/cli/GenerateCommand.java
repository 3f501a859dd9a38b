package filmgate.app.cli;

import filmgate.app.cli.CliServices.VideoGenerator;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ProgressLine;
import filmgate.app.cli.command.ProgressLine.Unit;
import filmgate.config.Setting;
import filmgate.task.TaskWarning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The command that creates one video without a server. */
record GenerateCommand(VideoGenerator generator) {
  private static final List<Setting> SETTINGS =
      List.of(Setting.LOCAL_MISSING_INPUT, Setting.EGRESS_ALLOW, Setting.EGRESS_NAMES);
  private static final String JSON = "--json";
  private static final String QUIET = "--quiet";

  Command command() {
    return CommandBuilder.command(
            "generate", "Create a video with the local renderer, without a server or an account.")
        .settings(SETTINGS)
        .synopsis("filmgate generate PROMPT [--model MODEL] [-p KEY=VALUE]... [--out FILE]")
        .optionalArgument("PROMPT", "What the video shows. Optional if the request has shots.")
        .option("--model", "MODEL", "The model. Default: kling-v3.")
        .repeatable(List.of("-p", "--param"), "KEY=VALUE", "A field of the request. Repeatable.")
        .option("--out", "FILE", "The file to write or replace. Default: video.mp4.")
        .number("--timeout", "SECONDS", "The longest time that it may take. Default: 3600.")
        .flag(QUIET, "Show no progress.")
        .flag(JSON, "Print the finished task, or the error, as JSON.")
        .footer(
            "",
            "A value that is valid JSON is used as JSON (5, true, [\"a\"]), any other as a string.",
            "@FILE inserts an image or clip, KEY[]= appends to an array, and @@ is a literal @.",
            "",
            "  filmgate generate \"a red fox in the snow\" --out fox.mp4",
            "  filmgate generate \"she turns around\" -p 'image_urls[]=@start.png' -p duration=10",
            "  filmgate generate \"a red fox\" -p mode=pro -p dry_run=true   (check and price"
                + " only)",
            "",
            "Exit codes: 0 the file is written or the dry run passed, 2 the request is invalid and"
                + " nothing is written,",
            "6 the task failed, 7 the task did not finish in time.")
        .exits(this::run);
  }

  private int run(Invocation invocation) {
    var request = request(invocation);
    return report(invocation, request, generate(invocation, request));
  }

  private GenerateRequest request(Invocation invocation) {
    var body =
        new RequestBodyBuilder(invocation.directory())
            .write(
                invocation.option("--model").orElse("kling-v3"),
                invocation.argument(0),
                invocation.options("-p"));
    var out = invocation.path(invocation.option("--out").orElse("video.mp4"));
    checkWritable(out.toAbsolutePath().normalize());
    var timeout = Duration.ofSeconds(invocation.number("--timeout", 3_600));
    return new GenerateRequest(body, out, timeout);
  }

  private GenerateResult generate(Invocation invocation, GenerateRequest request) {
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

  private static int report(Invocation invocation, GenerateRequest request, GenerateResult result) {
    if (invocation.has(JSON)) {
      invocation.terminal().printResult(result.json());
    }
    return switch (result) {
      case GenerateResult.Written(_, var warnings) -> {
        if (!invocation.has(JSON)) {
          warnings.forEach(warning -> invocation.message(line(warning)));
          invocation.terminal().printResult(request.out().normalize().toString());
        }
        yield ExitCode.OK;
      }
      case GenerateResult.DryRun(_, var price, var warnings) -> {
        if (!invocation.has(JSON)) {
          warnings.forEach(warning -> invocation.message(line(warning)));
          invocation
              .terminal()
              .printResult("dry run: the request is valid, nothing was rendered; price: " + price);
        }
        yield ExitCode.OK;
      }
      case GenerateResult.RequestInvalid(_, var violations) -> {
        invocation.message("filmgate: the request is invalid, nothing was rendered");
        violations.forEach(violation -> invocation.message(line(violation)));
        yield ExitCode.USAGE;
      }
      case GenerateResult.GenerationFailed(_, var code, var message) -> {
        invocation.message("filmgate: the task failed: %s (%s)".formatted(message, code));
        yield ExitCode.FAILED;
      }
      case GenerateResult.TimedOut _ -> {
        invocation.message(
            "filmgate: the task did not finish within %d s. Use --timeout to wait longer"
                .formatted(request.timeout().toSeconds()));
        yield ExitCode.TIMEOUT;
      }
    };
  }

  private static String line(TaskWarning warning) {
    return "filmgate: warning: %s: %s (%s)"
        .formatted(warning.param(), warning.english(), warning.reason());
  }

  private static String line(GenerateResult.Violation violation) {
    var field = violation.param().isEmpty() ? "" : violation.param() + ": ";
    return "  %s%s (%s)".formatted(field, violation.message(), violation.reason());
  }

  private static void checkWritable(Path out) {
    var directory = out.getParent();
    if (Files.isDirectory(out) || directory == null) {
      throw new CliException("--out must be a file, but %s is a directory".formatted(out));
    }
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw new CliException("--out: cannot write to the directory %s".formatted(directory));
    }
  }
}
