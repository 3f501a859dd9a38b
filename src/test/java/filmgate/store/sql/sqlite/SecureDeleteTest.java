package filmgate.store.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.Command;
import filmgate.store.Outcome.Erasure;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.store.sql.StoreFixtures;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deletion leaves in the files of the database. */
class SecureDeleteTest {
  private static final String PROMPT = "a secret that nobody else may read";

  @TempDir Path directory;

  @Test
  void theBytesOfADeletedPromptAreOverwritten() throws Exception {
    var file = directory.resolve("filmgate.db");
    try (var store =
        SqlStore.open(StoreSettings.defaults(file), new TaskMachine(RetryPolicy.STANDARD))) {
      var random = new SplittableRandom(5);
      // The rows around it keep their pages in use, and long texts take pages of their own.
      for (var i = 0; i < 50; i++) {
        store.await(new Command.SubmitTask(StoreFixtures.task(random, "{\"prompt\":\"a dog\"}")));
      }
      var text = "{\"prompt\":\"%s\"}".formatted((PROMPT + " ").repeat(400));
      var task = StoreFixtures.task(random, text);
      store.await(new Command.SubmitTask(task));
      checkpoint(file);
      assertThat(isInFiles()).as("before").isTrue();

      var cancelled = new Command.CancelTask(task.id(), task.owner().account(), StoreFixtures.NOW);
      store.await(cancelled);
      assertThat(store.await(erasing(task))).isInstanceOf(Erasure.Erased.class);
      checkpoint(file);
      assertThat(isInFiles()).as("after").isFalse();
    }
  }

  private static Command.EraseTask erasing(Task task) {
    return new Command.EraseTask(task.id(), task.owner().account(), StoreFixtures.NOW);
  }

  /** As the server does from time to time; the log is emptied. */
  private static void checkpoint(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).as("the checkpoint was not blocked").isZero();
    }
  }

  private boolean isInFiles() throws IOException {
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(PROMPT)) {
          return true;
        }
      }
    }
    return false;
  }
}
