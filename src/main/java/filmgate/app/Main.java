package filmgate.app;

import filmgate.app.cli.Actions;
import filmgate.app.cli.CommandLines;
import filmgate.app.cli.Surroundings;
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
    System.exit(new CommandLines(terminal(), surroundings(), actions()).run(List.of(words)));
  }

  private static int carriers() {
    return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
  }

  private static Actions actions() {
    var version = surroundings().version();
    return new Actions(
        settings -> Server.serve(settings, version, Main::say),
        new OfflineVideos(),
        new OwnKeys(),
        new OwnBooks(),
        new OwnPrices(),
        () -> new Rehearsal(version).run());
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

  private static Surroundings surroundings() {
    var version = Main.class.getPackage().getImplementationVersion();
    return new Surroundings(
        Path.of(""), System.getenv(), version == null ? "development" : version);
  }
}
