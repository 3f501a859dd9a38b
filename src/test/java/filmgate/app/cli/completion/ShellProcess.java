package filmgate.app.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.CommandTreeFixture;
import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real shell that has read the script which the command prints for it. */
enum ShellProcess {
  BASH("bash", "--norc"),
  ZSH("zsh", "-f"),
  FISH("fish", "--no-config");

  private static final Path DRIVERS = Path.of("src/test/resources/completion").toAbsolutePath();
  private static final String HERE = "here";
  private static final int SECONDS_MAX = 120;

  private final String program;
  private final String plain;

  ShellProcess(String program, String plain) {
    this.program = program;
    this.plain = plain;
  }

  /** The name of the program and of the argument of the command. */
  String program() {
    return program;
  }

  /** Writes the script that the command prints, and returns its file. */
  Path script(Path directory) throws IOException {
    Tools.need(program);
    Files.createDirectories(here(directory));
    var filmgate = new CommandTreeFixture();
    assertThat(filmgate.run(directory, "completion", program)).isZero();
    return Files.writeString(directory.resolve("script." + program), filmgate.out());
  }

  /** The directory in which the shell runs, below that of the script. */
  static Path here(Path directory) {
    return directory.resolve(HERE);
  }

  /** What the shell says about the syntax of a script; empty if it is valid. */
  String syntaxProblems(Path script) throws IOException, InterruptedException {
    return run(script, List.of(program, "-n", script.toString()), "");
  }

  /** What the shell proposes at the end of each line. */
  List<List<String>> proposals(Path script, List<String> lines)
      throws IOException, InterruptedException {
    var driver = DRIVERS.resolve("proposals." + program).toString();
    var input = new StringBuilder();
    lines.forEach(line -> input.append(inputLine(line)).append('\n'));
    var output = run(script, List.of(program, plain, driver, script.toString()), input.toString());
    var answers = output.lines().map(ShellProcess::words).toList();
    assertThat(answers).as(output).hasSameSizeAs(lines);
    return answers;
  }

  /** Bash gets the words that its line editor makes of a line: = is a word. */
  private String inputLine(String line) {
    return switch (this) {
      case BASH -> line.replace("=", " = ").replaceFirst("= $", "=").replace(' ', '|');
      case ZSH, FISH -> line;
    };
  }

  /**
   * The proposals as words. Shells mark directories and blanks in names; fish repeats the option of
   * {@code --out=FILE}, and zsh proposes a directory for each of its rules.
   */
  private static List<String> words(String line) {
    return Arrays.stream(line.split("\\|", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replace("\\ ", " ").replaceFirst("/$", ""))
        .map(word -> word.replaceFirst("^--[a-z]+=", ""))
        .distinct()
        .toList();
  }

  private static String run(Path script, List<String> command, String input)
      throws IOException, InterruptedException {
    var file = Files.writeString(script.resolveSibling("input"), input);
    var output = script.resolveSibling("output");
    var builder =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(script.resolveSibling(HERE).toFile())
            .redirectInput(file.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    for (var variable : List.of("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")) {
      builder.environment().put(variable, script.resolveSibling("home").toString());
    }
    var process = builder.start();
    try {
      assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
