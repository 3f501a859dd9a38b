package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.Command;
import filmgate.store.StoreSettings;
import filmgate.store.audit.LedgerMonitor;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of a balance without a transfer is an imbalance. */
class LedgerMonitorTest {
  private static final AccountId ACCOUNT = new AccountId("acct_1");

  @TempDir Path directory;

  @Test
  void balancesAndTransfersAreComparedFromTheStartOn() throws Exception {
    var database = directory.resolve("filmgate.db");
    try (var store =
        SqlStore.open(StoreSettings.defaults(database), new TaskMachine(RetryPolicy.STANDARD))) {
      store.await(new Command.CreateAccount(ACCOUNT, "One", "USD", 0, BY));
      store.await(new Command.TopUp(ACCOUNT, 1_000, "", BY));
      try (var monitor = new LedgerMonitor(store, Duration.ofDays(1))) {
        store.await(new Command.TopUp(ACCOUNT, 500, "", BY));
        store.await(new Command.Adjust(ACCOUNT, -200, "a mistake", BY));
        monitor.check();
        assertThat(monitor.imbalanceMicros()).isZero();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
            var statement = connection.createStatement()) {
          statement.execute("UPDATE balance SET available = available + 7");
        }
        monitor.check();
        assertThat(monitor.imbalanceMicros()).isEqualTo(7);
        monitor.check();
        assertThat(monitor.imbalanceMicros()).isEqualTo(7);
      }
    }
  }
}
