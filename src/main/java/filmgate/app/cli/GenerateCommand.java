package filmgate.app.cli;

import filmgate.app.cli.Actions.VideoMaker;
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
  private final Surroundings surroundings;
  private final SettingsOptions options;
  private final VideoMaker videos;

  GenerateCommand(Terminal terminal, Surroundings surroundings, VideoMaker videos) {
    this.terminal = terminal;
    this.surroundings = surroundings;
    this.options = new SettingsOptions(surroundings, OFFERED);
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
    options.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult words) {
    var wish = wish(words);
    var settings = options.read(words, terminal);
    return settings.isEmpty()
        ? ExitCode.USAGE
        : report(words, wish, make(words, settings.get(), wish));
  }

  private VideoWish wish(ParseResult words) {
    var body =
        new RequestBody(surroundings.folder())
            .write(
                words.matchedOptionValue("--model", "kling-v3"),
                words.matchedPositionalValue(0, ""),
                words.matchedOptionValue("-p", List.<String>of()));
    var out = surroundings.folder().resolve(words.matchedOptionValue("--out", "video.mp4"));
    checkWritable(out.toAbsolutePath().normalize());
    var seconds = words.<Integer>matchedOptionValue("--timeout", 3_600);
    return new VideoWish(body, out, Duration.ofSeconds(seconds));
  }

  private VideoOutcome make(ParseResult words, Settings settings, VideoWish wish) {
    if (words.hasMatchedOption("--quiet")) {
      Consumer<RenderProgress> nobody = _ -> {};
      return videos.make(settings, wish, nobody);
    }
    try (var line = new ProgressLine(terminal, System::nanoTime)) {
      return videos.make(settings, wish, line);
    }
  }

  private int report(ParseResult words, VideoWish wish, VideoOutcome outcome) {
    if (words.hasMatchedOption("--json")) {
      terminal.answer(outcome.json());
    }
    return switch (outcome) {
      case VideoOutcome.Made _ -> {
        if (!words.hasMatchedOption("--json")) {
          terminal.answer(wish.out().normalize().toString());
        }
        yield ExitCode.OK;
      }
      case VideoOutcome.Refused(_, var violations) -> {
        terminal.tell("filmgate: the request is refused; nothing was rendered");
        violations.forEach(one -> terminal.tell(line(one)));
        yield ExitCode.USAGE;
      }
      case VideoOutcome.Failed(_, var code, var message) -> {
        terminal.tell("filmgate: the task failed: %s (%s)".formatted(message, code));
        yield ExitCode.FAILED;
      }
      case VideoOutcome.TimedOut _ -> {
        terminal.tell("filmgate: not done after %d s".formatted(wish.timeout().toSeconds()));
        yield ExitCode.TIMEOUT;
      }
    };
  }

  private static String line(VideoOutcome.Violation one) {
    var field = one.param().isEmpty() ? "" : one.param() + ": ";
    return "  %s%s (%s)".formatted(field, one.message(), one.reason());
  }

  private static void checkWritable(Path out) {
    var folder = out.getParent();
    if (Files.isDirectory(out) || folder == null) {
      throw new CannotStart("--out has to be a file, and %s is a folder".formatted(out));
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new CannotStart("--out: the folder %s cannot be written".formatted(folder));
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
