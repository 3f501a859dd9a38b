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
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Task;
import filmgate.task.Video.UpstreamCost;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tasks of customers for operators, for the admin API and the command line. A read of the
 * content of a task is in the audit log before its result is returned.
 */
public record CustomerTasks(Store store, Clock clock) {
  private static final String CONTENT_READ = "task.content.read";

  /**
   * A task.
   *
   * @param channel the channel of the last attempt; empty before the first
   * @param history oldest first
   * @param upstreamCosts what upstreams charged for it, one of each unit; empty if unknown
   */
  public record TaskDetails(
      Task task, String channel, List<HistoryRow> history, List<UpstreamCost> upstreamCosts) {
    public TaskDetails {
      history = List.copyOf(history);
      upstreamCosts = List.copyOf(upstreamCosts);
    }
  }

  /**
   * A page of tasks.
   *
   * @param channels the channels of the last attempts, of the tasks that have any
   */
  public record CustomerTaskPage(List<Task> tasks, boolean more, Map<TaskId, String> channels) {
    public CustomerTaskPage {
      tasks = List.copyOf(tasks);
      channels = Map.copyOf(channels);
    }

    /** The channel of the last attempt; empty before the first. */
    public String channelOf(TaskId id) {
      return channels.getOrDefault(id, "");
    }
  }

  /**
   * Selects tasks, newest first.
   *
   * @param account only tasks of this account; empty for all accounts
   * @param model only tasks of this model, which requires an account; empty for any
   * @param status only tasks with this status, which requires an account unless it is failed or any
   * @param after the last id of the page before; empty for the first page
   */
  public record CustomerTaskQuery(
      Optional<AccountId> account,
      StatusFilter status,
      String model,
      Optional<TaskId> after,
      int limit) {
    /** Whether only the tasks of one account have an index by these filters. */
    private boolean requiresAccount() {
      return !model.isEmpty() || (status != StatusFilter.ANY && status != StatusFilter.FAILED);
    }
  }

  /** The result of a list. */
  public sealed interface ListResult {}

  public record Listed(CustomerTaskPage page) implements ListResult {}

  /** A list that the service refuses. */
  public enum ListRefusal implements ListResult {
    ACCOUNT_NOT_FOUND,
    /** Only lists of one account have an index by status and model. */
    FILTER_REQUIRES_ACCOUNT
  }

  /** The task with this id, of any account; empty if there is none or it was erased. */
  public Optional<TaskDetails> find(TaskId id) {
    return store.tasks().find(id).map(this::details);
  }

  private TaskDetails details(Task task) {
    var id = task.id();
    var tasks = store.tasks();
    var channel = tasks.lastChannels(List.of(id)).getOrDefault(id, "");
    return new TaskDetails(task, channel, tasks.history(id), tasks.upstreamCosts(id));
  }

  /**
   * The task with this id, of any account, for a reader who will see its content. The audit log has
   * the reader and the reason before this method returns.
   *
   * @param memo the reason
   * @return empty if there is no such task or it was erased
   */
  public Optional<Task> readContent(ChangeContext reader, TaskId id, String memo) {
    var found = store.tasks().find(id);
    if (found.isEmpty()) {
      return found;
    }
    var details = Map.of("account_id", found.get().owner().account().value(), "memo", memo);
    var by = new ChangedBy(reader.actor(), clock.instant());
    store.await(new LogAction(CONTENT_READ, id.value(), details, by));
    return store.tasks().find(id);
  }

  public ListResult list(CustomerTaskQuery query) {
    if (query.account().isEmpty()) {
      return query.requiresAccount() ? ListRefusal.FILTER_REQUIRES_ACCOUNT : listAll(query);
    }
    var account = query.account().get();
    if (store.accounts().account(account).isEmpty()) {
      return ListRefusal.ACCOUNT_NOT_FOUND;
    }
    var filter = new TaskFilter(query.status(), query.model(), -1);
    var found =
        store
            .tasks()
            .list(
                new TaskQuery(
                    account, filter, query.after(), SortOrder.NEWEST_FIRST, query.limit()));
    return new Listed(page(found.tasks(), found.more()));
  }

  /**
   * The tasks that failed because the upstream of a channel never said whether it took them, newest
   * first. It may have charged for them.
   */
  public CustomerTaskPage withUnknownOutcome(String channel, Optional<TaskId> after, int limit) {
    return page(store.tasks().withUnknownOutcome(channel, after, limit + 1), limit);
  }

  private Listed listAll(CustomerTaskQuery query) {
    var limit = query.limit() + 1;
    var found =
        query.status() == StatusFilter.FAILED
            ? store.tasks().failed(query.after(), limit)
            : store.tasks().createdSince(Instant.EPOCH, query.after(), limit);
    return new Listed(page(found, query.limit()));
  }

  private CustomerTaskPage page(List<Task> found, int limit) {
    var more = found.size() > limit;
    return page(more ? found.subList(0, limit) : found, more);
  }

  private CustomerTaskPage page(List<Task> tasks, boolean more) {
    var ids = tasks.stream().map(Task::id).toList();
    return new CustomerTaskPage(tasks, more, store.tasks().lastChannels(ids));
  }
}
