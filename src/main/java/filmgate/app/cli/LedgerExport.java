package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.id.AccountId;
import filmgate.store.money.Transfer;
import filmgate.view.account.LedgerView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The command {@code accounts ledger}: the ledger of an account as CSV or JSON. */
record LedgerExport(AccountOperations accounts) {
  private static final String OUT = "--out";

  Command command() {
    return dataCommand("ledger", "Print every ledger entry of an account as CSV, newest first.")
        .argument("ACCOUNT", "The id of the account.")
        .option(OUT, "FILE", "The file to write or replace. Default: the standard output.")
        .does(this::write);
  }

  private void write(Invocation invocation) {
    // A missing account must not replace an existing file.
    var _ = accounts.find(invocation.settings(), new AccountId(invocation.argument(0)));
    var file = invocation.option(OUT);
    if (file.isPresent()) {
      writeFile(invocation, invocation.path(file.get()));
    } else {
      write(invocation, invocation.terminal().out());
    }
  }

  private void writeFile(Invocation invocation, Path path) {
    try (var out = new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8))) {
      write(invocation, out);
      if (out.checkError()) {
        throw new CliException("cannot write %s".formatted(path));
      }
    } catch (IOException e) {
      throw new CliException("cannot write %s".formatted(path), e);
    }
  }

  private void write(Invocation invocation, PrintWriter out) {
    if (!invocation.isJson()) {
      out.write(LedgerView.CSV_HEADER);
    }
    Function<Transfer, String> line = invocation.isJson() ? LedgerExport::json : LedgerView::csv;
    accounts.ledger(
        invocation.settings(),
        new AccountId(invocation.argument(0)),
        transfer -> out.write(line.apply(transfer)));
  }

  private static String json(Transfer transfer) {
    return new String(LedgerView.render(transfer), StandardCharsets.UTF_8) + "\n";
  }
}
