package filmgate.testing;

import filmgate.api.ApiComponents;
import filmgate.api.ApiComponents.AccountServices;
import filmgate.api.ApiComponents.CatalogueParts;
import filmgate.api.ApiComponents.ClientStreams;
import filmgate.api.ApiComponents.OperatorServices;
import filmgate.api.ApiComponents.PreparedRoutes;
import filmgate.api.ApiComponents.ServerState;
import filmgate.api.ApiComponents.StorageParts;
import filmgate.api.ApiComponents.TaskServices;
import filmgate.api.ApiRoutes;
import filmgate.api.auth.AccessControl;
import filmgate.api.auth.Authenticator;
import filmgate.api.auth.FailedAuthentications;
import filmgate.api.auth.RateLimiter;
import filmgate.api.dialect.Dialect;
import filmgate.api.event.EventStreams;
import filmgate.api.http.BoundPort;
import filmgate.api.http.HttpServer;
import filmgate.api.http.ServedRequests;
import filmgate.api.route.ApiSettings;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.Router;
import filmgate.api.task.LongPolls;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.webhook.WebhookRoutes;
import filmgate.assets.AddressGuard;
import filmgate.assets.FileBlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.assets.SignedLink;
import filmgate.assets.WebhookUrls;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.crash.CrashPoints;
import filmgate.docs.scenario.ModelGuide;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.intake.AccountService;
import filmgate.intake.FundsCheck;
import filmgate.intake.KeyService;
import filmgate.intake.MediaIntake;
import filmgate.intake.ModelAvailability;
import filmgate.intake.PriceBookService;
import filmgate.intake.Pricing;
import filmgate.intake.RequestValidator;
import filmgate.intake.SubmissionService;
import filmgate.intake.Submissions;
import filmgate.intake.TaskActionService;
import filmgate.intake.TaskFactory;
import filmgate.intake.TaskStorage;
import filmgate.intake.channel.CallbackService;
import filmgate.intake.channel.CallbackUrls;
import filmgate.intake.channel.ChannelSnapshot;
import filmgate.intake.idempotency.IdempotencyGuard;
import filmgate.intake.overview.OverviewService;
import filmgate.intake.overview.ServiceStatus;
import filmgate.intake.refused.RefusedRequestRecorder;
import filmgate.intake.upload.InputReferences;
import filmgate.intake.upload.UploadLinks;
import filmgate.intake.webhook.WebhookService;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import filmgate.keys.RetentionCache;
import filmgate.keys.Scope;
import filmgate.signals.InProcessSignals;
import filmgate.signals.QueuePosition;
import filmgate.store.KeyQueries;
import filmgate.store.Store;
import filmgate.stream.EventFeed;
import filmgate.task.Task;
import filmgate.view.task.TaskSnapshot;
import filmgate.web.guide.GuideRoutes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A listening server on a free port, with everything behind it in memory. */
public final class TestServer implements AutoCloseable {
  public static final AccountId ACCOUNT = new AccountId("acc_root");
  public static final AccountId OTHER = new AccountId("acc_other");
  public static final String KEY = "fg_test_mine";
  public static final String OTHER_KEY = "fg_test_theirs";
  public static final String FREE_KEY = "fg_test_free";
  static final String IDLE_KEY = "fg_test_without_scope";
  static final String OLD_KEY = "fg_test_expired";
  public static final Instant NOW = Instant.ofEpochMilli(TaskFixtures.FINISHED + 60_000);

  public static final WebhookUrls WEBHOOK_URLS =
      new WebhookUrls(new AddressGuard(List.of()), Set.of(80, 443));

  public final InMemoryStore store = new InMemoryStore();
  public final InProcessSignals signals = new InProcessSignals();
  final LastUsedTracker uses = new LastUsedTracker();
  public final LimitCache limits = new LimitCache(Map.of());
  public final RetentionCache retention = new RetentionCache(168, Map.of());

  /** How long responses to failed authentications waited; nothing waits here. */
  public final List<Duration> pauses = new CopyOnWriteArrayList<>();

  public final SettableClock clock = new SettableClock(NOW);
  private KeyQueries storedKeys = store.keys();
  public final ApiKeyCache keys = new ApiKeyCache(hash -> storedKeys.lookUp(hash));
  public final SignedLink links =
      new SignedLink(new byte[SignedLink.SECRET_BYTES], Duration.ofHours(24));
  private final QuietInstallation installation = new QuietInstallation();
  private final UploadLinks uploadLinks = new UploadLinks(links, clock);
  public final Map<TaskId, QueuePosition> standings = new ConcurrentHashMap<>();
  public final AtomicReference<QueuePosition.EstimatedStart> expected =
      new AtomicReference<>(new QueuePosition.EstimatedStart.NoEstimate());
  public final FileBlobStore blobs;
  public final TestSessions sessions;

