package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.style.SitePages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Half of the pages, and the marks of all blocks. */
class DocumentationJourneyTest extends DocumentationJourney {
  private static final Pattern KEY_NAME = Pattern.compile("\\$\\w*KEY\\b");
  private static final Pattern PROMPT = Pattern.compile("(?<=\"prompt\":\")[^\"]*");

  /**
   * The blocks that cannot run here, by page and reason. A new one needs a change of this table.
   */
  private static final Map<String, Integer> SKIPPED =
      Map.ofEntries(
          Map.entry("README.md tests", 1),
          Map.entry("docs/guides/backup.md server", 1),
          Map.entry("docs/guides/command-line.md network", 2),
          Map.entry("docs/guides/generated-clients.md network", 6),
          Map.entry("docs/guides/install.md git", 1),
          Map.entry("docs/guides/install.md root", 1),
          Map.entry("docs/guides/operate.md server", 4),
          Map.entry("docs/guides/proxy.md proxy", 1),
          Map.entry("docs/guides/proxy.md root", 2),
          Map.entry("docs/guides/service.md container", 1),
          Map.entry("docs/guides/service.md root", 7));

  private static final Pattern LAB = Pattern.compile("filmgate upstream-lab$", Pattern.MULTILINE);

  static List<Path> commandPages() throws IOException {
    return everySecondPage(0);
  }

  @Test
  void onlyListedBlocksAreSkipped() throws Exception {
    var found = new TreeMap<String, Integer>();
    for (var page : pages()) {
      if (isChinese(page)) {
        continue;
      }
      for (var block : PageBlock.of(page)) {
        block
            .skipped()
            .ifPresent(
                reason ->
                    found.merge(
                        page.toString().replace(File.separatorChar, '/') + " " + reason,
                        1,
                        Integer::sum));
      }
    }
    assertThat(found).isEqualTo(new TreeMap<>(SKIPPED));
  }

  @Test
  void everyBlockIsMarked() throws Exception {
    for (var page : pages()) {
      assertThat(PageBlock.of(page))
          .allSatisfy(
              block -> {
                assertThat(block.isMarked()).as(page + " " + block).isTrue();
                assertThat(block.looksLikeCommands()).as(page + " " + block).isFalse();
              });
    }
  }

  /** Commands that run after the start of the upstream lab depend on it. */
  @Test
  void theBlocksFromTheStartOfTheLabOnAreMarked() throws Exception {
    var labs = 0;
    for (var page : pages()) {
      var hasLab = false;
      for (var block : PageBlock.of(page)) {
        if (block.isShell() && block.skipped().isEmpty()) {
          hasLab |= LAB.matcher(block.text()).find();
          assertThat(block.isLab()).as(page + " " + block).isEqualTo(hasLab);
        }
      }
      labs += hasLab ? 1 : 0;
    }
    assertThat(labs).isPositive();
  }

  /** Another test runs the programs of this page. */
  @Test
  void programsRunOnOnePage() throws Exception {
    for (var page : pages()) {
      var programs =
          PageBlock.of(page).stream()
              .filter(block -> block.isProgram() && block.skipped().isEmpty())
              .toList();
      assertThat(programs.isEmpty()).as("" + page).isEqualTo(!page.equals(SignatureProgram.PAGE));
    }
  }

  @Test
  void keysHaveOneNameOnAllPages() throws Exception {
    var names = new TreeSet<String>();
    for (var page : pages()) {
      KEY_NAME.matcher(Files.readString(page)).results().forEach(one -> names.add(one.group()));
    }
    assertThat(names).containsExactly("$FILMGATE_KEY", "$FILMGATE_ROOT_KEY", "$FILMGATE_TEST_KEY");
  }

  /** The Chinese page has the same commands, so only the English ones run. */
  @Test
  void bothReadmesHaveTheSameCommands() throws Exception {
    assertThat(commands(CHINESE)).isNotEmpty().isEqualTo(commands(Path.of("README.md")));
  }

  @Test
  void chinesePagesHaveTheBlocksOfTheEnglishOnes() throws Exception {
    for (var page : SitePages.inBothLanguages()) {
      var chinese = SitePages.chineseOf(page);
      assertThat(fences(chinese)).as("" + chinese).isEqualTo(fences(page));
      assertThat(fixedTexts(chinese)).as("" + chinese).isEqualTo(fixedTexts(page));
    }
  }

  private static List<String> fences(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .map(block -> block.language() + " " + block.option())
        .toList();
  }

  /** The text of commands and of JSON; comments of other blocks may be translated. */
  private static List<String> fixedTexts(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .filter(block -> block.isShell() || block.language().equals("json"))
        .map(PageBlock::text)
        .toList();
  }

  private static List<String> commands(Path page) throws IOException {
    return PageBlock.of(page).stream()
        .filter(PageBlock::isShell)
        .map(block -> block.option() + "\n" + PROMPT.matcher(block.text()).replaceAll("PROMPT"))
        .toList();
  }
}
