package filmgate.render.art;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.art.Artwork.Facing;
import filmgate.render.art.Artwork.Gait;
import filmgate.render.art.Artwork.Support;
import filmgate.render.setting.Settings;
import filmgate.render.setting.plate.Plates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about artwork name the fields and values that are read. */
class ArtworkPageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| [^|]* \\| (?:`(\\w+)`|\\S+) \\|");
  private static final Pattern VALUES = Pattern.compile("`([a-z]+)`");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"docs/guides/artwork.md", "docs/zh/guides/artwork.md"})
  void theTableHasEveryFieldAndValue(String page) throws IOException {
    var rows =
        ROW.matcher(Files.readString(Path.of(page)))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), MatchResult::group));
    assertThat(rows).containsOnlyKeys("height", "facing", "support", "gait", "glow", "also");
    var enums =
        Map.<String, Enum<?>[]>of(
            "facing", Facing.values(), "support", Support.values(), "gait", Gait.values());
    enums.forEach(
        (field, values) ->
            assertThat(values(rows.getOrDefault(field, ""))).contains(names(values)));
    assertThat(rows.get("height")).contains("10000");
  }

  @Test
  void theSamplesOfThePageAreValid() throws Exception {
    var page = Files.readString(Path.of("docs", "guides", "artwork.md"));
    write("art/zeppelin.json", block(page, "json", 0));
    write(
        "art/zeppelin.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>");
    write("lexicon/airships.txt", block(page, "text", 1));
    write("settings/hangar.json", block(page, "json", 1));
    var read = ArtDirectory.read(directory, Set.of("dog"), Set.of());
    assertThat(read.artwork().find("zeppelin").orElseThrow().support()).isEqualTo(Support.AIR);
    assertThat(read.nouns().find("机库").orElseThrow().kind()).isEqualTo("hangar");
    var settings =
        Settings.read(Plates.names()).with(read.settings().orElseThrow(), Plates.names());
    assertThat(settings.find("hangar").orElseThrow().plates()).hasSize(1);
  }

  private static String values(String row) {
    return VALUES.matcher(row).results().map(one -> one.group(1)).collect(Collectors.joining(" "));
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static String block(String page, String language, int index) {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList()
        .get(index);
  }

  private void write(String name, String text) throws IOException {
    var file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
