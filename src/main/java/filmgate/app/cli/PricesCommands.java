package filmgate.app.cli;

import filmgate.app.cli.CliServices.PriceOperations;
import filmgate.billing.PriceBookJson;
import filmgate.config.Setting;
import filmgate.intake.PricePreview;
import filmgate.store.PriceVersion;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code prices show} and {@code prices set}: the price book in a data folder. */
final class PricesCommands implements Command {
  private static final String PREVIEW = "--preview";

  private final Terminal terminal;
  private final CliEnvironment context;
  private final SettingsOptions options;
  private final PriceOperations prices;
  private final PricesAction action;

  private enum PricesAction {
    SHOW,
    SET
  }

  private PricesCommands(
      Terminal terminal, CliEnvironment context, PriceOperations prices, PricesAction action) {
    this.terminal = terminal;
    this.context = context;
    this.options = new SettingsOptions(context, List.of(Setting.DATA));
    this.prices = prices;
    this.action = action;
  }

  static Command show(Terminal terminal, CliEnvironment context, PriceOperations prices) {
    return new PricesCommands(terminal, context, prices, PricesAction.SHOW);
  }

  static Command set(Terminal terminal, CliEnvironment context, PriceOperations prices) {
    return new PricesCommands(terminal, context, prices, PricesAction.SET);
  }

  @Override
  public CommandSpec spec() {
    var spec =
        switch (action) {
          case SHOW -> named("show", "Prints the price book in force, as set takes it.");
          case SET -> withFile(named("set", "Puts a price book in force; running servers follow."));
        };
    options.addOptionsTo(spec);
    return spec;
  }

  private CommandSpec named(String name, String sentence) {
    var spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(sentence);
    return spec;
  }

  private static CommandSpec withFile(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .paramLabel("FILE")
            .type(String.class)
            .required(true)
            .description("The whole book, as JSON.")
            .build());
    spec.addOption(
        OptionSpec.builder(PREVIEW)
            .type(boolean.class)
            .arity("0")
            .description("Changes nothing; tells what last week's films would have cost.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult given) {
    var read = options.read(given, terminal);
    if (read.isEmpty()) {
      return ExitCode.USAGE;
    }
    var settings = read.get();
    switch (action) {
      case SHOW -> show(prices.show(settings));
      case SET -> {
        var file = context.directory().resolve(given.matchedPositionalValue(0, ""));
        if (given.hasMatchedOption(PREVIEW)) {
          show(prices.preview(settings, file));
        } else {
          terminal.printMessage(sentence(prices.set(settings, file)));
        }
      }
    }
    return ExitCode.OK;
  }

  private void show(PriceVersion version) {
    terminal.printMessage(sentence(version));
    terminal.printResult(PriceBookJson.write(version.book()).toPrettyString());
  }

  private static String sentence(PriceVersion version) {
    var rules = version.book().rules().size();
    return version.version() == 0
        ? "The examples that came with the program are in force: %d rules.".formatted(rules)
        : "Version %d is in force, set by %s at %s: %d rules."
            .formatted(version.version(), version.by().actor(), version.by().at(), rules);
  }

  /** A line each: model, sku, tasks, charged, would be charged, difference, without a price. */
  private void show(PricePreview preview) {
    preview.lines().forEach(line -> terminal.printResult(line(line, line.model())));
    terminal.printResult(line(preview.total(), "total"));
    preview.unpricedModels().forEach(task -> terminal.printMessage("no price: " + task));
    if (!preview.complete()) {
      terminal.printMessage(
          "There are more: these are the newest %d.".formatted(PricePreview.TASKS_MAX));
    }
  }

  private static String line(PricePreview.PreviewRow line, String model) {
    return String.join(
        "\t",
        model,
        line.sku(),
        Long.toString(line.tasks()),
        line.chargedThen().toDecimal(),
        line.chargedNow().toDecimal(),
        line.chargedNow().minus(line.chargedThen()).toDecimal(),
        Long.toString(line.unpriced()));
  }
}
