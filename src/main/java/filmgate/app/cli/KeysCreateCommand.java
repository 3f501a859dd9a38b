package filmgate.app.cli;

import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.config.Setting;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.net.Cidr;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code keys create}: a new key, on the machine itself. */
final class KeysCreateCommand implements Command {
  private static final String ADMIN = "--admin";
  private static final String ACCOUNT = "--account";
  private static final String NAME = "--name";
  private static final String KIND = "--kind";
  private static final String SCOPE = "--scope";
  private static final String EXPIRES = "--expires";
  private static final String IP = "--ip";

  private final Terminal terminal;
  private final SettingsOptions options;
  private final KeyOperations keys;

  KeysCreateCommand(Terminal terminal, CliEnvironment context, KeyOperations keys) {
    this.terminal = terminal;
    this.options = new SettingsOptions(context, List.of(Setting.DATA));
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
        OptionSpec.builder(ADMIN)
            .type(boolean.class)
            .arity("0")
            .description("A key of the root account that may do everything.")
            .build());
    option(spec, ACCOUNT, "ID", "Whose key it is to be.");
    option(spec, NAME, "NAME", "What people call it.");
    option(spec, KIND, "KIND", "live or test; live unless said.");
    options(spec, SCOPE, "WORD", "generate, read, keys, or model:NAME; generate unless said.");
    option(spec, EXPIRES, "TIME", "Until when it works: 2027-01-31 or 2027-01-31T12:00:00Z.");
    options(spec, IP, "RANGE", "Where requests may come from: 10.1.2.0/24; anywhere unless said.");
    options.addOptionsTo(spec);
    return spec;
  }

  private static void option(CommandSpec spec, String name, String label, String sentence) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .description(sentence)
            .build());
  }

  private static void options(CommandSpec spec, String name, String label, String sentence) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(sentence)
            .build());
  }

  @Override
  public int run(ParseResult words) {
    var settings = options.read(words, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var request = request(words);
    var key = keys.create(settings.get(), request);
    terminal.printMessage(
        "A new key of the account %s; it is shown this once:".formatted(request.account()));
    terminal.printResult(key);
    return ExitCode.OK;
  }

  private static ApiKeyFactory.NewKey request(ParseResult words) {
    var admin = words.hasMatchedOption(ADMIN);
    if (admin == words.hasMatchedOption(ACCOUNT)) {
      throw new CliException("say either --admin or --account ID");
    }
    var account = admin ? Caller.ROOT : words.matchedOptionValue(ACCOUNT, "");
    var addresses = many(words, IP).stream().map(KeysCreateCommand::range).toList();
    var grant =
        admin && !words.hasMatchedOption(SCOPE)
            ? new Permissions(Set.of(Scope.values()), Set.of(), addresses)
            : grant(many(words, SCOPE), addresses);
    var name = words.matchedOptionValue(NAME, admin ? "admin" : "key");
    return new ApiKeyFactory.NewKey(account, name, kind(words), grant, expiry(words));
  }

  private static List<String> many(ParseResult words, String option) {
    return words.matchedOptionValue(option, List.of());
  }

  private static Cidr range(String text) {
    try {
      return Cidr.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CliException("--ip: " + e.getMessage(), e);
    }
  }

  private static Permissions grant(List<String> words, List<Cidr> addresses) {
    try {
      return Permissions.ofScopeNames(words.isEmpty() ? List.of("generate") : words, addresses);
    } catch (IllegalArgumentException e) {
      throw new CliException("--scope: one of generate, read, keys, admin, model:NAME", e);
    }
  }

  private static KeyKind kind(ParseResult words) {
    return switch (words.matchedOptionValue(KIND, "live")) {
      case "live" -> KeyKind.LIVE;
      case "test" -> KeyKind.TEST;
      default -> throw new CliException("--kind: live or test");
    };
  }

  private static Expiry expiry(ParseResult words) {
    var text = words.matchedOptionValue(EXPIRES, "");
    if (text.isEmpty()) {
      return new Expiry.Never();
    }
    try {
      return new Expiry.At(
          text.contains("T")
              ? Instant.parse(text)
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      throw new CliException("--expires: a time such as 2027-01-31T12:00:00Z", e);
    }
  }
}
