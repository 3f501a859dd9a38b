package filmgate.intake.operator;

import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.store.ChangedBy;
import filmgate.store.Command.LogAction;
import filmgate.store.Store;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskPage;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Task;
import filmgate.task.Video.UpstreamCost;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tasks of customers for operators, for the admin API and the command line. Each read is
 * in the audit log before its result is returned.
 */
public record CustomerTasks(Store store, Clock clock) {
  private static final String READ = "task.read";
  private static final String LISTED = "tasks.listed";
  private static final String ALL_ACCOUNTS = "all";

  /**
   * A task.
   *
   * @param history oldest first
   * @param upstreamCosts what upstreams charged for it, one of each unit; empty if unknown
   */
  public record TaskDetails(Task task, List<HistoryRow> history, List<UpstreamCost> upstreamCosts) {
    public TaskDetails {
      history = List.copyOf(history);
      upstreamCosts = List.copyOf(upstreamCosts);
    }
  }

  /**
   * Selects tasks, newest first.
   *
   * @param account only tasks of this account; empty for all accounts
   * @param model only tasks of this model, which requires an account; empty for any
   * @param status only tasks with this status, which requires an account unless it is any
   * @param after the last id of the page before; empty for the first page
   */
  public record CustomerTaskQuery(
      Optional<AccountId> account,
      StatusFilter status,
      String model,
      Optional<TaskId> after,
      int limit) {
    private boolean isFiltered() {
      return status != StatusFilter.ANY || !model.isEmpty();
    }
  }

  /** The result of a list. */
  public sealed interface ListResult {}

  public record Listed(TaskPage page) implements ListResult {}

  /** A list that the service refuses. */
  public enum ListRefusal implements ListResult {
    ACCOUNT_NOT_FOUND,
    /** Only lists of one account have an index by status and model. */
    FILTER_REQUIRES_ACCOUNT
  }

  /** The task with this id, of any account; empty if there is none or it was erased. */
  public Optional<TaskDetails> find(ChangeContext reader, TaskId id) {
    var found = store.tasks().find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    log(reader, READ, id.value());
    return Optional.of(
        new TaskDetails(found.get(), store.tasks().history(id), store.tasks().upstreamCosts(id)));
  }

  public ListResult list(ChangeContext reader, CustomerTaskQuery query) {
    if (query.account().isEmpty()) {
      return query.isFiltered() ? ListRefusal.FILTER_REQUIRES_ACCOUNT : listAll(reader, query);
    }
    var account = query.account().get();
    if (store.accounts().account(account).isEmpty()) {
      return ListRefusal.ACCOUNT_NOT_FOUND;
    }
    log(reader, LISTED, account.value());
    var filter = new TaskFilter(query.status(), query.model(), -1);
    return new Listed(
        store
            .tasks()
            .list(
                new TaskQuery(
                    account, filter, query.after(), SortOrder.NEWEST_FIRST, query.limit())));
  }

  /**
   * The tasks that failed because the upstream of a channel never said whether it took them, newest
   * first. It may have charged for them.
   */
  public TaskPage withUnknownOutcome(
      ChangeContext reader, String channel, Optional<TaskId> after, int limit) {
    log(reader, LISTED, channel);
    return page(store.tasks().withUnknownOutcome(channel, after, limit + 1), limit);
  }

  private static TaskPage page(List<Task> found, int limit) {
    var more = found.size() > limit;
    return new TaskPage(more ? found.subList(0, limit) : found, more);
  }

  private Listed listAll(ChangeContext reader, CustomerTaskQuery query) {
    log(reader, LISTED, ALL_ACCOUNTS);
    var found = store.tasks().createdSince(Instant.EPOCH, query.after(), query.limit() + 1);
    return new Listed(page(found, query.limit()));
  }

  private void log(ChangeContext reader, String action, String subject) {
    store.await(new LogAction(action, subject, new ChangedBy(reader.actor(), clock.instant())));
  }
}
