package filmgate.store.sql;

import filmgate.crash.Halting;
import filmgate.dispatch.maintenance.RollupRecorder;
import filmgate.id.AccountId;
import filmgate.schedule.TimerScheduler;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.TopUp;
import filmgate.store.StoreSettings;
import filmgate.store.audit.LedgerSealer;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Runs one command about money, or makes the rollups, on a database that a server may use, and
 * halts at a crash point. The arguments are the path of crash points, the database, the command,
 * and the command's arguments.
 */
public final class HaltingMoneyMain {
  private HaltingMoneyMain() {}

  public static void main(String[] arguments) {
    var halting = new Halting(Halting.path(arguments[0]));
    var settings = StoreSettings.defaults(Path.of(arguments[1]));
    var by = new ChangedBy("test", Instant.now());
    try (var store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD), halting)) {
      switch (arguments[2]) {
        case "top-up" ->
            store.await(
                new TopUp(new AccountId(arguments[3]), Long.parseLong(arguments[4]), "test", by));
        case "create" ->
            store.await(new CreateAccount(new AccountId(arguments[3]), "One", "USD", 0, by));
        case "seal" -> new LedgerSealer(store, Duration.ofDays(1), halting).sealPending();
        case "rollup" ->
            new RollupRecorder(
                    store, new SettableClock(StoreFixtures.NOW), new TimerScheduler(), halting)
                .recordPending();
        default -> throw new IllegalArgumentException(arguments[2]);
      }
    }
  }
}
