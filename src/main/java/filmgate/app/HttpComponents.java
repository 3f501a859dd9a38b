package filmgate.app;

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
import filmgate.api.auth.SessionAuthenticator;
import filmgate.api.auth.SignInAttempts;
import filmgate.api.event.EventStreams;
import filmgate.api.http.HttpServer;
import filmgate.api.http.MetricsListener;
import filmgate.api.route.ApiSettings;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.Router;
import filmgate.api.session.SessionRoutes;
import filmgate.api.task.LongPolls;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.webhook.WebhookRoutes;
import filmgate.app.channel.RunningChannels;
import filmgate.app.docs.DocsComponents;
import filmgate.app.metrics.MeteredPages;
import filmgate.app.metrics.ServerMetrics;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.DispatchService;
import filmgate.dispatch.preview.PreviewQueue;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.docs.scenario.ModelGuide;
import filmgate.intake.AccountService;
import filmgate.intake.FundsCheck;
import filmgate.intake.KeyService;
import filmgate.intake.MediaIntake;
import filmgate.intake.ModelAvailability;
import filmgate.intake.Pricing;
import filmgate.intake.RequestValidator;
import filmgate.intake.SubmissionService;
import filmgate.intake.TaskActionService;
import filmgate.intake.TaskFactory;
import filmgate.intake.TaskStorage;
import filmgate.intake.channel.CallbackService;
import filmgate.intake.channel.ChannelService;
import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.idempotency.IdempotencyGuard;
import filmgate.intake.overview.InstallationState;
import filmgate.intake.overview.Overview.QueueLoad;
import filmgate.intake.overview.OverviewService;
import filmgate.intake.overview.ServiceStatus;
import filmgate.intake.refused.RefusedRequestRecorder;
import filmgate.intake.webhook.WebhookService;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.net.Cidr;
import filmgate.stream.EventFeed;
import filmgate.view.task.TaskSnapshot;
import filmgate.web.console.WebConsole;
import filmgate.web.guide.GuideRoutes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The components that serve HTTP, on top of all others. */
record HttpComponents(
    Settings settings,
    String version,
    StorageComponents storage,
    CatalogueComponents models,
    ChannelService channels,
    CallbackService callbacks,
    RunningChannels running,
    KeyComponents keys,
    MediaComponents media,
    DispatchService dispatch,
    PreviewQueue previews,
    WebhookService webhooks,
    UploadComponents uploads,
    WebConsole console,
    RefusedRequestRecorder refusals,
    ServerMetrics metrics,
    CrashPoints points,
    Clock clock) {
  /** How late an event of another process can be. */
  private static final Duration FEED_INTERVAL = Duration.ofSeconds(1);

  HttpServer server() {
    var api = apiSettings(settings.http(), settings.operator().log().access());
    var urls = new PublicUrls(api.addresses());
    var longPolls = new LongPolls(storage.signals());
    var feed = new EventFeed(storage.store().events(), storage.signals(), FEED_INTERVAL);
    var authenticator = new SessionAuthenticator(keys.sessions().cache(), urls, clock);
    var access =
        new AccessControl(
            keys.limits(), new RateLimiter(System::nanoTime), keys.lastUsed(), urls, clock);
    return new HttpServer(
        api,
        urls,
        routes(longPolls, feed, sessions(authenticator, urls)),
        new Authenticator(
            keys.cache(),
            clock,
            urls,
            new FailedAuthentications(System::nanoTime, Thread::sleep),
            authenticator),
        access,
        clock,
        refusals,
        metrics.requests(),
        () -> {
          longPolls.releaseAll();
          feed.close();
        });
  }

  /** The port of the metrics, if there is one. */
  Optional<MetricsListener> metricsListener() {
    var listen = settings.operator().metrics();
    if (listen.port() == 0) {
      return Optional.empty();
    }
    var api =
        new ApiSettings(
            new ApiSettings.Bind(listen.host(), listen.port()),
            ApiSettings.Addresses.NONE,
            ApiSettings.HttpLimits.DEFAULT);
    return Optional.of(new MetricsListener(api, metrics::text));
  }

  private SessionRoutes sessions(SessionAuthenticator authenticator, PublicUrls urls) {
    return new SessionRoutes(
        authenticator,
        keys.sessions().signIn(),
        keys.sessions().passwords(),
        new SignInAttempts(System::nanoTime),
        keys.limits(),
        storage.store(),
        urls,
        clock);
  }

  private Router routes(LongPolls longPolls, EventFeed feed, SessionRoutes sessions) {
    var store = storage.store();
    var streams =
        new EventStreams(store.events(), new TaskLookup(store.tasks()), feed, storage.signals());
    var api =
        new ApiRoutes(
            ApiRoutes.DIALECTS,
            new ApiComponents(
                new StorageParts(store, store.tasks(), storage.blobs()),
                accounts(),
                new TaskServices(
                    submissions(),
                    new TaskActionService(store, storage.signals(), storage.blobs(), clock, points),
                    snapshots(),
                    previews::prioritize),
                new ClientStreams(longPolls, streams),
                new CatalogueParts(new ModelDescriptionCache(models.catalogue()), models.prices()),
                new OperatorServices(
                    channels,
                    running,
                    callbacks,
                    new OverviewService(store, installation(), clock)),
                new PreparedRoutes(
                    new WebhookRoutes(store.webhooks(), webhooks, media.webhookUrls()),
                    uploads.routes(),
                    sessions,
                    new GuideRoutes(id -> models.catalogue().find(id).map(ModelGuide::of))),
                new ServerState(refusals::flush, storage::obstacles, this::status, version),
                clock));
    return api.with(
        new MeteredPages(
            DocsComponents.pages(
                models.catalogue(),
                api::description,
                running.router()::serves,
                this::status,
                console,
                version),
            metrics::text));
  }

  private AccountServices accounts() {
    var store = storage.store();
    var random = new SecureRandom();
    return new AccountServices(
        new AccountService(store, keys.cache(), keys.limits(), keys.retention(), clock, random),
        new KeyService(store, keys.cache(), keys.limits(), new ApiKeyFactory(random), clock),
        keys.limits(),
        keys.retention());
  }

  private ServiceStatus status() {
    var offered =
        models.catalogue().models().stream()
            .map(ModelSpec::id)
            .filter(running.router()::serves)
            .map(id -> new ServiceStatus.ModelStatus(id, running.router().canServeNow(id)))
            .toList();
    return new ServiceStatus(storage.obstacles(), offered);
  }

  private InstallationState installation() {
    return new InstallationState() {
      @Override
      public QueueLoad queue(boolean test) {
        var lanes = dispatch.load().stream().filter(one -> one.lane().isTest() == test).toList();
        return new QueueLoad(
            lanes.stream().mapToInt(one -> one.queued()).sum(),
            lanes.stream()
                .flatMap(one -> one.oldest().stream())
                .min(Comparator.naturalOrder())
                .map(task -> Instant.ofEpochMilli(task.millis())),
            lanes.stream().mapToInt(one -> one.started()).sum());
      }

      @Override
      public Map<String, ChannelStatus> channels() {
        return running.statuses();
      }

      @Override
      public DiskSpace disk() {
        return new DiskSpace(storage.freeSpace().freeBytes(), storage.freeSpace().minimumBytes());
      }
    };
  }

  TaskSnapshots snapshots() {
    var installation = new TaskSnapshot.Installation(models.currency());
    var links = storage.links(settings.results().link());
    return new TaskSnapshots(
        storage.signals(), dispatch.queueEstimator(), links, installation, clock);
  }

  private SubmissionService submissions() {
    var store = storage.store();
    return new SubmissionService(
        new RequestValidator(
            models.catalogue(), media.guard(), media.webhookUrls(), keys.retention()),
        keys.retention(),
        modelAvailability(),
        new Pricing(models.prices()::currentBook, clock),
        new FundsCheck(store.accounts(), clock),
        new MediaIntake(storage.blobs(), storage.freeSpace(), uploads.service(), points),
        uploads.finder(),
        new TaskFactory(clock, () -> ThreadLocalRandom.current().nextLong()),
        new TaskStorage(store, storage.signals(), keys.limits(), clock, points),
        new IdempotencyGuard(clock));
  }

  /** The local renderer serves test keys, and the channels serve live ones. */
  private ModelAvailability modelAvailability() {
    return (caller, generation, channels) ->
        caller.kind() == KeyKind.TEST
            ? new ModelAvailability.Availability.Available(ChannelRouter.LOCAL)
            : running.availability(caller.account(), generation, channels);
  }

  /** Bodies take at most a sixth of the heap, but always room for two of the largest. */
  static long bodyMemory(Settings.HttpLimits limits, long heapBytes) {
    var ofHeap = Math.max(heapBytes / 6, 2 * limits.createBodyBytesMax());
    return Math.min(limits.bodiesInMemoryBytesMax(), ofHeap);
  }

  static ApiSettings apiSettings(Settings.Http http, boolean accessLog) {
    var defaults = ApiSettings.HttpLimits.DEFAULT;
    var slowClients = ApiSettings.SlowClientLimits.DEFAULT;
    var limits = http.limits();
    return new ApiSettings(
        new ApiSettings.Bind(http.host(), http.port()),
        new ApiSettings.Addresses(
            http.publicUrl(),
            http.trustedProxies().stream().map(Cidr::parse).toList(),
            http.corsOrigins()),
        new ApiSettings.HttpLimits(
            new ApiSettings.BodySizes(
                Math.toIntExact(limits.createBodyBytesMax()),
                Math.toIntExact(limits.bodyBytesMax()),
                bodyMemory(limits, Runtime.getRuntime().maxMemory())),
            new ApiSettings.SlowClientLimits(
                limits.idleTimeout(),
                slowClients.gracePeriod(),
                slowClients.minimumBytesPerSecond(),
                limits.bodyTimeout(),
                limits.headTimeout()),
            defaults.headerBytes(),
            new ApiSettings.Connections(
                defaults.connections().max(),
                limits.shares().connectionsPerAddressMax(),
                limits.shares().openRequestsPerAccountMax()),
            defaults.shutdownTimeout()),
        accessLog);
  }
}
