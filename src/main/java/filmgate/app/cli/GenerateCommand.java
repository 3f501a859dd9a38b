package filmgate.app.cli;

import filmgate.app.cli.CliServices.VideoGenerator;
import filmgate.config.Setting;
import filmgate.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code generate}: one video, without a server. */
final class GenerateCommand implements Command {
  private static final List<Setting> OFFERED =
      List.of(Setting.LOCAL_MISSING_INPUT, Setting.EGRESS_ALLOW, Setting.EGRESS_NAMES);

  private final Terminal terminal;
  private final CliEnvironment context;
  private final SettingsOptions options;
  private final VideoGenerator videos;

  GenerateCommand(Terminal terminal, CliEnvironment context, VideoGenerator videos) {
    this.terminal = terminal;
    this.context = context;
    this.options = new SettingsOptions(context, OFFERED);
    this.videos = videos;
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name("generate");
    spec.usageMessage()
        .customSynopsis("filmgate generate PROMPT [--model MODEL] [-p KEY=VALUE]... [--out FILE]")
        .description("Makes one video with the local renderer; no server, no account.")
        .footer(
            "",
            "A value that is JSON counts as such (5, true, [\"a\"]), any other as text.",
            "@FILE puts a picture or clip in, KEY[]= adds to a list, @@ begins a text with an @.",
            "",
            "  filmgate generate \"a red fox in the snow\" --out fox.mp4",
            "  filmgate generate \"she turns around\" -p 'image_urls[]=@start.png' -p duration=10",
            "",
            "Ends with 0 when the file is written, 2 when the request is refused (nothing is",
            "written), 6 when the task failed, 7 when it took too long.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PROMPT")
            .index("0")
            .arity("0..1")
            .type(String.class)
            .description("What the video shows; left out when the shots say it all.")
            .build());
    spec.addOption(text("--model", "MODEL", "The model. Default: kling-v3."));
    spec.addOption(
        OptionSpec.builder("-p", "--param")
            .paramLabel("KEY=VALUE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("A field of the request; may be given again and again.")
            .build());
    spec.addOption(text("--out", "FILE", "The file to write or replace. Default: video.mp4."));
    spec.addOption(
        OptionSpec.builder("--timeout")
            .paramLabel("SECONDS")
            .type(Integer.class)
            .description("The longest that it may take. Default: 3600.")
            .build());
    spec.addOption(flag("--quiet", "Shows no progress."));
    spec.addOption(flag("--json", "Prints the finished task, or the error, as JSON."));
    options.addOptionsTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult words) {
    var request = request(words);
    var settings = options.read(words, terminal);
    return settings.isEmpty()
        ? ExitCode.USAGE
        : report(words, request, make(words, settings.get(), request));
  }

  private GenerateRequest request(ParseResult words) {
    var body =
        new RequestBodyBuilder(context.directory())
            .write(
                words.matchedOptionValue("--model", "kling-v3"),
                words.matchedPositionalValue(0, ""),
                words.matchedOptionValue("-p", List.<String>of()));
    var out = context.directory().resolve(words.matchedOptionValue("--out", "video.mp4"));
    checkWritable(out.toAbsolutePath().normalize());
    var seconds = words.<Integer>matchedOptionValue("--timeout", 3_600);
    return new GenerateRequest(body, out, Duration.ofSeconds(seconds));
  }

  private GenerateResult make(ParseResult words, Settings settings, GenerateRequest request) {
    if (words.hasMatchedOption("--quiet")) {
      Consumer<FrameProgress> nobody = _ -> {};
      return videos.generate(settings, request, nobody);
    }
    try (var line = new ProgressLine(terminal, System::nanoTime)) {
      return videos.generate(settings, request, line);
    }
  }

  private int report(ParseResult words, GenerateRequest request, GenerateResult outcome) {
    if (words.hasMatchedOption("--json")) {
      terminal.printResult(outcome.json());
    }
    return switch (outcome) {
      case GenerateResult.Written _ -> {
        if (!words.hasMatchedOption("--json")) {
          terminal.printResult(request.out().normalize().toString());
        }
        yield ExitCode.OK;
      }
      case GenerateResult.RequestInvalid(_, var violations) -> {
        terminal.printMessage("filmgate: the request is refused; nothing was rendered");
        violations.forEach(one -> terminal.printMessage(line(one)));
        yield ExitCode.USAGE;
      }
      case GenerateResult.GenerationFailed(_, var code, var message) -> {
        terminal.printMessage("filmgate: the task failed: %s (%s)".formatted(message, code));
        yield ExitCode.FAILED;
      }
      case GenerateResult.TimedOut _ -> {
        terminal.printMessage(
            "filmgate: not done after %d s".formatted(request.timeout().toSeconds()));
        yield ExitCode.TIMEOUT;
      }
    };
  }

  private static String line(GenerateResult.Violation one) {
    var field = one.param().isEmpty() ? "" : one.param() + ": ";
    return "  %s%s (%s)".formatted(field, one.message(), one.reason());
  }

  private static void checkWritable(Path out) {
    var directory = out.getParent();
    if (Files.isDirectory(out) || directory == null) {
      throw new CliException("--out has to be a file, and %s is a folder".formatted(out));
    }
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw new CliException("--out: the folder %s cannot be written".formatted(directory));
    }
  }

  private static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }
}
