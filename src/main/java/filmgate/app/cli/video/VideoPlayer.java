package filmgate.app.cli.video;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens files with the program that the desktop has for them. No shell reads the name of a file,
 * and the command does not wait for the program.
 *
 * @param system the name of the operating system, {@code Linux}
 * @param environment the variables of the process
 */
record VideoPlayer(String system, Map<String, String> environment) {
  private static final List<String> DISPLAYS = List.of("DISPLAY", "WAYLAND_DISPLAY");

  /** How files are opened here. */
  sealed interface Opener {
    /** A command to which the file is added. */
    record OpenCommand(List<String> words) implements Opener {
      public OpenCommand {
        words = List.copyOf(words);
      }
    }

    /** Files cannot be opened. */
    record NoOpener(String reason) implements Opener {}
  }

  static VideoPlayer ofSystem(Map<String, String> environment) {
    return new VideoPlayer(System.getProperty("os.name", ""), environment);
  }

  /** Opens the file; returns why that is not possible, or nothing. */
  Optional<String> open(Path file) {
    return switch (opener()) {
      case Opener.OpenCommand(var words) -> start(words, file);
      case Opener.NoOpener(var reason) -> Optional.of(reason);
    };
  }

  Opener opener() {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return new Opener.OpenCommand(List.of("/usr/bin/open"));
    }
    if (name.startsWith("windows")) {
      return new Opener.OpenCommand(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    if (DISPLAYS.stream().noneMatch(this::isSet)) {
      return new Opener.NoOpener("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    return inPath("xdg-open")
        .<Opener>map(program -> new Opener.OpenCommand(List.of(program.toString())))
        .orElseGet(() -> new Opener.NoOpener("xdg-open is not installed"));
  }

  private boolean isSet(String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }

  private Optional<Path> inPath(String program) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .flatMap(directory -> path(directory, program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Stream<Path> path(String directory, String program) {
    try {
      return Stream.of(Path.of(directory, program));
    } catch (InvalidPathException _) {
      return Stream.empty();
    }
  }

  private Optional<String> start(List<String> words, Path file) {
    var command = new ArrayList<>(words);
    command.add(file.toAbsolutePath().normalize().toString());
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      builder.start().getOutputStream().close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("%s cannot be started: %s".formatted(words.getFirst(), e.getMessage()));
    }
  }
}
