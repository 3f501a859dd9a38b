package filmgate.app;

import filmgate.api.http.BoundPort;
import filmgate.api.http.HttpServer;
import filmgate.api.http.MetricsListener;
import filmgate.app.channel.ChannelHealthRecorder;
import filmgate.app.channel.RunningChannels;
import filmgate.app.console.ConsoleBuild;
import filmgate.app.console.ConsolePaths;
import filmgate.app.local.ChannelComponents;
import filmgate.app.metrics.ServerMetrics;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.DispatchService;
import filmgate.dispatch.media.BlobResultStorage;
import filmgate.dispatch.media.InputLinks;
import filmgate.dispatch.preview.PreviewQueue;
import filmgate.id.TaskId;
import filmgate.intake.channel.CallbackService;
import filmgate.intake.channel.CallbackUrls;
import filmgate.intake.refused.RefusedRequestRecorder;
import filmgate.intake.webhook.WebhookService;
import filmgate.keys.LimitCache;
import filmgate.provider.local.LocalSettings.RenderExtent;
import filmgate.provider.local.TestOutcomeProvider;
import filmgate.schedule.TimerScheduler;
import filmgate.store.Store;
import filmgate.task.Task;
import filmgate.task.TestOutcome;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The components of a server, in the order in which they use each other. */
record Wiring(
    StorageComponents storage,
    CatalogueComponents models,
    ChannelComponents channels,
    ChannelHealthRecorder channelHealth,
    KeyComponents keys,
    MediaComponents media,
    DispatchService dispatch,
    PreviewQueue previews,
    WebhookComponents webhooks,
    UploadComponents uploads,
    ConsoleBuild console,
    RefusedRequestRecorder refusals,
    HttpServer server,
    Optional<MetricsListener> metrics)
    implements AutoCloseable {
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** Creates the components and starts none. */
  static Wiring of(Settings settings, String version, CrashPoints points) {
    var clock = Clock.systemUTC();
    var metrics = new ServerMetrics(version);
    var storage = StorageComponents.of(settings.storage(), points, metrics, clock);
    var models = CatalogueComponents.of(storage, metrics, clock);
    var channels = ChannelComponents.of(settings, storage.store(), clock);
    var keys = KeyComponents.of(settings, storage.store(), models.currency(), clock);
    var media =
        MediaComponents.of(
            settings,
            MediaComponents.Directories.of(storage.data()),
            storage.blobs(),
            InputLinks.signed(storage.links(Duration.ZERO), settings.http().publicUrl()),
            isTest(storage.store()),
            RenderExtent.WHOLE);
    var renderer = new TestOutcomeProvider(media.local(), testOutcomes(storage.store()), clock);
    var running =
        RunningChannels.of(settings, renderer, models.catalogue(), clock, metrics.upstreams());
    channels.repository().listen(running::adopt);
    var callbacks = callbackUrls(settings, storage);
    var dispatch =
        dispatch(settings, storage, keys.limits(), media, running, callbacks, points, clock);
    running.countBy(dispatch::inFlight);
    metrics.observeTasks(dispatch, running.registry(), media.local(), clock);
    var previews =
        new PreviewQueue(storage.store(), media.previews(), storage.signals(), clock, points);
    var service = new WebhookService(storage.store(), clock, new SecureRandom());
    var uploads = UploadComponents.of(settings, storage, media, points, clock);
    var console = new ConsoleBuild(ConsolePaths.ofProgram());
    var refusals = new RefusedRequestRecorder(storage.store());
    var http =
        new HttpComponents(
            settings,
            version,
            storage,
            models,
            channels.service(),
            new CallbackService(
                callbacks, channels.repository()::snapshot, dispatch::pollSoon, clock),
            running,
            keys,
            media,
            dispatch,
            previews,
            service,
            uploads,
            console.console(),
            refusals,
            metrics,
            points,
            clock);
    var webhooks =
        WebhookComponents.of(
            storage, media, service, http.snapshots(), settings.http().publicUrl(), points, clock);
    return new Wiring(
        storage,
        models,
        channels,
        new ChannelHealthRecorder(running::statuses, storage.store(), clock),
        keys,
        media,
        dispatch,
        previews,
        webhooks,
        uploads,
        console,
        refusals,
        http.server(),
        http.metricsListener());
  }

  private static CallbackUrls callbackUrls(Settings settings, StorageComponents storage) {
    return new CallbackUrls(settings.http().publicUrl(), storage.links(settings.results().link()));
  }

  private static DispatchService dispatch(
      Settings settings,
      StorageComponents storage,
      LimitCache limits,
      MediaComponents media,
      RunningChannels channels,
      CallbackUrls callbacks,
      CrashPoints points,
      Clock clock) {
    return new DispatchService(
        storage.store(),
        storage.signals(),
        storage.blobs(),
        points,
        channels.registry(),
        channels.router(),
        media.inputs(),
        new BlobResultStorage(
            storage.blobs(),
            media.safeFetch(),
            media.decoder(),
            media.stills(),
            points,
            clock,
            settings.results().retention()),
        storage::hasFreeSpace,
        limits,
        new DispatchService.NodeSettings("node", LEASE, callbacks::urlOf),
        clock,
        new TimerScheduler());
  }

  private static Predicate<TaskId> isTest(Store store) {
    return id -> store.tasks().find(id).stream().anyMatch(task -> task.owner().lane().isTest());
  }

  private static Function<TaskId, TestOutcome> testOutcomes(Store store) {
    return id ->
        store
            .tasks()
            .find(id)
            .map(Task::request)
            .map(request -> request.options().testOutcome())
            .orElse(TestOutcome.NOTHING);
  }

  /**
   * Starts the background work, then serves the ports.
   *
   * @return the number of the port
   */
  int start(BoundPort port, Optional<BoundPort> metricsPort) throws IOException {
    dispatch.start();
    previews.start();
    webhooks.start();
    uploads.start();
    storage.sealer().start();
    storage.monitor().start();
    keys.refresher().start();
    models.priceRefresh().start();
    channels.refresh().start();
    channelHealth.start();
    refusals.start();
    if (metrics.isPresent() && metricsPort.isPresent()) {
      metrics.get().start(metricsPort.get());
    }
    return server.start(port);
  }

  /** Finishes the requests in progress, then stops all other components. */
  @Override
  public void close() {
    server.close();
    closeAllButServer();
  }

  /** Stops the components of a server that could not be started. */
  void closeAllButServer() {
    metrics.ifPresent(MetricsListener::close);
    console.close();
    refusals.close();
    channelHealth.close();
    dispatch.close();
    previews.close();
    webhooks.close();
    uploads.close();
    media.close();
    storage.sealer().close();
    storage.monitor().close();
    keys.close();
    channels.close();
    models.close();
    storage.close();
  }
}
