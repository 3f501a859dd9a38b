package filmgate.app.cli;

import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A command about keys that are there: list, revoke, rotate. */
final class KeysCommands implements Command {
  private static final String GRACE = "--grace-seconds";

  private final Terminal terminal;
  private final SettingsOptions options;
  private final CommandUsage usage;
  private final Action action;

  /** The command's name, its sentence, and the label of its word. */
  private record CommandUsage(String name, String summary, String parameter) {}

  /** Does it to what was named; answers what is printed. */
  private interface Action {
    List<String> run(Settings settings, String named, ParseResult given);
  }

  private KeysCommands(
      Terminal terminal, CliEnvironment context, CommandUsage words, Action action) {
    this.terminal = terminal;
    this.options = new SettingsOptions(context, List.of(Setting.DATA));
    this.usage = words;
    this.action = action;
  }

  static Command list(Terminal terminal, CliEnvironment context, KeyOperations keys) {
    var words = new CommandUsage("list", "Prints every key that an account ever had.", "ACCOUNT");
    return new KeysCommands(
        terminal,
        context,
        words,
        (settings, account, _) ->
            keys.list(settings, account).stream().map(KeysCommands::line).toList());
  }

  static Command revoke(Terminal terminal, CliEnvironment context, KeyOperations keys) {
    var sentence = "Ends a key for good; a running server applies it within seconds.";
    return new KeysCommands(
        terminal,
        context,
        new CommandUsage("revoke", sentence, "KEY"),
        (settings, id, _) -> {
          keys.revoke(settings, id);
          return List.of(id);
        });
  }

  static Command rotate(Terminal terminal, CliEnvironment context, KeyOperations keys) {
    var sentence = "Makes a key in the place of another and prints it once.";
    return new KeysCommands(
        terminal,
        context,
        new CommandUsage("rotate", sentence, "KEY"),
        (settings, id, given) -> List.of(keys.rotate(settings, id, grace(given))));
  }

  private static Duration grace(ParseResult given) {
    var seconds = given.matchedOptionValue(GRACE, 0L);
    if (seconds < 0) {
      throw new CliException(GRACE + ": a number of seconds");
    }
    return Duration.ofSeconds(seconds);
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name(usage.name());
    spec.usageMessage().description(usage.summary());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .paramLabel(usage.parameter())
            .type(String.class)
            .required(true)
            .build());
    if (usage.name().equals("rotate")) {
      spec.addOption(
          OptionSpec.builder(GRACE)
              .paramLabel("N")
              .type(Long.class)
              .description("How long the old key works on; not at all unless said.")
              .build());
    }
    options.addOptionsTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult given) {
    var settings = options.read(given, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var named = given.<String>matchedPositionalValue(0, "");
    action.run(settings.get(), named, given).forEach(terminal::printResult);
    return ExitCode.OK;
  }

  /** One key a line: id, prefix, kind, scopes, state, expiry, name. */
  private static String line(StoredKey kept) {
    var key = kept.key();
    return String.join(
        "\t",
        key.id(),
        key.prefix(),
        key.kind().name().toLowerCase(Locale.ROOT),
        String.join(" ", key.permissions().scopeNames()),
        kept.status() instanceof Status.Usable ? "active" : "revoked",
        key.expiry() instanceof Expiry.At(var time) ? time.toString() : "-",
        key.name());
  }
}
