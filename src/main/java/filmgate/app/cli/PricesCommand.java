package filmgate.app.cli;

import filmgate.app.cli.Actions.PriceKeeper;
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
final class PricesCommand implements Command {
  private static final String PREVIEW = "--preview";

  private final Terminal terminal;
  private final Surroundings surroundings;
  private final SettingsOptions options;
  private final PriceKeeper prices;
  private final Deed deed;

  private enum Deed {
    SHOW,
    SET
  }

  private PricesCommand(
      Terminal terminal, Surroundings surroundings, PriceKeeper prices, Deed deed) {
    this.terminal = terminal;
    this.surroundings = surroundings;
    this.options = new SettingsOptions(surroundings, List.of(Setting.DATA));
    this.prices = prices;
    this.deed = deed;
  }

  static Command show(Terminal terminal, Surroundings surroundings, PriceKeeper prices) {
    return new PricesCommand(terminal, surroundings, prices, Deed.SHOW);
  }

  static Command set(Terminal terminal, Surroundings surroundings, PriceKeeper prices) {
    return new PricesCommand(terminal, surroundings, prices, Deed.SET);
  }

  @Override
  public CommandSpec spec() {
    var spec =
        switch (deed) {
          case SHOW -> named("show", "Prints the price book in force, as set takes it.");
          case SET -> withFile(named("set", "Puts a price book in force; running servers follow."));
        };
    options.addTo(spec);
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
    switch (deed) {
      case SHOW -> show(prices.show(settings));
      case SET -> {
        var file = surroundings.folder().resolve(given.matchedPositionalValue(0, ""));
        if (given.hasMatchedOption(PREVIEW)) {
          show(prices.preview(settings, file));
        } else {
          terminal.tell(sentence(prices.set(settings, file)));
        }
      }
    }
    return ExitCode.OK;
  }

  private void show(PriceVersion version) {
    terminal.tell(sentence(version));
    terminal.answer(PriceBookJson.write(version.book()).toPrettyString());
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
    preview.lines().forEach(line -> terminal.answer(line(line, line.model())));
    terminal.answer(line(preview.total(), "total"));
    preview.unpricedModels().forEach(task -> terminal.tell("no price: " + task));
    if (!preview.complete()) {
      terminal.tell("There are more: these are the newest %d.".formatted(PricePreview.TASKS_MAX));
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
