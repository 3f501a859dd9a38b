package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.event.Event;
import filmgate.id.AccountId;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.StoreSettings;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.store.money.Account;
import filmgate.task.Price;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStartTest {
  @TempDir Path directory;

  private SqlStore open(Path file) {
    return SqlStore.open(StoreSettings.defaults(file), new TaskMachine(RetryPolicy.STANDARD));
  }

  private static void assertUnusable(ThrowingCallable open, String message) {
    assertThatThrownBy(open)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNUSABLE))
        .hasMessageContaining(message);
  }

  @Test
  void theVersionIsThatOfTheNewestMigration() throws IOException, URISyntaxException {
    var migrations = getClass().getResource("/filmgate/store/migrations/sqlite");
    assertThat(migrations).isNotNull();
    try (var files = Files.list(Path.of(migrations.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("V" + Migrations.VERSION + "__"))
          .noneMatch(name -> name.startsWith("V" + (Migrations.VERSION + 1) + "__"));
    }
  }

  @Test
  void aDatabaseWithoutMoneyTablesIsMigrated() throws SQLException {
    var file = directory.resolve("filmgate.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:filmgate/store/migrations/sqlite")
        .target("1")
        .load()
        .migrate();
    var task = StoreFixtures.task(new SplittableRandom(1));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO account VALUES ('acct_root', 'root', 1)");
      statement.execute(
          """
          INSERT INTO task VALUES ('%s', %d, 'acct_root', 'key_1', 'live', 'queued',
            '{"state":"queued","tries":0,"faults":0}', 'kling-v3', '{}', '{}',
            '{"media":["blob:ab"]}', '[]', 1, 0, 0, 1, '', 0)
          """
              .formatted(task.id(), task.id().shard()));
      statement.execute(
          "INSERT INTO task_history VALUES ('%s', 1, 'submitted', 'queued', 1, 0)"
              .formatted(task.id()));
    }
    try (var store = open(file)) {
      assertThat(store.tasks().find(task.id()).orElseThrow().price()).isEqualTo(Price.FREE);
      assertThat(store.accounts().account(new AccountId("acct_root")).orElseThrow().creditLimit())
          .isEqualTo(new Account.CreditLimit.Unlimited());
      assertThat(store.tasks().isNamedByTask("ab")).isTrue();
      assertThat(store.tasks().isNamedByTask("cd")).isFalse();
      assertThat(store.tasks().history(task.id()))
          .containsExactly(new HistoryRow(1, "submitted", "queued", Instant.ofEpochMilli(1), 0));
      assertThat(store.events().after(0, 9))
          .extracting(Event::type)
          .containsExactly("video.submitted");
    }
    assertThat(SqlAudit.check(file).violations()).isEmpty();
  }

  @Test
  void aDatabaseOfANewerVersionIsRejected() throws SQLException {
    var file = directory.resolve("filmgate.db");
    open(file).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '999'");
    }
    assertUnusable(() -> open(file), "needs a newer program");
  }

  @Test
  void aFileThatIsNotADatabaseIsRefused() throws IOException {
    var file = Files.writeString(directory.resolve("filmgate.db"), "no database ".repeat(1000));
    assertUnusable(() -> open(file), "cannot be opened");
  }

  @Test
  void aMissingDirectoryIsRefused() {
    assertUnusable(
        () -> open(directory.resolve("none").resolve("filmgate.db")), "cannot be opened");
  }
}
