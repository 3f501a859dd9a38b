package filmgate.app.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line. */
public interface Command {
  /** The name, options, and help. */
  CommandSpec spec();

  /** Runs the command with parsed arguments and returns one of {@link ExitCode}. */
  int run(ParseResult arguments, Terminal terminal, CliEnvironment environment);
}
