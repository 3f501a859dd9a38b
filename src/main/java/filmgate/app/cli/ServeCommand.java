package filmgate.app.cli;

import filmgate.config.Setting;
import filmgate.config.Settings;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code serve}: the API on a port until the process is told to end. */
final class ServeCommand implements Command {
  private final Terminal terminal;
  private final SettingsOptions options;
  private final ToIntFunction<Settings> serve;

  ServeCommand(Terminal terminal, CliEnvironment context, ToIntFunction<Settings> serve) {
    this.terminal = terminal;
    this.options = new SettingsOptions(context, List.of(Setting.values()));
    this.serve = serve;
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name("serve");
    spec.usageMessage()
        .customSynopsis("filmgate serve [--host TEXT] [--port N] [--data TEXT] [SETTING...]")
        .description(
            "Runs the API. It needs no account and no network: the first start prints a key and"
                + " a curl line to try it with. Ends cleanly on SIGTERM; work that is under way is"
                + " taken up again by the next start.")
        .footer(
            "",
            "Each setting may also stand in the file and in the environment: --local-workers is"
                + " local.workers and FILMGATE_LOCAL_WORKERS. The root key comes from the"
                + " environment only: FILMGATE_ROOT_KEY.");
    options.addOptionsTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult words) {
    return options.read(words, terminal).map(serve::applyAsInt).orElse(ExitCode.USAGE);
  }
}
