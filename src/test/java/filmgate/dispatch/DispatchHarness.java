package filmgate.dispatch;

import filmgate.assets.FileBlobStore;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.InputFetcher;
import filmgate.dispatch.media.ResultStorage;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.ChannelTerms;
import filmgate.dispatch.route.CircuitBreaker;
import filmgate.dispatch.step.CallbackAddresses;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.provider.InputForms;
import filmgate.signals.InProcessSignals;
import filmgate.signals.QueuePosition;
import filmgate.store.AccountQueries;
import filmgate.store.AuditQueries;
import filmgate.store.ChannelQueries;
import filmgate.store.Command;
import filmgate.store.EventQueries;
import filmgate.store.LedgerQueries;
import filmgate.store.Outcome.EventResult;
import filmgate.store.PriceQueries;
import filmgate.store.ResultFileQueries;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.StoreSettings;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.store.UploadQueries;
import filmgate.store.WebhookQueries;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.rollup.RollupQueries;
import filmgate.store.session.SessionQueries;
import filmgate.store.sql.SqlStore;
import filmgate.task.Labels;
import filmgate.task.Price;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import filmgate.task.TaskOptions;
import filmgate.task.TaskState;
import filmgate.task.TestOutcome;
import filmgate.task.Video;
import filmgate.task.VideoResult;
import filmgate.testing.ManualScheduler;
import filmgate.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A dispatcher over a real store, with a scripted upstream and a clock that the test moves. */
public final class DispatchHarness implements AutoCloseable {
  static final Duration LEASE = Duration.ofSeconds(15);
  static final Duration ATTEMPT = Duration.ofMinutes(2);
  static final Duration RETENTION = Duration.ofDays(7);

  public final SettableClock clock = new SettableClock();
  public final ManualScheduler scheduler = new ManualScheduler(clock);
  public final ScriptedProvider provider = new ScriptedProvider();
  public final FileBlobStore blobs;
  public final Store store;
  final LimitCache limits = new LimitCache(Map.of());
  final ChannelRegistry channels = new ChannelRegistry(List.of());
  boolean hasRoom = true;

  /** Results that cannot be stored before the storage works again. */
  int refusedResults;

  /** When results were to be stored. */
  final List<Instant> resultTimes = new ArrayList<>();

  final List<Video> results = new ArrayList<>();

  /** Changes of tasks that fail for want of disk before the disk works again. */
  int fullCommands;

  private final SplittableRandom random = new SplittableRandom(11);
  private final InProcessSignals signals = new InProcessSignals();
  private DispatchService dispatch;

  public DispatchHarness(Path directory, int capacity) {
    blobs = new FileBlobStore(directory.resolve("blobs"), clock);
    var settings = StoreSettings.defaults(directory.resolve("filmgate.db"));
    store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
    dispatch = dispatch("node", capacity);
    dispatch.start();
  }

  private DispatchService dispatch(String node, int capacity) {
    var terms = ChannelTerms.builtIn(ChannelRouter.LOCAL, capacity).withAttemptLimit(ATTEMPT);
    var account =
        new ChannelAccount("", provider, new CircuitBreaker(() -> clock.millis() * 1_000_000));
    var renderer = new Channel(terms, List.of(account));
    if (channels.find(ChannelRouter.LOCAL).isPresent() || channels.all().isEmpty()) {
      channels.replace(List.of(renderer));
    }
    return new DispatchService(
        new FailingStore(),
        signals,
        blobs,
        CrashPoints.NONE,
        channels,
        new ChannelRouter(channels, _ -> Set.of(), ChannelRouter.LiveService.ALWAYS, false),
        new NoInputs(),
        this::keep,
        () -> hasRoom,
        limits,
        new DispatchService.NodeSettings(node, LEASE, CallbackAddresses.NONE),
        clock,
        scheduler);
  }

  /** The server ends amid its work and starts again. */
  public void restart(int capacity) {
    dispatch.close();
    store.await(new Command.ReleaseShards());
    dispatch = dispatch("node", capacity);
    dispatch.start();
  }

  public TaskId submit() {
    return submit(Task.Lane.LIVE);
  }

  /** A task that may wait so long for its start. */
  public TaskId submitExpiring(int seconds) {
    return submit(Task.Lane.LIVE, new TaskOptions(Labels.NONE, seconds, TestOutcome.NOTHING));
  }

  public QueuePosition.QueueEstimator queue() {
    return dispatch.queueEstimator();
  }

  TaskId submit(Task.Lane lane) {
    return submit(lane, TaskOptions.NONE);
  }

  /** A task whose request carries this blob. */
  public TaskId submitNaming(String digest) {
    return submitNaming(digest, 0);
  }

