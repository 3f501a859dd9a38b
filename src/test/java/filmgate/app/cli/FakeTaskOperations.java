package filmgate.app.cli;

import filmgate.app.cli.task.TaskOperations;
import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.intake.operator.CustomerTasks.CustomerTaskQuery;
import filmgate.intake.operator.CustomerTasks.TaskDetails;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.store.money.Transfer;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One queued task, which stores no change. */
public final class FakeTaskOperations implements TaskOperations {
  private static final AccountId ACCOUNT = new AccountId("acc_1");
  static final TaskId ID = TaskId.of(0, 1, 2);

  @Override
  public List<Task> list(Settings settings, CustomerTaskQuery query) {
    return query.account().orElse(ACCOUNT).equals(ACCOUNT)
        ? List.of(task(TaskState.initial()))
        : List.of();
  }

  @Override
  public TaskDetails show(Settings settings, TaskId id) {
    var row = new HistoryRow(1, "submitted", "queued", Instant.EPOCH, 0);
    return new TaskDetails(task(TaskState.initial()), "", List.of(row), List.of());
  }

  @Override
  public Transfer refund(
      Settings settings,
      TaskId id,
      Optional<Amount> amount,
      String memo,
      Optional<String> idempotencyKey) {
    var micros = amount.map(Amount::micros).orElse(420_000L);
    return Transfer.refund(ACCOUNT, micros, id.value(), memo, Instant.EPOCH).withId(7);
  }

  @Override
  public Task cancel(Settings settings, TaskId id) {
    return task(new TaskState.Cancelled());
  }

  private static Task task(TaskState state) {
    return new Task(
        ID,
        new Task.Owner(ACCOUNT, new KeyId("key_1"), Task.Lane.LIVE),
        new Task.Request("kling-v3", "{\"model\":\"kling-v3\"}", "{}", "{}"),
        Price.FREE,
        state,
        List.of(),
        new Task.Timestamps(0, 0, 0),
        1);
  }
}
