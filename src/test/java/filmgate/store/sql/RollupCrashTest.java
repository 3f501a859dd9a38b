package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.crash.CrashPoints;
import filmgate.crash.Halting;
import filmgate.dispatch.maintenance.RollupRecorder;
import filmgate.schedule.TimerScheduler;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it makes rollups counts each event once. */
class RollupCrashTest {
  @TempDir Path directory;

  private static final List<String> PATHS =
      List.of(
          "rollup.counted",
          "rollup.watermark_written",
          "rollup.rows_written",
          "rollup.rows_written commit.ready",
          "rollup.rows_written commit.done",
          "rollup.counted rollup.counted rollup.rows_written commit.done",
          "rollup.counted rollup.counted rollup.counted");

  @Test
  void eachEventIsCountedOnceAfterAKill() throws Exception {
    var database = directory.resolve("filmgate.db");
    for (var path : PATHS) {
      try (var store = open(database)) {
        new RollupLoad(store, new Random(path.hashCode())).run(1_500);
      }
      assertThat(killedAt(path, database)).as(path).isEqualTo(Halting.EXIT_CODE);
      assertThat(recorded(database, false)).as(path).isEqualTo(recorded(database, true));
    }
  }

  private static SqlStore open(Path database) {
    return SqlStore.open(StoreSettings.defaults(database), new TaskMachine(RetryPolicy.STANDARD));
  }

  private static List<String> recorded(Path database, boolean anew) throws SQLException {
    try (var store = open(database);
        var rows = new RollupDatabase(database)) {
      if (anew) {
        rows.forget();
      }
      var scheduler = new TimerScheduler();
      new RollupRecorder(store, new SettableClock(StoreFixtures.NOW), scheduler, CrashPoints.NONE)
          .recordPending();
      scheduler.close();
      return rows.rollups();
    }
  }

  private static int killedAt(String path, Path database) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Dfilmgate.test.days=" + System.getProperty("filmgate.test.days", "0"),
            "-cp",
            System.getProperty("java.class.path"),
            HaltingMoneyMain.class.getName(),
            path,
            database.toString(),
            "rollup")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }
}
