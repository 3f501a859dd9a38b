package filmgate.app;

import filmgate.app.cli.Cli;
import filmgate.app.cli.CliServices;
import filmgate.app.cli.command.CacheDirectory;
import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.Terminal;
import filmgate.app.local.LocalAccounts;
import filmgate.app.local.LocalBackups;
import filmgate.app.local.LocalChannels;
import filmgate.app.local.LocalKeys;
import filmgate.app.local.LocalPrices;
import filmgate.app.local.LocalServers;
import filmgate.app.local.LocalTasks;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ConsoleInterruption;
import filmgate.store.sql.sqlite.SqliteLibrary;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The entry point: runs the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Virtual threads are not time-sliced: more carriers than cores keep one busy request from
    // holding up all others. Read once, before the first virtual thread.
    System.setProperty("jdk.virtualThreadScheduler.parallelism", Integer.toString(carriers()));
    SqliteLibrary.useFrom(CacheDirectory.natives());
    System.exit(new Cli(terminal(), environment(), services()).run(List.of(arguments)));
  }

  private static int carriers() {
    return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
  }

  private static CliServices services() {
    var version = environment().version();
    return new CliServices(
        new CliServices.Servers(
            settings -> Server.serve(settings, version, Main::print),
            new TemporaryServers(version),
            new LocalServers(),
            () -> new AotTraining(version).run()),
        new OfflineGenerator(),
        () -> new ModelDescriptionCache(CatalogueComponents.allModels()),
        new LocalKeys(),
        new LocalAccounts(),
        new LocalPrices(),
        new LocalTasks(),
        new LocalBackups(),
        new LocalChannels(),
        new ClientProcess(Clock.systemUTC(), new SecureRandom(), ConsoleInterruption.ofProcess()));
  }

  private static void print(String line) {
    System.out.println(line);
  }

  /** The launcher reports which outputs are screens, since Java cannot find out. */
  private static Terminal terminal() {
    return new Terminal(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("filmgate.screen"),
        Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty(),
        Boolean.getBoolean("filmgate.tables"));
  }

  private static PrintWriter writer(FileDescriptor file) {
    return new PrintWriter(new FileOutputStream(file), false, StandardCharsets.UTF_8);
  }

  private static CliEnvironment environment() {
    var version = Main.class.getPackage().getImplementationVersion();
    return new CliEnvironment(
        Path.of(""), System.getenv(), version == null ? "development" : version);
  }
}
