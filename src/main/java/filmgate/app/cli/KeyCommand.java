package filmgate.app.cli;

import filmgate.app.cli.Actions.KeyMaker;
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
final class KeyCommand implements Command {
  private static final String GRACE = "--grace-seconds";

  private final Terminal terminal;
  private final SettingsOptions options;
  private final Words words;
  private final Deed deed;

  /** The command's name, its sentence, and the label of its word. */
  private record Words(String name, String sentence, String label) {}

  /** Does it to what was named; answers what is printed. */
  private interface Deed {
    List<String> run(Settings settings, String named, ParseResult given);
  }

  private KeyCommand(Terminal terminal, Surroundings surroundings, Words words, Deed deed) {
    this.terminal = terminal;
    this.options = new SettingsOptions(surroundings, List.of(Setting.DATA));
    this.words = words;
    this.deed = deed;
  }

  static Command list(Terminal terminal, Surroundings surroundings, KeyMaker keys) {
    var words = new Words("list", "Prints every key that an account ever had.", "ACCOUNT");
    return new KeyCommand(
        terminal,
        surroundings,
        words,
        (settings, account, _) ->
            keys.keys(settings, account).stream().map(KeyCommand::line).toList());
  }

  static Command revoke(Terminal terminal, Surroundings surroundings, KeyMaker keys) {
    var sentence = "Ends a key for good; a running server notices within seconds.";
    return new KeyCommand(
        terminal,
        surroundings,
        new Words("revoke", sentence, "KEY"),
        (settings, id, _) -> {
          keys.revoke(settings, id);
          return List.of(id);
        });
  }

  static Command rotate(Terminal terminal, Surroundings surroundings, KeyMaker keys) {
    var sentence = "Makes a key in the place of another and prints it once.";
    return new KeyCommand(
        terminal,
        surroundings,
        new Words("rotate", sentence, "KEY"),
        (settings, id, given) -> List.of(keys.rotate(settings, id, grace(given))));
  }

  private static Duration grace(ParseResult given) {
    var seconds = given.matchedOptionValue(GRACE, 0L);
    if (seconds < 0) {
      throw new CannotStart(GRACE + ": a number of seconds");
    }
    return Duration.ofSeconds(seconds);
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name(words.name());
    spec.usageMessage().description(words.sentence());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .paramLabel(words.label())
            .type(String.class)
            .required(true)
            .build());
    if (words.name().equals("rotate")) {
      spec.addOption(
          OptionSpec.builder(GRACE)
              .paramLabel("N")
              .type(Long.class)
              .description("How long the old key works on; not at all unless said.")
              .build());
    }
    options.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult given) {
    var settings = options.read(given, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var named = given.<String>matchedPositionalValue(0, "");
    deed.run(settings.get(), named, given).forEach(terminal::answer);
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
