package filmgate.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.cli.Cli;
import filmgate.app.cli.CliServices;
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
import filmgate.crash.Halting;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * The program of {@link Main}, except that it ends at a path of crash points: the one in its first
 * argument, or any later one that is a line of its standard input, which it answers with {@code
 * armed}. The other arguments are Filmgate's words.
 */
public final class HaltingMain {
  private static final String VERSION = "halting";

  private HaltingMain() {}

  public static void main(String[] arguments) {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    var halting = new Halting(Halting.path(arguments[0]));
    Thread.ofPlatform().daemon().name("paths").start(() -> takePaths(halting));
    var actions =
        new CliServices(
            new CliServices.Servers(
                settings -> Server.serve(settings, VERSION, HaltingMain::say, halting),
                new TemporaryServers(VERSION),
                new LocalServers(),
                () -> {}),
            new OfflineGenerator(),
            () -> new ModelDescriptionCache(CatalogueComponents.allModels()),
            new LocalKeys(),
            new LocalAccounts(),
            new LocalPrices(),
            new LocalTasks(),
            new LocalBackups(),
            new LocalChannels(),
            new ClientProcess(
                Clock.systemUTC(), new SecureRandom(), ConsoleInterruption.ofProcess()));
    var words = Arrays.asList(arguments).subList(1, arguments.length);
    System.exit(new Cli(terminal(), context(), actions).run(List.copyOf(words)));
  }

  private static void takePaths(Halting halting) {
    try (var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        halting.take(Halting.path(line));
        say("armed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static Terminal terminal() {
    return new Terminal(
        new BufferedReader(new StringReader("")),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        false,
        false,
        false);
  }

  private static PrintWriter writer(FileDescriptor file) {
    return new PrintWriter(new FileOutputStream(file), false, UTF_8);
  }

  private static CliEnvironment context() {
    return new CliEnvironment(Path.of(""), System.getenv(), VERSION);
  }
}
