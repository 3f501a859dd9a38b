package filmgate.app.local;

import filmgate.app.cli.CliServices.TaskOperations;
import filmgate.app.cli.command.CliException;
import filmgate.assets.FileBlobStore;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.intake.TaskActionService;
import filmgate.intake.TaskActions.CancelPending;
import filmgate.intake.TaskActions.CancelledNow;
import filmgate.intake.TaskActions.NotCancellable;
import filmgate.intake.TaskActions.TaskNotFound;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.signals.InProcessSignals;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Task;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens a data directory for queries of tasks and for the task action service. */
public final class LocalTasks implements TaskOperations {
  private final Clock clock = Clock.systemUTC();

  @Override
  public List<Task> list(Settings settings, Optional<AccountId> account, int limit) {
    return LocalStore.apply(
        settings,
        store ->
            account
                .map(id -> list(store, id, limit))
                .orElseGet(
                    () -> store.tasks().createdSince(Instant.EPOCH, Optional.empty(), limit)));
  }

  private static List<Task> list(Store store, AccountId account, int limit) {
    if (store.accounts().account(account).isEmpty()) {
      throw LocalAccounts.unknownAccount(account);
    }
    var tasks = new ArrayList<Task>();
    var after = Optional.<TaskId>empty();
    var more = true;
    while (more && tasks.size() < limit) {
      var page =
          store
              .tasks()
              .list(
                  new TaskQuery(
                      account,
                      TaskFilter.ALL,
                      after,
                      SortOrder.NEWEST_FIRST,
                      limit - tasks.size()));
      tasks.addAll(page.tasks());
      after = tasks.isEmpty() ? after : Optional.of(tasks.getLast().id());
      more = page.more();
    }
    return tasks;
  }

  @Override
  public TaskDetails show(Settings settings, TaskId id) {
    return LocalStore.apply(
        settings, store -> new TaskDetails(find(store, id), store.tasks().history(id)));
  }

  private static Task find(Store store, TaskId id) {
    return store.tasks().find(id).orElseThrow(() -> unknownTask(id));
  }

  /** A running server holds the newest tasks in memory, so the directory must not be in use. */
  @Override
  public Task cancel(Settings settings, TaskId id) {
    var root = LocalStore.database(settings).resolveSibling("");
    try (var _ = DirectoryLock.acquire(root)) {
      return LocalStore.apply(settings, store -> cancel(store, settings, id));
    } catch (StoreException e) {
      throw new CliException(
          DataDirectory.messageOf(e) + ". Use POST /v1/tasks/%s/cancel".formatted(id.value()), e);
    }
  }

  private Task cancel(Store store, Settings settings, TaskId id) {
    var owner = find(store, id).owner();
    var blobs = new FileBlobStore(DataDirectory.blobs(settings.storage().data()), clock);
    var actions =
        new TaskActionService(store, new InProcessSignals(), blobs, clock, CrashPoints.NONE);
    var caller = new Caller(owner.account(), new KeyId("cli"), KeyKind.LIVE, Set.of());
    return switch (actions.cancel(caller, id)) {
      case CancelledNow(var task) -> task;
      case CancelPending(var task) -> task;
      case NotCancellable(var task) ->
          throw new CliException(
              "task %s cannot be cancelled, its state is %s"
                  .formatted(id.value(), task.state().wireName()));
      case TaskNotFound _ -> throw unknownTask(id);
    };
  }

  private static CliException unknownTask(TaskId id) {
    return new CliException("task %s does not exist".formatted(id.value()));
  }
}
