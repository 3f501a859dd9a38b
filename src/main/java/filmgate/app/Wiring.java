package filmgate.app;

import filmgate.api.ApiRoutes;
import filmgate.api.auth.CallerServices;
import filmgate.api.auth.RateLimiter;
import filmgate.api.http.HttpServer;
import filmgate.api.route.ApiSettings;
import filmgate.api.task.LongPolls;
import filmgate.api.task.TaskSnapshots;
import filmgate.assets.FileBlobStore;
import filmgate.assets.FreeSpaceGuard;
import filmgate.assets.SignedLink;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.DispatchService;
import filmgate.dispatch.media.BlobResultStorage;
import filmgate.dispatch.route.Channel;
import filmgate.intake.AccountService;
import filmgate.intake.KeyService;
import filmgate.intake.ModelAvailability;
import filmgate.intake.PriceBookService;
import filmgate.intake.SubmissionService;
import filmgate.intake.TaskActionService;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import filmgate.net.Cidr;
import filmgate.provider.local.TestOutcomeProvider;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.TimerScheduler;
import filmgate.signals.InProcessSignals;
import filmgate.signals.Signals;
import filmgate.store.Command.RecordKeyUse;
import filmgate.store.Command.ReleaseShards;
import filmgate.store.Command.StoreSecret;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.audit.LedgerSealer;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.view.task.TaskSnapshot;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The parts list of a server, in the order in which they need each other. */
final class Wiring {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration ATTEMPT_LIMIT = Duration.ofHours(2);
  private static final Duration SEAL_PAUSE = Duration.ofSeconds(10);

  /** How late a change that another process made is noticed, at most. */
  private static final Duration FOLLOW_PAUSE = Duration.ofSeconds(2);

  private static final int QUEUE_MAX = 8_192;
  private static final int READERS = 2;

  private Wiring() {}

  /**
   * What was put together, not started yet.
   *
   * @param unusedKey the secret of the first root key while it was never used
   */
  record Components(
      DataDirectory data,
      Store store,
      MediaComponents media,
      DispatchService dispatch,
      LedgerSealer sealer,
      KeyRefresher keyRefresher,
      PeriodicTask priceRefresh,
      HttpServer server,
      Optional<String> unusedKey) {}

