package filmgate.app.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.cli.CommandTreeFixture;
import filmgate.app.cli.command.ExitCode;
import filmgate.docs.translation.Translations;
import filmgate.testing.ReferencePages;
import filmgate.text.Language;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.json.JsonMapper;

class CommandsPageTest {
  private static final Path CATALOGUE =
      Path.of("src/main/resources/filmgate/docs/translation/zh/cli.json");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");

  @TempDir static Path directory;

  private final CommandSpec root = new CommandTreeFixture().cli(directory).tree();

  @Test
  void theReferencePagesAreWrittenFromTheCommands() throws IOException {
    ReferencePages.compare("commands.md", language -> CommandsPage.markdown(root, language));
  }

  @Test
  void everyTextHasATranslationAndEveryTranslationIsUsed() throws IOException {
    var used = new RecordingMap();
    CommandsPage.markdown(root, new Translations(Language.ZH, used));
    var catalogue = JsonMapper.shared().readTree(Files.readString(CATALOGUE));
    var known = new TreeSet<>(catalogue.propertyNames());
    assertThat(entries(without(used.keys, known))).as("without a translation").isEmpty();
    assertThat(without(known, used.keys)).as("unused").isEmpty();
    assertThat(catalogue.propertyNames()).as("sorted").containsExactlyElementsOf(known);
  }

  /** The missing texts as lines of the catalogue, to be completed. */
  private static String entries(Set<String> texts) {
    var missing = new TreeMap<String, String>();
    texts.forEach(text -> missing.put(text, ""));
    return missing.isEmpty()
        ? ""
        : JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(missing);
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** Records what is looked up. */
  private static final class RecordingMap extends AbstractMap<String, String> {
    final Set<String> keys = new TreeSet<>();

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      return Set.of();
    }

    @Override
    public String get(Object key) {
      keys.add(key.toString());
      return key.toString();
    }
  }

  /** A sentence that was not translated has English words outside of code. */
  @Test
  void theChinesePageHasNoEnglishSentence() {
    var prose = CODE.matcher(CommandsPage.markdown(root, Language.ZH)).replaceAll("");
    assertThat(Pattern.compile("\\b(the|of|and|with|is|are|for|to) \\w+").matcher(prose).results())
        .extracting(one -> one.group())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandAndEveryOptionIsOnThePage(Language language) {
    var page = CommandsPage.markdown(root, language);
    assertHasAll(page, root);
    assertThat(page).doesNotContain("warm", "low-balance\n", "\n## credit\n");
  }

  private static void assertHasAll(String page, CommandSpec parent) {
    for (var line : parent.subcommands().values()) {
      var command = line.getCommandSpec();
      if (command.usageMessage().hidden()) {
        continue;
      }
      var path = command.qualifiedName(" ").replaceFirst("^filmgate ", "");
      assertThat(page).containsPattern("(?m)^##+ " + Pattern.quote(path) + "$");
      var section = page.split("\n##+ " + Pattern.quote(path) + "\n", 2)[1].split("\n##+ ", 2)[0];
      for (var option : command.options()) {
        for (var name : option.names()) {
          assertThat(option.usageHelp() ? page : section).as(path).contains("`" + name);
        }
      }
      command
          .positionalParameters()
          .forEach(one -> assertThat(section).as(path).contains(cell(one.paramLabel())));
      assertHasAll(page, command);
    }
  }

  private static String cell(String label) {
    return "| `" + label.replace("|", "\\|") + "` |";
  }

  /** A command that is added needs no change of the generator. */
  @Test
  void aNewCommandIsOnThePage() {
    var tree = CommandSpec.create().name("filmgate");
    var added = CommandSpec.create().name("sing");
    added
        .usageMessage()
        .description("Sing a song for --seconds.")
        .exitCodeList(Map.of("9", "Hoarse."));
    added.usageMessage().footer("", "One line", "and its end.", "  filmgate sing --seconds 5");
    added.addOption(
        OptionSpec.builder("-s", "--seconds")
            .paramLabel("N")
            .type(Long.class)
            .description("How long, 100%% of it. Default: 5.")
            .build());
    tree.addSubcommand("sing", added);
    assertThat(CommandsPage.markdown(tree, Language.EN))
        .contains("| [`sing`](#sing) | Sing a song for `--seconds`. |")
        .endsWith(
            """
            ## sing

            Sing a song for `--seconds`.

            ```text
            filmgate sing [OPTION]...
            ```

            | option | default | description |
            |---|---|---|
            | `-s`, `--seconds N` | `5` | How long, 100% of it. |

            Exit codes:

            - `9`: Hoarse.

            One line and its end.

            ```text
            filmgate sing --seconds 5
            ```
            """);
  }

  @Test
  void everyExitCodeHasAMeaningInAscendingSequence() throws IllegalAccessException {
    var codes = new TreeSet<Integer>();
    for (var field : ExitCode.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
        codes.add(field.getInt(null));
      }
    }
    assertThat(ExitCode.ALL).extracting(ExitCode.Meaning::code).containsExactlyElementsOf(codes);
    var fixture = new CommandTreeFixture();
    assertThat(fixture.run(directory, "--help")).isZero();
    var help = fixture.out().replaceAll("\\s+", " ");
    assertThat(ExitCode.ALL)
        .allSatisfy(one -> assertThat(help).contains(" " + one.code() + " " + one.text().en()));
    assertThat(Arrays.stream(help.split(" ")).toList()).contains("130");
  }
}
