package filmgate.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.app.cli.CommandTreeFixture;
import filmgate.catalogue.spec.Field;
import filmgate.docs.search.SearchIndex;
import filmgate.docs.site.Documentation;
import filmgate.testing.SearchScript;
import filmgate.testing.SearchScript.Hit;
import filmgate.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The search of the whole documentation, as the script of the site runs it. */
class SiteSearchTest {
  private static final int BYTES_MAX = 150 * 1024;
  private static final int HITS = 3;

  @TempDir static Path directory;
  private static Documentation documentation;

  @BeforeAll
  static void write() throws Exception {
    documentation = WholeSite.of(directory);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyParameterAndEveryReasonIsFound(Language language) throws Exception {
    var names = Stream.concat(parameters(), reasons()).distinct().toList();
    var results = SearchScript.run(directory, SearchIndex.write(documentation, language), names);

    var missed = new ArrayList<String>();
    for (var i = 0; i < names.size(); i++) {
      if (results.get(i).stream().limit(HITS).noneMatch(named(names.get(i)))) {
        missed.add(names.get(i) + " " + results.get(i).stream().limit(HITS).toList());
      }
    }
    assertThat(missed).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandIsFound(Language language) throws Exception {
    var names = commands(new CommandTreeFixture().cli(directory).tree()).toList();
    var results = SearchScript.run(directory, SearchIndex.write(documentation, language), names);

    var missed = new ArrayList<String>();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      if (results.get(i).stream().limit(HITS).noneMatch(hit -> hit.heading().equals(name))) {
        missed.add(name + " " + results.get(i).stream().limit(HITS).toList());
      }
    }
    assertThat(missed).isEmpty();
  }

  private static Stream<String> commands(CommandSpec parent) {
    return parent.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(child -> !child.usageMessage().hidden())
        .flatMap(
            child ->
                child.subcommands().isEmpty()
                    ? Stream.of(child.qualifiedName(" ").replaceFirst("^filmgate ", ""))
                    : commands(child));
  }

  private static Predicate<Hit> named(String name) {
    return hit -> (hit.title() + " " + hit.heading()).contains(name);
  }

  private static Stream<String> parameters() {
    return WholeSite.CATALOGUE.models().stream()
        .flatMap(model -> model.fields().all().stream())
        .map(Field::name);
  }

  private static Stream<String> reasons() {
    return ErrorCatalogue.all().stream().map(ErrorSpec::reason);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theIndexIsSmall(Language language) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(SearchIndex.write(documentation, language));
    }
    assertThat(bytes.size()).isLessThan(BYTES_MAX);
  }

  @Test
  void aChineseQuestionFindsItsGuide() throws Exception {
    var index = SearchIndex.write(documentation, Language.ZH);
    var results = SearchScript.run(directory, index, List.of("取消任务", "余额不足", "首帧"));
    assertThat(results).allSatisfy(hits -> assertThat(hits).isNotEmpty());
  }
}
