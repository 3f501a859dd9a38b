package filmgate.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Hints and statements that only one database supports are part of its dialect. */
final class SqlHintsTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path DIALECT = MAIN.resolve(Path.of("filmgate", "store", "sql", "sqlite"));

  private static final Pattern HINTS =
      Pattern.compile(
          "\\b(INDEXED\\s+BY|INSERT\\s+OR\\s+[A-Z]+|REPLACE\\s+INTO|CROSS\\s+JOIN"
              + "|BEGIN\\s+IMMEDIATE|PRAGMA|WITHOUT\\s+ROWID|sqlite_\\w+)\\b");

  @Test
  void onlyTheDialectUsesHintsOfTheDatabase() throws Exception {
    var files = Tree.files("java").stream().filter(file -> file.startsWith(MAIN));
    assertThat(hints(files.filter(file -> !file.startsWith(DIALECT)).toList())).isEmpty();
  }

  @Test
  void theDialectHasSuchHints() throws Exception {
    assertThat(hints(List.of(DIALECT.resolve("SqliteDialect.java")))).isNotEmpty();
  }

  /** The parser joins literals that are concatenated, so a hint may span lines. */
  private static List<Sources.Text> hints(List<Path> files) throws IOException {
    return Sources.of(files).literals().stream()
        .filter(literal -> HINTS.matcher(literal.text()).find())
        .toList();
  }
}