  /** A task whose request carries this blob, with a retention of its own. */
  public TaskId submitNaming(String digest, int retentionHours) {
    return submit(
        Task.Lane.LIVE,
        "{\"media\":[\"blob:%s\"]}".formatted(digest),
        TaskOptions.NONE.withRetentionHours(retentionHours));
  }

  private TaskId submit(Task.Lane lane, TaskOptions terms) {
    return submit(lane, GenerationJson.write(generation()), terms);
  }

  private TaskId submit(Task.Lane lane, String text, TaskOptions terms) {
    clock.move(Duration.ofMillis(1));
    var now = clock.millis();
    var task =
        new Task(
            TaskId.of(now, random.nextLong(), random.nextLong()),
            new Task.Owner(AccountId.ROOT, new KeyId("key"), lane),
            new Task.Request("kling-v3", "{}", "{}", text, terms),
            Price.FREE,
            TaskState.initial(),
            List.of(),
            new Task.Timestamps(now, 0, 0),
            1);
    store.await(new Command.SubmitTask(task));
    signals.changed(task.id());
    return task.id();
  }

  private static Generation generation() {
    var body = "{\"model\":\"kling-v3\",\"prompt\":\"a fox\",\"duration\":3}";
    var json = (ObjectNode) JsonMapper.shared().readTree(body);
    return ((CheckResult.Passed) new Catalogue(Models.all()).check(json, CheckContext.TOLERANT))
        .generation();
  }

  public EventResult cancel(TaskId id) {
    var outcome = store.await(new Command.CancelTask(id, AccountId.ROOT, clock.instant()));
    signals.changed(id);
    return outcome;
  }

  public TaskState state(TaskId id) {
    return store.tasks().find(id).orElseThrow().state();
  }

  /** The events of a task after its birth, oldest first. */
  public List<String> events(TaskId id) {
    return store.tasks().history(id).stream().skip(1).map(HistoryRow::event).toList();
  }

  /** Every video has the same bytes: tasks share the blob. */
  private ResultStorage.StorageResult keep(Video video, Task.Request request) {
    resultTimes.add(clock.instant());
    results.add(video);
    if (refusedResults > 0) {
      refusedResults--;
      return new ResultStorage.StorageResult.RetryLater();
    }
    try {
      var blob = blobs.store(new ByteArrayInputStream(new byte[] {1, 2, 3}));
      var until = clock.millis() + RETENTION.toMillis();
      return new ResultStorage.StorageResult.Stored(
          new VideoResult(
              blob.digest(),
              blob.bytes(),
              ScriptedProvider.FACTS,
              new VideoResult.Retention.AvailableUntil(until)),
          List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    dispatch.close();
    store.close();
  }

  /** The real store behind a disk that may be full. */
  private final class FailingStore implements Store {
    @Override
    public <O> CompletableFuture<O> submit(Command<O> command) {
      if (fullCommands > 0 && command instanceof Command.ApplyEvent) {
        fullCommands--;
        return CompletableFuture.failedFuture(
            new StoreException(StoreException.Kind.FULL, "The disk is full."));
      }
      return store.submit(command);
    }

    @Override
    public filmgate.store.TaskQueries tasks() {
      return store.tasks();
    }

    @Override
    public filmgate.store.KeyQueries keys() {
      return store.keys();
    }

    @Override
    public PriceQueries prices() {
      return store.prices();
    }

    @Override
    public AccountQueries accounts() {
      return store.accounts();
    }

    @Override
    public EventQueries events() {
      return store.events();
    }

    @Override
    public UploadQueries uploads() {
      return store.uploads();
    }

    @Override
    public WebhookQueries webhooks() {
      return store.webhooks();
    }

    @Override
    public ChannelQueries channels() {
      return store.channels();
    }

    @Override
    public SessionQueries sessions() {
      return store.sessions();
    }

    @Override
    public RefusedRequestQueries refusedRequests() {
      return store.refusedRequests();
    }

    @Override
    public RollupQueries rollups() {
      return store.rollups();
    }

    @Override
    public ResultFileQueries resultFiles() {
      return store.resultFiles();
    }

    @Override
    public LedgerQueries ledger() {
      return store.ledger();
    }

    @Override
    public AuditQueries auditLog() {
      return store.auditLog();
    }

    @Override
    public void close() {}
  }

  /** Nothing is ever fetched here. */
  private static final class NoInputs implements InputFetcher {
    @Override
    public FetchResult fetch(TaskId task, Generation generation, InputForms forms, Instant until) {
      return new FetchResult.Ready(List.of());
    }

    @Override
    public void delete(TaskId task) {}
  }
}