  /** The tasks whose previews requests wait for. */
  public final List<TaskId> prioritized = new CopyOnWriteArrayList<>();

  private final ListenerSignals listeners = new ListenerSignals(signals);
  public final LongPolls longPolls = new LongPolls(listeners);
  private final OpenApiAssertions described;
  public final Router router;
  public final HttpServer server;
  public final int port;
  public final HttpClient client = HttpClient.newHttpClient();

  public TestServer(Path directory, ApiSettings settings) throws IOException {
    this(directory, settings, UnaryOperator.identity(), UnaryOperator.identity());
  }

  public TestServer(
      Path directory,
      ApiSettings settings,
      UnaryOperator<Submissions> submissions,
      UnaryOperator<Router> routes)
      throws IOException {
    this(directory, settings, submissions, routes, Optional.empty(), ApiRoutes.DIALECTS);
  }

  /** A server with these dialects. */
  public TestServer(Path directory, List<Dialect> dialects) throws IOException {
    this(
        directory,
        settings(),
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        Optional.empty(),
        dialects);
  }

  /** A server with its own store for accounts and keys. */
  TestServer(
      Path directory,
      ApiSettings settings,
      UnaryOperator<Submissions> submissions,
      UnaryOperator<Router> routes,
      Optional<Store> accounts,
      List<Dialect> dialects)
      throws IOException {
    accounts.ifPresent(own -> storedKeys = own.keys());
    var office = accounts.orElse(store);
    sessions = new TestSessions(office, limits, clock, new PublicUrls(settings.addresses()));
    blobs = new FileBlobStore(directory, clock);
    addKeys();
    var catalogue = new Catalogue(Models.all(), ApiRoutes.fieldNames(dialects));
    var refusals = new RefusedRequestRecorder(office);
    var prices = new PriceBookService(store, PriceBookJson.exampleBook(catalogue), clock);
    var feed = new EventFeed(office.events(), signals, Duration.ofSeconds(1));
    router =
        routes.apply(
            new ApiRoutes(
                    dialects,
                    new ApiComponents(
                        new StorageParts(office, store, blobs),
                        accountServices(office),
                        new TaskServices(
                            submissions.apply(
                                submissionService(catalogue, prices, office, directory)),
                            new TaskActionService(store, signals, blobs, clock, CrashPoints.NONE),
                            snapshots(prices),
                            prioritized::add),
                        new ClientStreams(
                            longPolls,
                            new EventStreams(
                                office.events(), new TaskLookup(store), feed, signals)),
                        new CatalogueParts(new FakeModelDescriptions(catalogue), prices),
                        new OperatorServices(
                            StoppedChannels.service(office, catalogue, directory, clock),
                            new StoppedChannels(),
                            callbacks(),
                            new OverviewService(office, installation, clock)),
                        preparedRoutes(office, catalogue, directory),
                        new ServerState(
                            refusals::flush,
                            List::of,
                            () -> new ServiceStatus(List.of(), List.of()),
                            "1.2.3"),
                        clock))
                .with(FewPages.routes(directory.resolve("console.zip"))));
    described = new OpenApiAssertions(router);
    var urls = new PublicUrls(settings.addresses());
    var access = new AccessControl(limits, new RateLimiter(this::nanos), uses, urls, clock);
    server =
        new HttpServer(
            settings,
            urls,
            router,
            new Authenticator(
                keys,
                clock,
                urls,
                new FailedAuthentications(this::nanos, time -> pauses.add(time)),
                sessions.authenticator()),
            access,
            clock,
            refusals,
            ServedRequests.NONE,
            () -> {
              longPolls.releaseAll();
              feed.close();
            });
    port = server.start(BoundPort.bind(settings.listen()));
  }

  /** What the overview shows of the process. */
  public QuietInstallation installation() {
    return installation;
  }

  private PreparedRoutes preparedRoutes(Store office, Catalogue catalogue, Path directory) {
    return new PreparedRoutes(
        new WebhookRoutes(
            office.webhooks(), new WebhookService(office, clock, new Random(5)), WEBHOOK_URLS),
        uploads(office, directory).routes(),
        sessions.routes(),
        new GuideRoutes(id -> catalogue.find(id).map(ModelGuide::of)));
  }

