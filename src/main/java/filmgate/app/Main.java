package filmgate.app;

import filmgate.app.cli.Cli;
import filmgate.app.cli.CliEnvironment;
import filmgate.app.cli.CliServices;
import filmgate.app.cli.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Picks a command and runs it. */
public final class Main {
  private Main() {}

  public static void main(String[] words) {
    // Virtual threads are not time-sliced: more carriers than cores keep one busy request from
    // holding up all others. Read once, before the first virtual thread.
    System.setProperty("jdk.virtualThreadScheduler.parallelism", Integer.toString(carriers()));
    System.exit(new Cli(terminal(), context(), actions()).run(List.of(words)));
  }

  private static int carriers() {
    return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
  }

  private static CliServices actions() {
    var version = context().version();
    return new CliServices(
        settings -> Server.serve(settings, version, Main::say),
        new OfflineGenerator(),
        new LocalKeys(),
        new LocalAccounts(),
        new LocalPrices(),
        () -> new AotTraining(version).run());
  }

  private static void say(String line) {
    System.out.println(line);
  }

  /** The launcher says whether the standard error is a screen, since Java cannot ask. */
  private static Terminal terminal() {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("filmgate.screen"),
        Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty());
  }

  private static PrintWriter writer(FileDescriptor file) {
    return new PrintWriter(new FileOutputStream(file), false, StandardCharsets.UTF_8);
  }

  private static CliEnvironment context() {
    var version = Main.class.getPackage().getImplementationVersion();
    return new CliEnvironment(
        Path.of(""), System.getenv(), version == null ? "development" : version);
  }
}
