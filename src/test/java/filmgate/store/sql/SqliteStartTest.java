package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPlan;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStartTest {
  @TempDir Path folder;

  private SqlStore open(Path file) {
    return SqlStore.open(StoreSettings.standard(file), new TaskMachine(RetryPlan.STANDARD));
  }

  private static void assertUnusable(ThrowingCallable open, String words) {
    assertThatThrownBy(open)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNUSABLE))
        .hasMessageContaining(words);
  }

  @Test
  void theVersionIsThatOfTheNewestMigration() throws IOException, URISyntaxException {
    var place = getClass().getResource("/filmgate/store/migrations/sqlite");
    assertThat(place).isNotNull();
    try (var files = Files.list(Path.of(place.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("V" + Migrations.VERSION + "__"))
          .noneMatch(name -> name.startsWith("V" + (Migrations.VERSION + 1) + "__"));
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsRefused() throws SQLException {
    var file = folder.resolve("filmgate.db");
    open(file).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '999'");
    }
    assertUnusable(() -> open(file), "needs a newer program");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    var file = Files.writeString(folder.resolve("filmgate.db"), "no database ".repeat(1000));
    assertUnusable(() -> open(file), "cannot be opened");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertUnusable(() -> open(folder.resolve("none").resolve("filmgate.db")), "cannot be opened");
  }
}
