package filmgate.app.cli;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.store.money.Transfer;
import filmgate.view.account.LedgerView;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ledger}: every movement of an account's money, as CSV or as lines of JSON. */
final class LedgerCommand implements Command {
  private static final String ACCOUNT = "--account";
  private static final String FORMAT = "--format";
  private static final String OUT = "--out";

  private final Terminal terminal;
  private final CliEnvironment context;
  private final SettingsOptions options;
  private final AccountOperations books;

  /** In which form entries are written. */
  private enum ExportFormat {
    CSV,
    JSON
  }

  LedgerCommand(Terminal terminal, CliEnvironment context, AccountOperations books) {
    this.terminal = terminal;
    this.context = context;
    this.options = new SettingsOptions(context, List.of(Setting.DATA));
    this.books = books;
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name("ledger");
    spec.usageMessage()
        .description(
            "Writes every movement of an account's money, newest first, beside a running server"
                + " or without one.");
    spec.addOption(
        OptionSpec.builder(option(ACCOUNT, "ID", "The account.")).required(true).build());
    spec.addOption(option(FORMAT, "csv|json", "json: one object a line. Default: csv."));
    spec.addOption(option(OUT, "FILE", "The file to write or replace. Default: the screen."));
    options.addOptionsTo(spec);
    return spec;
  }

  private static OptionSpec option(String name, String label, String sentence) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(sentence)
        .build();
  }

  @Override
  public int run(ParseResult words) {
    var format = format(words.matchedOptionValue(FORMAT, "csv"));
    var settings = options.read(words, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var account = words.<String>matchedOptionValue(ACCOUNT, "");
    // An account that is not there must not cost a file that is.
    books.find(settings.get(), account);
    var file = words.<String>matchedOptionValue(OUT, "");
    if (file.isEmpty()) {
      write(settings.get(), account, format, terminal.out());
    } else {
      toFile(settings.get(), account, format, file);
    }
    return ExitCode.OK;
  }

  private static ExportFormat format(String word) {
    return switch (word) {
      case "csv" -> ExportFormat.CSV;
      case "json" -> ExportFormat.JSON;
      default -> throw new CliException("--format is csv or json, not " + word);
    };
  }

  private void toFile(Settings settings, String account, ExportFormat format, String file) {
    var path = context.directory().resolve(file);
    try (var out = new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8))) {
      write(settings, account, format, out);
      if (out.checkError()) {
        throw new CliException("%s cannot be written to".formatted(path));
      }
    } catch (IOException e) {
      throw new CliException("%s cannot be written to".formatted(path), e);
    }
  }

  private void write(Settings settings, String account, ExportFormat format, Writer out) {
    Consumer<Transfer> each =
        switch (format) {
          case CSV -> transfer -> put(out, LedgerView.csv(transfer));
          case JSON ->
              transfer ->
                  put(out, new String(LedgerView.json(transfer), StandardCharsets.UTF_8) + "\n");
        };
    if (format == ExportFormat.CSV) {
      put(out, LedgerView.CSV_HEADER);
    }
    books.ledger(settings, account, each);
  }

  private static void put(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
