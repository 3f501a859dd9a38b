package filmgate.app.cli;

import filmgate.app.OfflineGenerator;
import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.Terminal;
import filmgate.app.local.LocalChannels;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ManualInterruption;
import filmgate.testing.FakeModelDescriptions;
import filmgate.testing.SettableClock;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The command line of the product, with operations that change nothing. */
public final class CommandTreeFixture {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** What the command printed for scripts. */
  public String out() {
    return out.toString();
  }

  /** What the command printed for humans. */
  public String err() {
    return err.toString();
  }

  /** Runs a command and returns its exit code. */
  public int run(Path directory, String... words) {
    return cli(directory).run(List.of(words));
  }

  /** The command line in a directory, without variables of the environment. */
  public Cli cli(Path directory) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            false);
    return new Cli(terminal, new CliEnvironment(directory, Map.of(), "1.2.3"), services());
  }

  private static CliServices services() {
    return new CliServices(
        FakeServers.serving(_ -> 0),
        new OfflineGenerator(),
        FakeModelDescriptions::ofAllModels,
        new FakeKeyOperations(),
        new FakeAccountOperations(List.of()),
        new FakePriceOperations(),
        new FakeTaskOperations(),
        (_, file, _) -> new CliServices.Backup(file, 1, Duration.ofMillis(1)),
        new LocalChannels(),
        new ClientProcess(new SettableClock(), new Random(1), new ManualInterruption()));
  }
}
