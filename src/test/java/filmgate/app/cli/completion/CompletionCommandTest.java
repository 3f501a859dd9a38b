package filmgate.app.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.CommandTreeFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The scripts for shells, as the shells run them. */
class CompletionCommandTest {
  private static final Map<String, List<String>> PROPOSALS =
      Map.ofEntries(
          Map.entry("filmgate ke", List.of("keys")),
          Map.entry("./filmgate ke", List.of("keys")),
          Map.entry("filmgate webhooks endpoints d", List.of("delete")),
          Map.entry("filmgate keys create --ki", List.of("--kind")),
          Map.entry("filmgate keys create --account keys --ki", List.of("--kind")),
          Map.entry("filmgate keys create --kind ", List.of("live", "test")),
          Map.entry("filmgate tasks list --status=f", List.of("failed")),
          Map.entry("filmgate serve --log-level w", List.of("warn")),
          Map.entry("filmgate generate x --model kling-v3-o", List.of("kling-v3-omni")),
          Map.entry("filmgate generate x -p negative_pr", List.of("negative_prompt=")),
          Map.entry("filmgate prices set my", List.of("my book.json")),
          Map.entry("filmgate upload fox.png fo", List.of("fox.png")),
          Map.entry("filmgate generate x --out pic", List.of("pictures")),
          Map.entry("filmgate serve --data ", List.of("pictures")),
          Map.entry("filmgate completion f", List.of("fish")),
          Map.entry("filmgate audit fo", List.of()),
          Map.entry("filmgate keys rotate ke", List.of()),
          Map.entry("filmgate wa", List.of()),
          Map.entry("filmgate cred", List.of()),
          Map.entry("filmgate accounts low", List.of()));

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void theScriptHasNoSyntaxError(ShellProcess shell) throws Exception {
    assertThat(shell.syntaxProblems(shell.script(directory))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void wordsOptionsValuesAndFilesAreProposed(ShellProcess shell) throws Exception {
    var script = shell.script(directory);
    var here = ShellProcess.here(directory);
    Files.createFile(here.resolve("my book.json"));
    Files.createFile(here.resolve("fox.png"));
    Files.createDirectory(here.resolve("pictures"));
    var lines = List.copyOf(PROPOSALS.keySet());
    var answers = shell.proposals(script, lines);
    for (var i = 0; i < lines.size(); i++) {
      assertThat(answers.get(i))
          .as(lines.get(i))
          .containsExactlyInAnyOrderElementsOf(PROPOSALS.get(lines.get(i)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandAndEveryOptionIsProposed(ShellProcess shell) throws Exception {
    var expected = new LinkedHashMap<String, List<String>>();
    collect(new CommandTreeFixture().cli(directory).tree(), expected);
    var lines = new ArrayList<>(expected.keySet());
    assertThat(lines).hasSizeGreaterThan(40);
    var answers = shell.proposals(shell.script(directory), lines);
    for (var i = 0; i < lines.size(); i++) {
      assertThat(answers.get(i))
          .as(lines.get(i))
          .containsExactlyInAnyOrderElementsOf(expected.get(lines.get(i)));
    }
  }

  /** What each group proposes, and the long options of each command. */
  private static void collect(CommandSpec command, Map<String, List<String>> expected) {
    var children =
        command.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(child -> !child.usageMessage().hidden())
            .toList();
    if (children.isEmpty()) {
      expected.put(
          command.qualifiedName(" ") + " --",
          command.options().stream()
              .flatMap(option -> Arrays.stream(option.names()))
              .filter(name -> name.startsWith("--"))
              .toList());
    } else {
      expected.put(
          command.qualifiedName(" ") + " ", children.stream().map(CommandSpec::name).toList());
      children.forEach(child -> collect(child, expected));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHeadSaysWhereTheScriptBelongs(ShellProcess shell) throws Exception {
    assertThat(Files.readString(shell.script(directory)))
        .contains("filmgate completion " + shell.program() + " > ", "# In this shell: ");
  }

  @Test
  void theShellsThatHaveAScriptAreNamed() {
    var filmgate = new CommandTreeFixture();
    assertThat(filmgate.run(directory, "completion", "tcsh")).isEqualTo(2);
    assertThat(filmgate.err()).contains("'tcsh' is not one of bash, zsh, fish");
    assertThat(filmgate.run(directory, "completion", "--help")).isZero();
    assertThat(filmgate.out()).contains("source <(filmgate completion bash)");
  }

  @Test
  void aSummaryIsTheFirstSentence() {
    assertThat(CompletedCommand.firstSentence("List 5%% of it. Then stop."))
        .isEqualTo("List 5% of it");
    assertThat(CompletedCommand.firstSentence("The file, such as a.png. 3 at most."))
        .isEqualTo("The file, such as a.png. 3 at most");
  }
}
