package filmgate.app.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTest {
  private static final int PAGE = 4_096;

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void create() {
    file = directory.resolve("filmgate.db");
    SqlStore.open(StoreSettings.defaults(file), new TaskMachine(RetryPolicy.STANDARD)).close();
  }

  private CheckOutcome check() {
    return new DatabaseCheck(file, true).run();
  }

  private void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void aDatabaseOfThisVersionPassesAndItsLedgerIsValid() {
    assertThat(check()).isInstanceOf(Passed.class);
    assertThat(check().detail()).endsWith("intact");
    assertThat(new DatabaseCheck(file, false).run().detail()).endsWith("pages not read");
    assertThat(new LedgerCheck(file).run()).isEqualTo(new Passed("valid: 0 tasks, 0 transfers"));
  }

  @Test
  void aMissingDatabaseIsNotCreated() throws IOException {
    Files.delete(file);
    assertThat(check()).isInstanceOf(Skipped.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void aNewerDatabaseIsAProblem() throws SQLException {
    change("UPDATE flyway_schema_history SET version = '999'");
    assertThat(check()).isInstanceOf(Problem.class);
    assertThat(check().detail()).contains("version 999", "newer");
  }

  @Test
  void anOlderDatabaseIsAWarningAndIsNotMigrated() throws Exception {
    change("DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 20");
    var before = Files.readAllBytes(file);
    assertThat(check())
        .isInstanceOfSatisfying(
            Warning.class,
            warning -> {
              assertThat(warning.detail()).contains("version 20");
              assertThat(warning.fix()).contains("filmgate backup");
            });
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsAProblem() throws IOException {
    Files.writeString(file, "this is no database, ".repeat(400));
    assertThat(check())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fix()).contains("restore a backup"));
  }

  /** A directory cannot be opened as a file, which is no damage. */
  @Test
  void aDatabaseThatCannotBeOpenedNeedsNoBackup() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(check())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fix()).startsWith("check the disk"));
  }

  @Test
  void aDatabaseOfAnotherProgramIsAProblem() throws Exception {
    Files.delete(file);
    change("CREATE TABLE other (id INTEGER)");
    assertThat(check().detail()).isEqualTo(file + " is not a database of Filmgate");
  }

  @Test
  void aDamagedPageIsFoundIfPagesAreRead() throws IOException {
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 10 * PAGE, 12 * PAGE, (byte) 0xff);
    Files.write(file, bytes);
    assertThat(check()).isInstanceOf(Problem.class);
    assertThat(check().detail()).startsWith("damaged: ");
    assertThat(new DatabaseCheck(file, false).run()).isInstanceOf(Passed.class);
  }

  @Test
  void aBalanceWithoutTransfersIsAViolation() throws SQLException {
    change(
        """
        INSERT INTO balance (account, unlimited, credit_limit, available, held, spent)
        VALUES ('acc_x', 0, 0, 5, 0, 0)
        """);
    assertThat(new LedgerCheck(file).run())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.detail()).contains("acc_x");
              assertThat(problem.fix()).contains("filmgate audit");
            });
  }
}
