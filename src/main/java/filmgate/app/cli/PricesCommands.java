package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.PreviewOfBook;
import filmgate.app.cli.CliServices.PriceOperations;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
import filmgate.billing.PriceBookJson;
import filmgate.intake.PricePreview;
import filmgate.store.PriceVersion;
import filmgate.text.Plural;
import filmgate.view.model.PricePreviewView;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands {@code prices …}. */
record PricesCommands(PriceOperations prices) {
  private static final String PREVIEW = "--preview";

  List<Command> all() {
    return List.of(show(), set());
  }

  private Command show() {
    return dataCommand("show", "Print the current price book, in the format of prices set.")
        .does(invocation -> show(invocation, prices.show(invocation.settings())));
  }

  private Command set() {
    return dataCommand("set", "Replace the price book. A running server applies it within seconds.")
        .argument("FILE", "The whole price book, as JSON.")
        .flag(PREVIEW, "Change nothing. Print what the videos of the last week would have cost.")
        .confirmed()
        .does(this::set);
  }

  private void set(Invocation invocation) {
    var file = invocation.path(invocation.argument(0));
    if (invocation.has(PREVIEW)) {
      preview(invocation, prices.preview(invocation.settings(), file));
      return;
    }
    invocation.confirm("Replace the price book by %s?".formatted(file));
    var version = prices.set(invocation.settings(), file);
    invocation.message(sentence(version));
    if (invocation.isJson()) {
      show(invocation, version);
    }
  }

  private static void show(Invocation invocation, PriceVersion version) {
    var book = PriceBookJson.write(version.book());
    if (!invocation.isJson()) {
      invocation.message(sentence(version));
    }
    invocation.print(book::toPrettyString, () -> book.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sentence(PriceVersion version) {
    var rules = Plural.of(version.book().rules().size(), "rule");
    return version.version() == 0
        ? "The example prices of the program are in effect: %s.".formatted(rules)
        : "Version %d is in effect, set by %s at %s: %s."
            .formatted(version.version(), version.by().actor(), version.by().at(), rules);
  }

  private static void preview(Invocation invocation, PreviewOfBook result) {
    var preview = result.preview();
    if (invocation.isJson()) {
      invocation.print(() -> "", () -> new PricePreviewView(preview, result.book()).render());
      return;
    }
    preview.lines().forEach(row -> invocation.terminal().printResult(line(row, row.model())));
    invocation.terminal().printResult(line(preview.total(), "total"));
    preview.unpricedModels().forEach(task -> invocation.message("no price: " + task));
    if (!preview.complete()) {
      invocation.message(
          "Only the newest %d tasks are included.".formatted(PricePreview.TASKS_MAX));
    }
  }

  /** Model, SKU, tasks, charged, new charge, difference, and tasks without a price, by tabs. */
  private static String line(PricePreview.PreviewRow row, String model) {
    return TextRow.of(
        model,
        row.sku(),
        Long.toString(row.tasks()),
        row.chargedThen().toDecimal(),
        row.chargedNow().toDecimal(),
        row.chargedNow().minus(row.chargedThen()).toDecimal(),
        Long.toString(row.unpriced()));
  }
}
