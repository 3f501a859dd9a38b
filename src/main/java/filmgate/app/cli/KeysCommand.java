package filmgate.app.cli;

import filmgate.app.cli.Actions.KeyMaker;
import filmgate.config.Setting;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code keys create --admin}: a new key of the root account, on the machine itself. */
final class KeysCommand implements Command {
  private final Terminal terminal;
  private final SettingsOptions options;
  private final KeyMaker keys;

  KeysCommand(Terminal terminal, Surroundings surroundings, KeyMaker keys) {
    this.terminal = terminal;
    this.options = new SettingsOptions(surroundings, List.of(Setting.DATA));
    this.keys = keys;
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name("create");
    spec.usageMessage()
        .description(
            "Creates a key and prints it once. It works on the data folder itself, beside a"
                + " running server or without one: the way back in when the root key is lost.");
    spec.addOption(
        OptionSpec.builder("--admin")
            .type(boolean.class)
            .arity("0")
            .required(true)
            .description("A key of the root account that may do everything.")
            .build());
    options.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult words) {
    var settings = options.read(words, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var key = keys.createAdmin(settings.get());
    terminal.tell("A new key of the root account; it is shown this once:");
    terminal.answer(key);
    return ExitCode.OK;
  }
}
