package filmgate.testing;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import filmgate.keys.KeyLookup;
import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.AuditQueries;
import filmgate.store.Command;
import filmgate.store.Deduplication;
import filmgate.store.KeyQueries;
import filmgate.store.LedgerQueries;
import filmgate.store.Outcome;
import filmgate.store.PriceQueries;
import filmgate.store.ResultFileQueries;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.store.session.SessionQueries;
import filmgate.task.RetryPolicy;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import filmgate.task.Transition;
import filmgate.task.Video.UpstreamCost;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A store that forgets everything with the process: what callers do, and look-ups. */
public final class InMemoryStore implements Store, TaskQueries {
  private final StoredRefusals refusals = new StoredRefusals();
  private final InMemoryAccountQueries accounts = new InMemoryAccountQueries();
  private final InMemoryEvents events = new InMemoryEvents();
  private final Map<TaskId, Task> recent = new ConcurrentHashMap<>();
  private final Map<String, KeyRecord> elsewhere = new ConcurrentHashMap<>();
  private final TaskMachine machine = new TaskMachine(RetryPolicy.STANDARD);
  private final Map<String, Task> named = new ConcurrentHashMap<>();
  private final Map<TaskId, Task> old = new ConcurrentHashMap<>();
  private final InMemoryPriceQueries prices = new InMemoryPriceQueries();

  /** A key that another process made: only the store knows it. */
  public void put(KeyRecord key) {
    elsewhere.put(key.hash(), key);
  }

  public void put(Task task) {
    recent.put(task.id(), task);
  }

  /** The task leaves the memory view: only {@link #find} knows it. */
  public void putOld(Task task) {
    recent.remove(task.id());
    old.put(task.id(), task);
  }

