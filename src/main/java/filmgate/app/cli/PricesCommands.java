package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.PreviewOfBook;
import filmgate.app.cli.CliServices.PriceOperations;
import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.billing.PriceBookJson;
import filmgate.intake.PricePreview;
import filmgate.store.PriceVersion;
import filmgate.text.Plural;
import filmgate.view.model.PricePreviewView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The commands {@code prices …}. */
record PricesCommands(PriceOperations prices) {
  private static final String PREVIEW = "--preview";

  private static final List<Column<ModelRow>> PREVIEW_COLUMNS =
      List.of(
          new Column<>("MODEL", ModelRow::model),
          new Column<>("SKU", one -> one.row().sku()),
          new Column<>("TASKS", one -> Long.toString(one.row().tasks())),
          new Column<>("CHARGED", one -> one.row().chargedThen().toDecimal()),
          new Column<>("NEW CHARGE", one -> one.row().chargedNow().toDecimal()),
          new Column<>(
              "DIFFERENCE",
              one -> one.row().chargedNow().minus(one.row().chargedThen()).toDecimal()),
          new Column<>("UNPRICED", one -> Long.toString(one.row().unpriced())));

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
    var rows =
        Stream.concat(
            preview.lines().stream().map(row -> new ModelRow(row.model(), row)),
            Stream.of(new ModelRow("total", preview.total())));
    invocation.printTable(PREVIEW_COLUMNS, rows.toList(), _ -> new byte[0]);
    preview.unpricedModels().forEach(task -> invocation.message("no price: " + task));
    if (!preview.complete()) {
      invocation.message(
          "Only the newest %d tasks are included.".formatted(PricePreview.TASKS_MAX));
    }
  }

  /** A row of the preview, and the model or {@code total}. */
  private record ModelRow(String model, PricePreview.PreviewRow row) {}
}
