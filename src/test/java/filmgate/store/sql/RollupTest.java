package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.crash.CrashPoints;
import filmgate.dispatch.maintenance.RollupRecorder;
import filmgate.store.Command.OnRollups;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.rollup.RollupCommand.StoreRollup;
import filmgate.store.rollup.RollupMeasure;
import filmgate.store.rollup.RollupPeriod;
import filmgate.store.rollup.RollupQueries.RollupDimension;
import filmgate.store.rollup.RollupQueries.RollupQuery;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.ManualScheduler;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rollups count each event of each account once. */
class RollupTest {
  @TempDir Path directory;
  private final Random random = new Random(31);
  private final SettableClock clock = new SettableClock(NOW);
  private final ManualScheduler scheduler = new ManualScheduler(clock);
  private Store store;
  private RollupRecorder recorder;
  private RollupDatabase database;

  @BeforeEach
  void open() throws SQLException {
    var file = directory.resolve("filmgate.db");
    store = SqlStore.open(StoreSettings.defaults(file), new TaskMachine(RetryPolicy.STANDARD));
    recorder = new RollupRecorder(store, clock, scheduler, CrashPoints.NONE);
    database = new RollupDatabase(file);
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
    store.close();
  }

  @Test
  void sumsAreThoseOfAFreshCountOfAllEvents() throws SQLException {
    var load = new RollupLoad(store, random);
    for (var part = 0; part < 12; part++) {
      load.run(random.nextInt(150));
      recorder.recordPending();
    }
    var found = database.rollups();
    assertThat(found).hasSizeGreaterThan(1_000);
    sumsAreThoseOfTheTables();
    database.forget();
    recorder.recordPending();
    assertThat(database.rollups()).isEqualTo(found);
  }

  /** Statements that have nothing in common with those that are tested. */
  private void sumsAreThoseOfTheTables() throws SQLException {
    var day = "FROM rollup WHERE period = 'day' AND measure ";
    assertThat(
            database.rows(
                "SELECT model, measure, sum(amount) "
                    + day
                    + "IN ('submitted', 'succeeded', 'failed', 'cancelled') GROUP BY 1, 2"))
        .containsExactlyInAnyOrderElementsOf(
            database.rows(
                "SELECT model, 'submitted', count(*) FROM task GROUP BY 1 UNION ALL SELECT model,"
                    + " state, count(*) FROM task WHERE finished_ms > 0 GROUP BY 1, 2"));
    assertThat(database.rows("SELECT detail, sum(amount) " + day + "= 'charged' GROUP BY 1"))
        .isEqualTo(transfers("transfer.kind = 'capture'"));
    assertThat(database.rows("SELECT detail, sum(amount) " + day + "= 'refunded' GROUP BY 1"))
        .isEqualTo(transfers("transfer.kind = 'adjustment' AND task_id <> ''"));
    assertThat(database.rows("SELECT detail, sum(amount) " + day + "= 'cost' GROUP BY 1"))
        .isEqualTo(
            database.rows(
                "SELECT unit, sum(micros) FROM upstream_cost JOIN task ON task.id = task_id "
                    + "WHERE finished_ms > 0 GROUP BY 1"));
    assertThat(database.rows("SELECT sum(amount) " + day + "= 'duration'"))
        .isEqualTo(database.rows("SELECT count(*) FROM task WHERE state = 'succeeded'"));
    assertThat(
            database.rows(
                "SELECT count(*) "
                    + day
                    + "= 'failed' AND (detail = ''"
                    + " OR channel = '' OR mode = '')"))
        .as("facts stay after an erasure")
        .containsExactly("0");
    assertThat(database.rows(sums("hour", 86_400_000))).isEqualTo(database.rows(sums("day", 1)));
    assertThat(database.rows(sums("minute", 3_600_000))).isEqualTo(database.rows(sums("hour", 1)));
  }

  private List<String> transfers(String condition) throws SQLException {
    return database.rows(
        "SELECT currency, sum(micros) FROM transfer JOIN account ON account.id = transfer.account"
            + " WHERE %s GROUP BY 1".formatted(condition));
  }

  private static String sums(String period, long length) {
    return ("SELECT begin_ms / %d * %d, lane, model, mode, channel, measure, detail, sum(amount)"
            + " FROM rollup WHERE period = '%s' GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3,"
            + " 4, 5, 6, 7")
        .formatted(length, length, period);
  }

