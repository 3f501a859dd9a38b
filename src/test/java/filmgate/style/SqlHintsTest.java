package filmgate.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Hints and statements that only one database knows are written in its dialect. */
final class SqlHintsTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path DIALECT = MAIN.resolve(Path.of("filmgate", "store", "sql", "sqlite"));

  private static final Pattern HINTS =
      Pattern.compile(
          "\\b(INDEXED BY|INSERT OR [A-Z]+|REPLACE INTO|CROSS JOIN|BEGIN IMMEDIATE|PRAGMA"
              + "|WITHOUT ROWID|sqlite_\\w+)\\b");

  private static final Pattern COMMENT = Pattern.compile("\\s*(\\*|/\\*|//).*");

  @Test
  void onlyTheDialectUsesHintsOfTheDatabase() throws Exception {
    var hints = new ArrayList<String>();
    for (var file : Tree.files("java")) {
      if (file.startsWith(MAIN) && !file.startsWith(DIALECT)) {
        hints.addAll(hints(file));
      }
    }
    assertThat(hints).isEmpty();
  }

  @Test
  void theDialectHasSuchHints() throws Exception {
    assertThat(hints(DIALECT.resolve("SqliteDialect.java"))).isNotEmpty();
  }

  private static List<String> hints(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !COMMENT.matcher(line).matches() && HINTS.matcher(line).find())
        .map(line -> file + ": " + line.strip())
        .toList();
  }
}
