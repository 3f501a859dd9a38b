package filmgate.app.cli.task;

import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.id.TaskId;
import filmgate.intake.operator.CustomerTasks.CustomerTaskQuery;
import filmgate.intake.operator.CustomerTasks.TaskDetails;
import filmgate.store.money.Transfer;
import filmgate.task.Task;
import java.util.List;
import java.util.Optional;

/** The operations on the tasks of a data directory. */
public interface TaskOperations {
  /** The newest tasks that the query selects. */
  List<Task> list(Settings settings, CustomerTaskQuery query);

  TaskDetails show(Settings settings, TaskId id);

  /**
   * Returns this amount, or all that remains, of what a task has cost to its account, once per
   * idempotency key.
   */
  Transfer refund(
      Settings settings,
      TaskId id,
      Optional<Amount> amount,
      String memo,
      Optional<String> idempotencyKey);

  /** Cancels a task while no server runs on the data directory. */
  Task cancel(Settings settings, TaskId id);
}
