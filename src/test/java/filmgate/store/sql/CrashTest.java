package filmgate.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it submits loses no accepted task. */
class CrashTest {
  private static final int ROUNDS = 3;
  private static final int ANSWERS_BEFORE_KILL = 2000;

  @TempDir Path directory;

  /**
   * Starts a submitting process, kills it, and returns all ids that it printed. The handle kills
   * without closing the pipe, so the ids that are still in the pipe count.
   */
  private static List<TaskId> killedSubmitter(Path database) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SubmittingMain.class.getName(),
                database.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var acknowledged = new ArrayList<TaskId>();
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        TaskId.parse(line).ifPresent(acknowledged::add);
        if (acknowledged.size() == ANSWERS_BEFORE_KILL) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
  }

  @Test
  void tasksAcceptedBeforeAKillAreStoredAfterIt() throws Exception {
    var database = directory.resolve("filmgate.db");
    var acknowledged = new ArrayList<TaskId>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killedSubmitter(database));
      try (var store =
          SqlStore.open(StoreSettings.defaults(database), new TaskMachine(RetryPolicy.STANDARD))) {
        assertThat(acknowledged)
            .hasSizeGreaterThanOrEqualTo((round + 1) * ANSWERS_BEFORE_KILL)
            .allSatisfy(id -> assertThat(store.tasks().find(id)).isPresent());
      }
      assertThat(Integrity.check(database)).isEqualTo("ok");
    }
  }
}
