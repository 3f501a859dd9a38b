package filmgate.app;

import filmgate.app.cli.Actions;
import filmgate.app.cli.CannotStart;
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
    System.exit(new CommandLines(terminal(), surroundings(), actions()).run(List.of(words)));
  }

  private static Actions actions() {
    return new Actions(
        settings -> {
          LogSetup.level(settings.operator().logLevel());
          throw new CannotStart("this build serves nothing");
        },
        (_, _, _) -> {
          throw new CannotStart("this build renders nothing");
        },
        _ -> {
          throw new CannotStart("this build keeps no keys");
        },
        () -> {});
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
