package filmgate.app.doctor;

import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.SettingsOptions;
import filmgate.app.cli.command.Terminal;
import filmgate.config.Setting;
import filmgate.logging.LogLevel;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code doctor}, which finds what is wrong with an installation. Unlike other commands
 * it reads invalid settings too, because they are a finding.
 */
public final class DoctorCommand implements Command {
  private static final String JSON = "--json";
  private static final String QUICK = "--quick";

  private final CommandSpec spec = CommandSpec.create().name("doctor");
  private final SettingsOptions options =
      new SettingsOptions(List.of(Setting.values()), _ -> List.of());

  private DoctorCommand() {
    spec.usageMessage()
        .customSynopsis("filmgate doctor [--quick] [--json] [SETTING...]")
        .description(
            "Find out what is wrong with an installation, and what to do. Checks the machine, the"
                + " settings, the data directory, the server, the channels, and the renderer, with"
                + " or without a running server, and changes nothing.")
        .footer(
            "",
            "Use the account of the server, its environment, and the options of filmgate serve,"
                + " because they are what is checked.",
            "Exit codes: 0 if there is no problem (warnings are none), 2 if there is one.");
    spec.addOption(
        flag(
            QUICK, "Skip what takes seconds: the pages of the database, the ledger, and a video."));
    spec.addOption(flag(JSON, "Print JSON, one object per line, the last one with the counts."));
    options.addOptionsTo(spec);
  }

  public static Command of() {
    return new DoctorCommand();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal, CliEnvironment environment) {
    LogLevel.set("warn");
    var report =
        new DoctorReport(
            terminal, arguments.hasMatchedOption(JSON), terminal.colour() && terminal.tables());
    new Doctor(
            options.sources(arguments, environment),
            environment.version(),
            new Checklist(arguments.hasMatchedOption(QUICK), report::add))
        .examine();
    return report.finish();
  }
}