  public int size() {
    return recent.size();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <O> CompletableFuture<O> submit(Command<O> command) {
    if (command instanceof Command.SubmitTask(var task, var once, var _)) {
      put(task);
      if (once instanceof Deduplication.ByKey(var scope, var _, var _)) {
        named.put(scope, task);
      }
      return CompletableFuture.completedFuture((O) new Outcome.Submitted.TaskStored(task));
    }
    if (command instanceof Command.CancelTask(var id, var account, var at)) {
      return CompletableFuture.completedFuture((O) cancel(id, account, at));
    }
    if (command instanceof Command.EraseTask(var id, var account, var _)) {
      return CompletableFuture.completedFuture((O) erase(id, account));
    }
    if (command instanceof Command.StoreUpload(var upload, var _, var _)) {
      return CompletableFuture.completedFuture((O) new Outcome.UploadStored.WithinQuota(upload));
    }
    if (command instanceof Command.ReplacePriceBook put) {
      return CompletableFuture.completedFuture((O) prices.put(put));
    }
    if (command instanceof Command.RecordRefusedRequests(var requests)) {
      refusals.add(requests);
      return CompletableFuture.completedFuture((O) new Outcome.Done());
    }
    return CompletableFuture.failedFuture(new UnsupportedOperationException("not here"));
  }

  private Outcome.EventResult cancel(TaskId id, AccountId account, Instant at) {
    var own = find(id).filter(task -> task.owner().account().equals(account));
    if (own.isEmpty()) {
      return new Outcome.EventResult.NoSuchTask();
    }
    var task = own.get();
    var next = machine.next(task.state(), task.price(), new TaskEvent.CancelRequested());
    if (!(next instanceof Transition.Changed(var state, var effects))) {
      return new Outcome.EventResult.Ignored(task);
    }
    var finished = state.isFinal() ? at.toEpochMilli() : 0;
    var times =
        new Task.Timestamps(task.timestamps().created(), task.timestamps().started(), finished);
    put(
        new Task(
            id,
            task.owner(),
            task.request(),
            task.price(),
            state,
            task.warnings(),
            times,
            task.version() + 1));
    return new Outcome.EventResult.Applied(cached(id).orElseThrow(), effects);
  }

  private Outcome.Erasure erase(TaskId id, AccountId account) {
    var own = find(id).filter(task -> task.owner().account().equals(account));
    if (own.isEmpty()) {
      return new Outcome.Erasure.NoSuchTask();
    }
    if (!own.get().state().isFinal()) {
      return new Outcome.Erasure.Unfinished();
    }
    recent.remove(id);
    old.remove(id);
    return new Outcome.Erasure.Erased(own.get());
  }

  /** Everything of the account: filters are the real store's. */
  @Override
  public TaskPage list(TaskQuery query) {
    var order =
        query.order() == SortOrder.OLDEST_FIRST
            ? Comparator.<TaskId>naturalOrder()
            : Comparator.<TaskId>reverseOrder();
    var found =
        Stream.concat(recent.values().stream(), old.values().stream())
            .filter(task -> task.owner().account().equals(query.account()))
            .filter(
                task ->
                    query.filter().lane() != TaskQueries.LaneFilter.TEST
                        || task.owner().lane().isTest())
            .filter(task -> query.after().map(id -> order.compare(task.id(), id) > 0).orElse(true))
            .sorted(Comparator.comparing(Task::id, order))
            .limit(query.limit() + 1L)
            .toList();
    return new TaskPage(found.stream().limit(query.limit()).toList(), found.size() > query.limit());
  }

  @Override
  public TaskTotals totals(AccountId account, TaskFilter filter) {
    var page =
        list(new TaskQuery(account, filter, Optional.empty(), SortOrder.NEWEST_FIRST, 1_000));
    var charged =
        page.tasks().stream().mapToLong(task -> task.price().chargedMicros(task.state())).sum();
    var refunded = page.tasks().stream().mapToLong(Task::refundedMicros).sum();
    return new TaskTotals(page.tasks().size(), charged, refunded, page.more());
  }

  @Override
  public TaskQueries tasks() {
    return this;
  }

  @Override
  public SessionQueries sessions() {
    throw new UnsupportedOperationException("not here");
  }

  @Override
  public KeyQueries keys() {
    return new KeyQueries() {
      @Override
      public List<KeyRecord> all() {
        return List.copyOf(elsewhere.values());
      }

      @Override
      public Map<OwnerId, Limits> limits() {
        return Map.of();
      }

      @Override
      public Limits limitsOf(OwnerId owner) {
        return Limits.NONE;
      }

      @Override
      public KeyLookup lookUp(String hash) {
        var key = elsewhere.get(hash);
        return key == null ? new KeyLookup.UnknownKey() : new KeyLookup.Found(key);
      }

      @Override
      public Optional<KeyRecord> usable(KeyId id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
      }

      @Override
      public Optional<StoredKey> stored(KeyId id) {
        return usable(id).map(key -> new StoredKey(key, false, new Status.Usable(), Instant.EPOCH));
      }

      @Override
      public boolean isSameLineage(KeyId one, KeyId other) {
        return one.equals(other);
      }

      @Override
      public KeyRecord.Expiry expiryWithoutGrace(KeyRecord key) {
        return key.expiry();
      }

      @Override
      public List<StoredKey> ofAccount(
          AccountId account, KeyFilter reach, String after, int limit) {
        throw new UnsupportedOperationException("no lists of keys");
      }
    };
  }

  @Override
  public InMemoryAccountQueries accounts() {
    return accounts;
  }

  @Override
  public InMemoryEvents events() {
    return events;
  }

  @Override
  public LedgerQueries ledger() {
    return accounts;
  }

  @Override
  public AuditQueries auditLog() {
    return accounts;
  }

  @Override
  public PriceQueries prices() {
    return prices;
  }

  @Override
  public NoRollups rollups() {
    return new NoRollups();
  }

  @Override
  public StoredRefusals refusedRequests() {
    return refusals;
  }

  @Override
  public NoChannels channels() {
    return new NoChannels();
  }

  @Override
  public NoUploads uploads() {
    return new NoUploads();
  }

  @Override
  public NoWebhooks webhooks() {
    return new NoWebhooks();
  }

  /** The previews of tasks, which have none by default. */
  public final Map<TaskId, ResultFileQueries.PreviewStatus> previews = new ConcurrentHashMap<>();

  @Override
  public ResultFileQueries resultFiles() {
    return new InMemoryResultFiles(this, previews);
  }

  @Override
  public List<Task> createdSince(Instant then, Optional<TaskId> before, int limit) {
    return recent.values().stream()
        .filter(task -> task.timestamps().created() >= then.toEpochMilli())
        .filter(task -> before.map(id -> task.id().compareTo(id) < 0).orElse(true))
        .sorted(Comparator.comparing(Task::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void close() {}

  @Override
  public Optional<Task> cached(TaskId id) {
    return Optional.ofNullable(recent.get(id));
  }

  @Override
  public Optional<Task> find(TaskId id) {
    return cached(id).or(() -> Optional.ofNullable(old.get(id)));
  }

  @Override
  public List<OpenTask> open(Set<Integer> shards) {
    return List.of();
  }

  @Override
  public List<TaskId> retentionExpired(Instant before, int limit) {
    return List.of();
  }

  @Override
  public List<TaskId> queueTimeoutExpired(Instant by, int limit) {
    return List.of();
  }

  @Override
  public Optional<SubmissionReceipt> earlierReceipt(Deduplication once, Instant now) {
    return once instanceof Deduplication.ByKey(var scope, var _, var _)
        ? Optional.ofNullable(named.get(scope)).map(SubmissionReceipt::of)
        : Optional.empty();
  }

  @Override
  public List<String> orphanedBlobs(Instant before, int limit) {
    return List.of();
  }

  @Override
  public boolean isNamedByTask(String digest) {
    return true;
  }

  @Override
  public boolean isHeldByTask(String digest) {
    return true;
  }

  @Override
  public List<UpstreamCost> upstreamCosts(TaskId id) {
    return List.of();
  }

  @Override
  public List<Task> withUnknownOutcome(String channel, Optional<TaskId> before, int limit) {
    return List.of();
  }

  @Override
  public List<HistoryRow> history(TaskId id) {
    return List.of();
  }
}