  private AccountServices accountServices(Store office) {
    return new AccountServices(
        new AccountService(office, keys, limits, retention, clock, new Random(3)),
        new KeyService(office, keys, limits, new ApiKeyFactory(new Random(4)), clock),
        limits,
        retention);
  }

  private CallbackService callbacks() {
    var urls = new CallbackUrls("", new SignedLink(new byte[32], Duration.ofDays(1)));
    return new CallbackService(urls, () -> ChannelSnapshot.EMPTY, _ -> {}, clock);
  }

  private SubmissionService submissionService(
      Catalogue catalogue, PriceBookService prices, Store office, Path directory)
      throws IOException {
    return new SubmissionService(
        new RequestValidator(catalogue, new AddressGuard(List.of()), WEBHOOK_URLS, retention),
        retention,
        (_, _, _) -> new ModelAvailability.Availability.Available("local"),
        new Pricing(prices::currentBook, clock),
        new FundsCheck(store.accounts(), clock),
        new MediaIntake(
            blobs,
            new FreeSpaceGuard(directory, 0, clock),
            uploads(store, directory).service(),
            CrashPoints.NONE),
        new InputReferences.Finder(office.uploads(), uploadLinks),
        new TaskFactory(clock, new Random(1)),
        new TaskStorage(store, signals, limits, clock, CrashPoints.NONE),
        new IdempotencyGuard(clock));
  }

  private TestUploads uploads(Store office, Path directory) {
    return new TestUploads(office, blobs, uploadLinks, directory, clock);
  }

  /** The clock of rate limits. */
  public long nanos() {
    return clock.millis() * 1_000_000;
  }

  private TaskSnapshots snapshots(PriceBookService prices) {
    return new TaskSnapshots(
        signals,
        new FixedQueueEstimator(standings, expected),
        links,
        new TaskSnapshot.Installation(prices.currentBook().currency()),
        clock);
  }

  /** The queue positions and the next start that a test sets. */
  private record FixedQueueEstimator(
      Map<TaskId, QueuePosition> standings, AtomicReference<QueuePosition.EstimatedStart> expected)
      implements QueuePosition.QueueEstimator {
    @Override
    public Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner) {
      return Optional.ofNullable(standings.get(task));
    }

    @Override
    public QueuePosition.EstimatedStart positionOfNext(Task.Owner owner) {
      return expected.get();
    }
  }

  public static ApiSettings settings() {
    return settings(ApiSettings.HttpLimits.DEFAULT);
  }

  public static ApiSettings settings(ApiSettings.HttpLimits limits) {
    return new ApiSettings(
        new ApiSettings.Bind("127.0.0.1", 0), ApiSettings.Addresses.NONE, limits);
  }

  public static ApiSettings settings(ApiSettings.Addresses addresses) {
    return new ApiSettings(
        new ApiSettings.Bind("127.0.0.1", 0), addresses, ApiSettings.HttpLimits.DEFAULT);
  }

  private void addKeys() {
    keys.onChange(sessions.cache()::clear);
    var mint = new ApiKeyFactory(new Random(2));
    var never = new KeyRecord.Expiry.Never();
    var past = new KeyRecord.Expiry.At(NOW.minusSeconds(1));
    var all = Set.of(Scope.GENERATE);
    keys.put(mint.createFrom(KEY, wish(ACCOUNT, all, never), NOW));
    keys.put(mint.createFrom(OTHER_KEY, wish(OTHER, all, never), NOW));
    keys.put(
        mint.createFrom(
            FREE_KEY, new ApiKeyFactory.NewKey(ACCOUNT, "free", KeyKind.TEST, all, never), NOW));
    keys.put(mint.createFrom(IDLE_KEY, wish(ACCOUNT, Set.of(), never), NOW));
    keys.put(mint.createFrom(OLD_KEY, wish(ACCOUNT, all, past), NOW));
  }

  private static ApiKeyFactory.NewKey wish(
      AccountId account, Set<Scope> scopes, KeyRecord.Expiry expiry) {
    return new ApiKeyFactory.NewKey(account, "test", KeyKind.LIVE, scopes, expiry);
  }

  /** Returns as soon as a request waits for a change of a task. */
  public void awaitLongPoll() throws InterruptedException {
    listeners.awaitListener();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** A request with the account's key, so far a GET. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url(path)))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + KEY);
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    described.assertCovers(answer);
    return answer;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Does not wait for responses that a failed test has not read. */
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
    server.close();
  }
}