  static Components of(Settings settings, String version, CrashPoints points) {
    var clock = Clock.systemUTC();
    var data = DataDirectory.open(settings.storage().data());
    var store = SqlStore.open(store(settings, data), new TaskMachine(RetryPolicy.STANDARD), points);
    store.await(new ReleaseShards());
    var catalogue = new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));
    var prices = new PriceBookService(store, PriceBookJson.exampleBook(catalogue), clock);
    var rootKey =
        new RootKeyInstaller(store, clock, prices.currentBook().currency())
            .install(settings.operator().rootKey());
    var keys = keyCache(store);
    var limits = new LimitCache(store.keys().limits());
    var uses = uses(store, rootKey);

    var signals = new InProcessSignals();
    var blobs = new FileBlobStore(data.blobs(), clock, points);
    var floor = new FreeSpaceGuard(data.root(), settings.storage().diskFloorBytes(), clock);
    var media = MediaComponents.of(settings, directories(data), blobs);
    var dispatch =
        new DispatchService(
            store,
            signals,
            blobs,
            points,
            localChannel(settings, media, clock),
            media.inputs(),
            resultStorage(settings, media, blobs, clock),
            () -> hasFreeSpace(floor),
            limits,
            new DispatchService.NodeSettings("node", LEASE, ATTEMPT_LIMIT),
            clock,
            new TimerScheduler());

    var callers = new CallerServices(keys, limits, new RateLimiter(clock), uses);
    var longPolls = new LongPolls(signals);
    var routes =
        new ApiRoutes(
            ApiRoutes.DIALECTS,
            callers,
            new AccountService(store, keys, limits, clock, new SecureRandom()),
            keyService(store, keys, limits, clock),
            store,
            store.tasks(),
            new TaskActionService(store, signals, blobs, clock, points),
            snapshots(signals, dispatch, links(store, settings), prices, clock),
            longPolls,
            blobs,
            new SubmissionService(
                new SubmissionService.PricedCatalogue(catalogue, prices::currentBook),
                new SubmissionService.TaskStorage(store, signals, limits, points),
                new SubmissionService.MediaIntake(blobs, floor, media.guard()),
                modelAvailability(settings.local()),
                new SubmissionService.TaskIds(clock, () -> ThreadLocalRandom.current().nextLong())),
            prices,
            new ModelDescriptionCache(catalogue),
            () -> notReadyReasons(floor),
            version,
            clock);
    return new Components(
        data,
        store,
        media,
        dispatch,
        new LedgerSealer(store, SEAL_PAUSE, points),
        new KeyRefresher(store, keys, limits, uses),
        new PeriodicTask("prices", FOLLOW_PAUSE, prices::refresh),
        new HttpServer(
            apiSettings(settings.http()), routes.routes(), callers, clock, longPolls::releaseAll),
        rootKey.map(RootKeyInstaller.UnusedKey::secret));
  }

  private static Channel localChannel(Settings settings, MediaComponents media, Clock clock) {
    var provider = new TestOutcomeProvider(media.local(), clock);
    return new Channel("local", provider, settings.local().workers());
  }

  private static BlobResultStorage resultStorage(
      Settings settings, MediaComponents media, FileBlobStore blobs, Clock clock) {
    return new BlobResultStorage(
        blobs, media.safeFetch(), media.decoder(), clock, settings.results().retention());
  }

  /** The first use of the root key is recorded before its answer: no start replaces it then. */
  private static LastUsedTracker uses(Store store, Optional<RootKeyInstaller.UnusedKey> rootKey) {
    var uses = new LastUsedTracker();
    rootKey
        .map(RootKeyInstaller.UnusedKey::id)
        .ifPresent(id -> uses.onFirstUse(id, at -> store.await(new RecordKeyUse(Map.of(id, at)))));
    return uses;
  }

  private static KeyService keyService(
      Store store, ApiKeyCache keys, LimitCache limits, Clock clock) {
    return new KeyService(store, keys, limits, new ApiKeyFactory(new SecureRandom()), clock);
  }

  private static TaskSnapshots snapshots(
      Signals signals,
      DispatchService dispatch,
      SignedLink links,
      PriceBookService prices,
      Clock clock) {
    var installation =
        new TaskSnapshot.Installation(
            new TaskSnapshot.Backend("local", true), prices.currentBook().currency());
    return new TaskSnapshots(signals, dispatch.queueEstimator(), links, installation, clock);
  }

  private static ApiKeyCache keyCache(Store store) {
    var keyCache = new ApiKeyCache(hash -> store.keys().find(hash));
    keyCache.replaceAll(store.keys().all());
    return keyCache;
  }

  private static MediaComponents.Directories directories(DataDirectory data) {
    return new MediaComponents.Directories(data.fetched(), data.renders(), data.natives());
  }

  private static StoreSettings store(Settings settings, DataDirectory data) {
    return new StoreSettings(
        data.database(),
        settings.storage().batchCommandsMax(),
        QUEUE_MAX,
        READERS,
        StoreSettings.CacheBounds.STANDARD);
  }

  /** Test keys always; live keys while no channel is configured, unless the operator says else. */
  private static ModelAvailability modelAvailability(Settings.Local local) {
    var live =
        switch (local.serveLiveKeys()) {
          case DEMO, ALWAYS -> true;
          case NEVER -> false;
        };
    return (caller, _) -> live || caller.kind() == KeyKind.TEST;
  }

  private static boolean hasFreeSpace(FreeSpaceGuard floor) {
    return floor.check() instanceof FreeSpaceGuard.FreeSpace.AboveFloor;
  }

  private static List<String> notReadyReasons(FreeSpaceGuard floor) {
    return hasFreeSpace(floor) ? List.of() : List.of("disk_floor");
  }

  private static SignedLink links(Store store, Settings settings) {
    var fresh = new byte[SignedLink.SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    var base64 = Base64.getEncoder().encodeToString(fresh);
    var kept = store.await(new StoreSecret("signed-links", base64)).value();
    return new SignedLink(Base64.getDecoder().decode(kept), settings.results().link());
  }

  static ApiSettings apiSettings(Settings.Http http) {
    var limits = ApiSettings.HttpLimits.DEFAULT;
    var pace = ApiSettings.SlowClientLimits.DEFAULT;
    return new ApiSettings(
        new ApiSettings.Bind(http.host(), http.port()),
        new ApiSettings.Addresses(
            http.publicUrl(),
            http.trustedProxies().stream().map(Cidr::parse).toList(),
            http.corsOrigins()),
        new ApiSettings.HttpLimits(
            new ApiSettings.BodySizes(
                Math.toIntExact(http.limits().createBodyBytesMax()),
                Math.toIntExact(http.limits().bodyBytesMax()),
                http.limits().bodiesInMemoryBytesMax()),
            new ApiSettings.SlowClientLimits(
                http.limits().idleTimeout(),
                pace.gracePeriod(),
                pace.minimumBytesPerSecond(),
                http.limits().bodyTimeout()),
            limits.headerBytes(),
            limits.connectionsMax(),
            limits.shutdownTimeout()));
  }
}
