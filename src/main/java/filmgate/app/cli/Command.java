package filmgate.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line. */
interface Command {
  /** Its name, flags and help. */
  CommandSpec spec();

  /** Runs it with the words that were given; answers with one of {@link ExitCode}. */
  int run(ParseResult words);
}
