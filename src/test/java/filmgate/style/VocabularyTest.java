package filmgate.style;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Enforces the tables of docs/glossary.md and docs/style.md. */
class VocabularyTest {
  /** Prompts are quoted as people write them. */
  private static final Path PROMPTS = Path.of("docs", "gallery", "foreign", "README.md");

  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Pattern FILM =
      Pattern.compile("\\w*film(?!gate)\\w*", Pattern.CASE_INSENSITIVE);

  @TempDir static Path directory;

  private static Vocabulary vocabulary;
  private static Sources sources;
  private static JsonNode api;

  @BeforeAll
  static void read() throws IOException, InterruptedException {
    vocabulary = Vocabulary.read();
    var files = Tree.files("java").stream().filter(file -> file.startsWith(MAIN)).toList();
    sources = Sources.of(files);
    try (var server = new TestServer(directory, TestServer.settings())) {
      api = JsonMapper.shared().readTree(server.get("/openapi.json").body());
    }
  }

  @Test
  void plantedWordsAndPhrasesAreFound() {
    assertThat(vocabulary.bannedIn("FilmWriter")).containsExactly("film");
    assertThat(vocabulary.bannedIn("film_ms")).containsExactly("film");
    assertThat(vocabulary.bannedIn("FILM_EXPIRED")).containsExactly("film");
    assertThat(vocabulary.bannedIn("Filmgate")).isEmpty();
    assertThat(vocabulary.bannedIn("SortOrder")).isEmpty();
    assertThat(vocabulary.bannedInText("The picture has to be square."))
        .containsExactly("picture", "has to");
    assertThat(vocabulary.bannedInText("The image must be `picture`.")).isEmpty();
    assertThat(vocabulary.bannedInText("Groups of pictures.")).isEmpty();
    assertThat(vocabulary.bannedInText("The books of pictures."))
        .containsExactly("books", "pictures");
  }

  @Test
  void plantedEnglishWordsInChineseAreFound() {
    var values = Set.of("json", "csv", "state");
    assertThat(vocabulary.foreignInChinese("start 必须是 before end", values))
        .containsExactly("start", "before", "end");
    assertThat(vocabulary.foreignInChinese("请求的 state 无效", values)).containsExactly("state");
    assertThat(vocabulary.foreignInChinese("必须是 json 或 xml", values))
        .containsExactly("json", "xml");
    assertThat(vocabulary.foreignInChinese("必须是 json 或 csv", values)).isEmpty();
    assertThat(vocabulary.foreignInChinese("HTTP 请求的 {param} 无效，请传 `state`", values)).isEmpty();
    assertThat(vocabulary.foreignInChinese("audio=true 时不能传 video_url", values)).isEmpty();
  }

  @Test
  void noTypeIsNamedByABannedWord() {
    var found =
        sources.types().stream().filter(type -> !vocabulary.bannedIn(type.name()).isEmpty());
    assertThat(found).isEmpty();
  }

  @Test
  void aSimpleTypeNameExistsAtMostTwice() {
    var counts = sources.types().stream().collect(groupingBy(Sources.Type::name, counting()));
    counts.values().removeIf(count -> count <= 2);
    assertThat(counts).isEmpty();
  }

  @Test
  void noHeadingUsesABannedWord() throws IOException, InterruptedException {
    var found = new ArrayList<String>();
    for (var file : Tree.files("md")) {
      for (var heading : Markdown.read(file).headings()) {
        if (!vocabulary.bannedInText(heading).isEmpty()) {
          found.add(file + ": " + heading);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noFieldOfTheApiUsesABannedWord() {
    assertThat(fields()).isNotEmpty().allMatch(field -> vocabulary.bannedIn(field).isEmpty());
  }

  @Test
  void noMessageUsesABannedWordOrPhrase() {
    assertThat(violations(sources.literals().stream().filter(Sources.Text::isSentence))).isEmpty();
  }

  @Test
  void noCommentUsesABannedWordOrPhrase() {
    assertThat(violations(sources.comments().stream())).isEmpty();
  }

  private static List<String> violations(Stream<Sources.Text> texts) {
    return texts
        .filter(text -> !vocabulary.bannedInText(text.text()).isEmpty())
        .map(
            text ->
                "%s:%d %s"
                    .formatted(text.file(), text.line(), vocabulary.bannedInText(text.text())))
        .toList();
  }

  @Test
  void noDocumentUsesABannedPhrase() throws IOException, InterruptedException {
    var exempt = Set.of(Path.of("docs", "style.md"), Path.of("docs", "glossary.md"), PROMPTS);
    var found = new ArrayList<String>();
    for (var file : Tree.files("md")) {
      var text = String.join("\n", Markdown.read(file).lines());
      var banned = vocabulary.phrasesIn(text);
      if (!exempt.contains(file) && !banned.isEmpty()) {
        found.add(file + " " + banned);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aVideoIsCalledAVideo() throws IOException, InterruptedException {
    var exempt =
        Set.of(
            Path.of("docs", "style.md"),
            Path.of("docs", "glossary.md"),
            PROMPTS,
            Path.of("src", "main", "resources", "filmgate", "store", "migrations"));
    var found = new ArrayList<String>();
    for (var file : Tree.texts()) {
      if (!file.startsWith(Path.of("src", "test")) && exempt.stream().noneMatch(file::startsWith)) {
        FILM.matcher(Files.readString(file))
            .results()
            .map(one -> file + ": " + one.group())
            .forEach(found::add);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void chineseMessagesHaveNoEnglishWords() {
    var values = new TreeSet<>(fields());
    for (var node : api.findValues("enum")) {
      node.forEach(one -> values.add(one.asString()));
    }
    var found = new ArrayList<String>();
    for (var literal : sources.literals()) {
      if (literal.text().codePoints().anyMatch(Character::isIdeographic)) {
        var foreign = vocabulary.foreignInChinese(literal.text(), values);
        if (!foreign.isEmpty()) {
          found.add("%s:%d %s".formatted(literal.file(), literal.line(), foreign));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** The names of all properties and parameters of the API. */
  private static Set<String> fields() {
    var names = new TreeSet<String>();
    for (var node : api.findValues("properties")) {
      names.addAll(node.propertyNames());
    }
    for (var parameters : api.findValues("parameters")) {
      parameters.forEach(one -> names.add(one.path("name").stringValue("")));
    }
    names.remove("");
    return names;
  }
}
