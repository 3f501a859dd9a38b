package filmgate.app.local;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.task.TaskOperations;
import filmgate.assets.FileBlobStore;
import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.intake.TaskActionService;
import filmgate.intake.TaskActions.CancelPending;
import filmgate.intake.TaskActions.CancelledNow;
import filmgate.intake.TaskActions.NotCancellable;
import filmgate.intake.TaskActions.TaskNotFound;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.operator.CustomerTasks;
import filmgate.intake.operator.CustomerTasks.CustomerTaskPage;
import filmgate.intake.operator.CustomerTasks.CustomerTaskQuery;
import filmgate.intake.operator.CustomerTasks.TaskDetails;
import filmgate.intake.operator.RefundService;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.signals.InProcessSignals;
import filmgate.store.ChangedBy;
import filmgate.store.Command.LogAction;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.RefundResult;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.money.Transfer;
import filmgate.task.Task;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens a data directory for the services that read, cancel, and refund tasks. */
public final class LocalTasks implements TaskOperations {
  /** The reason in the audit log: it has which command showed a request. */
  private static final String SHOW = "filmgate tasks show";

  private final Clock clock = Clock.systemUTC();

  @Override
  public List<Task> list(Settings settings, CustomerTaskQuery query) {
    return LocalStore.apply(settings, store -> list(new CustomerTasks(store, clock), query));
  }

  private static List<Task> list(CustomerTasks tasks, CustomerTaskQuery query) {
    var all = new ArrayList<Task>();
    var after = query.after();
    var more = true;
    while (more && all.size() < query.limit()) {
      var left = query.limit() - all.size();
      var page =
          page(
              tasks,
              new CustomerTaskQuery(query.account(), query.status(), query.model(), after, left));
      all.addAll(page.tasks());
      after = all.isEmpty() ? after : Optional.of(all.getLast().id());
      more = page.more();
    }
    return all;
  }

  private static CustomerTaskPage page(CustomerTasks tasks, CustomerTaskQuery query) {
    return switch (tasks.list(query)) {
      case CustomerTasks.Listed(var page) -> page;
      case CustomerTasks.ListRefusal.ACCOUNT_NOT_FOUND ->
          throw LocalAccounts.unknownAccount(query.account().orElseThrow());
      case CustomerTasks.ListRefusal.FILTER_REQUIRES_ACCOUNT ->
          throw new CliException("--model and every --status but failed require --account");
    };
  }

  @Override
  public TaskDetails show(Settings settings, TaskId id) {
    return LocalStore.apply(
        settings,
        store -> {
          var tasks = new CustomerTasks(store, clock);
          return tasks
              .readContent(ChangeContext.CLI, id, SHOW)
              .flatMap(_ -> tasks.find(id))
              .orElseThrow(() -> unknownTask(id));
        });
  }

  @Override
  public Transfer refund(
      Settings settings,
      TaskId id,
      Optional<Amount> amount,
      String memo,
      Optional<String> idempotencyKey) {
    var micros = amount.stream().mapToLong(Amount::micros).findFirst();
    var size = amount.map(Amount::toDecimal).orElse("");
    var change = LocalChanges.context("refund", idempotencyKey, List.of(id.value(), size, memo));
    return LocalStore.apply(
        settings,
        store ->
            switch (new RefundService(store, clock).refund(change, id, micros, memo)) {
              case IdempotentOutcome.Performed(RefundResult result) -> refunded(id, result);
              case IdempotentOutcome.Replayed<RefundResult>(var transfer) ->
                  store.ledger().transfer(Long.parseLong(transfer));
              case IdempotentOutcome.KeyReused<RefundResult> _ -> throw LocalChanges.keyReused();
            });
  }

  private static Transfer refunded(TaskId id, RefundResult result) {
    return switch (result) {
      case RefundResult.Refunded(var transfer, var _) -> transfer;
      case RefundResult.UnknownTask _ -> throw unknownTask(id);
      case RefundResult.NotChargedYet _ ->
          throw new CliException(
              "task %s has not finished, so nothing has been charged".formatted(id.value()));
      case RefundResult.NotCharged _ ->
          throw new CliException("task %s was not charged".formatted(id.value()));
      case RefundResult.AlreadyRefunded _ ->
          throw new CliException(
              "everything that task %s was charged has been refunded".formatted(id.value()));
      case RefundResult.MoreThanCharged(var remaining) ->
          throw new CliException(
              "--amount must be at most %s, which remains of the charge"
                  .formatted(new Amount(remaining)));
    };
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
      case CancelledNow(var task) -> logged(store, task);
      case CancelPending(var task) -> logged(store, task);
      case NotCancellable(var task) ->
          throw new CliException(
              "task %s cannot be cancelled, its state is %s"
                  .formatted(id.value(), task.state().wireName()));
      case TaskNotFound _ -> throw unknownTask(id);
    };
  }

  private Task logged(Store store, Task task) {
    var by = new ChangedBy(ChangeContext.CLI.actor(), clock.instant());
    store.await(new LogAction("task.cancelled", task.id().value(), Map.of(), by));
    return task;
  }

  private static CliException unknownTask(TaskId id) {
    return new CliException("task %s does not exist".formatted(id.value()));
  }
}
