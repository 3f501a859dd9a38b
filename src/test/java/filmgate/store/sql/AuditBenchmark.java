package filmgate.store.sql;

import filmgate.crash.CrashPoints;
import filmgate.id.AccountId;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.TopUp;
import filmgate.store.StoreSettings;
import filmgate.store.audit.LedgerSealer;
import filmgate.store.sql.money.TransferRow;
import filmgate.store.sql.sqlite.SqliteDialect;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;

/**
 * Measures {@code filmgate audit} with a million transfers of half a million tasks, and for
 * comparison a scan that digests the rows of the transfers.
 *
 * <p>The arguments are a directory on the disk to measure, whose files are not deleted, and the
 * number of rounds.
 */
final class AuditBenchmark {
  private static final int TASKS = 500_000;

  private AuditBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    var directory = Files.createTempDirectory(Path.of(arguments[0]), "filmgate-audit");
    var file = directory.resolve("filmgate.db");
    fill(file);
    var rounds = Integer.parseInt(arguments[1]);
    var scans = new double[rounds];
    var audits = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      scans[round] = seconds(() -> scan(file));
      audits[round] = seconds(() -> audit(file));
    }
    Arrays.sort(scans);
    Arrays.sort(audits);
    System.out.printf(
        "scan %.2f s, audit %.2f s, ratio %.2f%n",
        scans[rounds / 2], audits[rounds / 2], audits[rounds / 2] / scans[rounds / 2]);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    var begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void audit(Path file) {
    var report = SqlAudit.check(file);
    if (!report.isValid() || report.transfers() != 2L * TASKS + 1) {
      throw new IllegalStateException(report.toString());
    }
  }

  private static void scan(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var connection = new SqliteDialect(file).openReader();
        var select =
            connection.prepareStatement("SELECT %s FROM transfer".formatted(TransferRow.COLUMNS));
        var rows = select.executeQuery()) {
      while (rows.next()) {
        for (int column = 1; column <= 9; column++) {
          digest.update(rows.getString(column).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void fill(Path file) throws Exception {
    var machine = new TaskMachine(RetryPolicy.STANDARD);
    try (var store = SqlStore.open(StoreSettings.defaults(file), machine)) {
      store.await(new CreateAccount(new AccountId("acct_1"), "One", "USD", 0, StoreFixtures.BY));
      store.await(new TopUp(new AccountId("acct_1"), 1_000_000_000_000L, "", StoreFixtures.BY));
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (var sql : rows().split(";\n", -1)) {
        statement.execute(sql);
      }
    }
    try (var store = SqlStore.open(StoreSettings.defaults(file), machine)) {
      new LedgerSealer(store, Duration.ofDays(1), CrashPoints.NONE).sealPending();
    }
  }

  /** Writes completed tasks, each with five history rows, a hold, and a capture. */
  private static String rows() {
    return """
    CREATE TEMP TABLE number AS
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
      SELECT i, printf('task_%%026d', i) AS id FROM n;
    INSERT INTO task (id, shard, account, key_id, lane, state, state_json, model, input,
        normalized, generation, warnings, created_ms, started_ms, finished_ms, version,
        held_digest, kept_until_ms, price, hold_micros)
      SELECT id, i %% 256, 'acct_1', 'key_1', 'live', 'succeeded', printf('%%300d', i), 'kling-v3',
        printf('%%200d', i), printf('%%200d', i), printf('%%300d', i), '[]', 1000 * i, 1, 1, 5,
        '', 0, '{}', 420000
      FROM number;
    INSERT INTO event (account, key_id, task_id, version, test, type, cause, state, data, at_ms,
        epoch)
      SELECT 'acct_1', 'key_1', number.id, v.value, 0, 'type', 'event', 'state', '{}', 1, 1
      FROM number, json_each('[1, 2, 3, 4, 5]') AS v ORDER BY number.id, v.value;
    INSERT INTO transfer (id, kind, account, debit, credit, micros, task_id, memo, at_ms)
      SELECT 2 * i, 'hold', 'acct_1', 'acct_1', 'acct_1/held', 420000, id, '', 1 FROM number
      UNION ALL
      SELECT 2 * i + 1, 'capture', 'acct_1', 'acct_1/held', 'house/revenue', 420000, id, '', 1
      FROM number;
    INSERT INTO usage (account, quarter_ms, key_id, model, succeeded, failed, cancelled, micros,
        video_ms)
      SELECT 'acct_1', created_ms / 900000 * 900000, 'key_1', 'kling-v3', count(*), 0, 0,
        420000 * count(*), 0
      FROM task GROUP BY created_ms / 900000;
    UPDATE balance SET available = available - 420000 * %<d, spent = 420000 * %<d
      WHERE account = 'acct_1';
    UPDATE balance SET available = 420000 * %<d WHERE account = 'house/revenue'
    """
        .formatted(TASKS);
  }
}