  @Test
  void aBatchIsAddedOnce() throws SQLException {
    new RollupLoad(store, random).run(50);
    var batch = store.rollups().countNext(1_000, NOW).orElseThrow();
    store.await(new OnRollups(new StoreRollup(batch)));
    var once = database.rollups();
    store.await(new OnRollups(new StoreRollup(batch)));
    assertThat(database.rollups()).isEqualTo(once).isNotEmpty();
    assertThat(store.rollups().problems(NOW).uncountedEvents()).isZero();
    assertThat(store.rollups().countNext(1_000, NOW)).isEmpty();
  }

  /** After an upgrade, a large table is counted in batches, and old periods have only days. */
  @Test
  void eventsOfAnEarlierVersionAreCountedInBatches() throws SQLException {
    new RollupLoad(store, random).run(1_500);
    clock.move(Duration.ofDays(200));
    recorder.start();
    scheduler.pass(Duration.ZERO);
    assertThat(database.rows("SELECT event_id FROM rollup_watermark")).containsExactly("1000");
    scheduler.pass(Duration.ofSeconds(1));
    assertThat(store.rollups().problems(NOW).uncountedEvents()).isZero();
    assertThat(database.rows("SELECT DISTINCT period FROM rollup")).containsExactly("day");
    sumOfSubmittedIsThatOfTasks();
  }

  private void sumOfSubmittedIsThatOfTasks() throws SQLException {
    assertThat(
            database.rows(
                "SELECT sum(amount) FROM rollup WHERE period = 'day' AND measure = 'submitted'"))
        .isEqualTo(database.rows("SELECT count(*) FROM task"));
  }

  @Test
  void minutesAreStoredForTwoDaysAndHoursFor90() throws SQLException {
    recorder.start();
    scheduler.pass(Duration.ZERO);
    new RollupLoad(store, random).run(300);
    scheduler.pass(Duration.ofHours(1));
    var days = database.rows("SELECT * FROM rollup WHERE period = 'day'");
    assertThat(periods()).containsExactly("day", "hour", "minute");
    clock.move(Duration.ofHours(60));
    scheduler.pass(Duration.ofMinutes(5));
    assertThat(periods()).containsExactly("day", "hour");
    clock.move(Duration.ofDays(90));
    scheduler.pass(Duration.ofMinutes(5));
    assertThat(periods()).containsExactly("day");
    assertThat(database.rows("SELECT * FROM rollup WHERE period = 'day'")).isEqualTo(days);
  }

  private List<String> periods() throws SQLException {
    return database.rows("SELECT DISTINCT period FROM rollup ORDER BY 1");
  }

  /** An event whose minute is not stored any more is added to its day. */
  @Test
  void aLateEventIsInItsOwnPeriod() throws SQLException {
    new RollupLoad(store, random).run(20);
    clock.move(Duration.ofDays(3));
    recorder.recordPending();
    assertThat(periods()).containsExactly("day", "hour");
    sumOfSubmittedIsThatOfTasks();
  }

  @Test
  void periodsBeginAtUtc() {
    var time = Instant.parse("2026-11-30T23:59:59.999Z");
    assertThat(RollupPeriod.DAY.beginOf(time)).isEqualTo("2026-11-30T00:00:00Z");
    assertThat(RollupPeriod.HOUR.beginOf(time)).isEqualTo("2026-11-30T23:00:00Z");
    assertThat(RollupPeriod.MINUTE.beginOf(Instant.ofEpochMilli(-1)))
        .isEqualTo("1969-12-31T23:59:00Z");
  }

  @Test
  void sumsAreSeparateByTheDimensionsOfTheQuery() {
    new RollupLoad(store, random).run(200);
    recorder.recordPending();
    var all = sum(Set.of());
    assertThat(all).hasSize(1);
    assertThat(sum(Set.of(RollupDimension.MODEL))).hasSize(2);
    assertThat(sum(Set.of(RollupDimension.MODE))).hasSize(3);
    assertThat(sum(Set.of(RollupDimension.BEGIN)).stream().mapToLong(Long::longValue).sum())
        .isEqualTo(all.getFirst());
  }

  private List<Long> sum(Set<RollupDimension> dimensions) {
    return store
        .rollups()
        .sums(
            new RollupQuery(
                RollupPeriod.MINUTE,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(1)),
                "live",
                Set.of(RollupMeasure.SUBMITTED),
                dimensions))
        .stream()
        .map(row -> row.amount())
        .toList();
  }
}
