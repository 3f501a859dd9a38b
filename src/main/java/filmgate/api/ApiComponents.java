package filmgate.api;

import filmgate.api.event.EventStreams;
import filmgate.api.route.RouteGroup;
import filmgate.api.session.SessionRoutes;
import filmgate.api.task.LongPolls;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.upload.UploadRoutes;
import filmgate.api.webhook.WebhookRoutes;
import filmgate.assets.BlobStore;
import filmgate.id.TaskId;
import filmgate.intake.AccountService;
import filmgate.intake.KeyService;
import filmgate.intake.PriceBookService;
import filmgate.intake.Submissions;
import filmgate.intake.TaskActions;
import filmgate.intake.channel.CallbackService;
import filmgate.intake.channel.ChannelMonitor;
import filmgate.intake.channel.ChannelService;
import filmgate.intake.overview.OverviewService;
import filmgate.intake.overview.ServiceStatus;
import filmgate.keys.LimitCache;
import filmgate.keys.RetentionCache;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.view.model.ModelDescriptions;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the routes of the API work with, by field. What a further route needs is in one of them. */
public record ApiComponents(
    StorageParts storage,
    AccountServices accounts,
    TaskServices tasks,
    ClientStreams streams,
    CatalogueParts catalogue,
    OperatorServices operator,
    PreparedRoutes routes,
    ServerState server,
    Clock clock) {

  /** The database and the files. */
  public record StorageParts(Store store, TaskQueries tasks, BlobStore blobs) {}

  /** Accounts, their keys, and what they may use. */
  public record AccountServices(
      AccountService accounts, KeyService keys, LimitCache limits, RetentionCache retention) {}

  /**
   * Tasks, from their submission on.
   *
   * @param prioritizePreview makes the preview of a task next
   */
  public record TaskServices(
      Submissions submissions,
      TaskActions actions,
      TaskSnapshots snapshots,
      Consumer<TaskId> prioritizePreview) {}

  /** Responses that wait for events. */
  public record ClientStreams(LongPolls longPolls, EventStreams events) {}

  /** The models and their prices. */
  public record CatalogueParts(ModelDescriptions models, PriceBookService prices) {}

  /** Channels, callbacks of upstreams, and the overview. */
  public record OperatorServices(
      ChannelService channels,
      ChannelMonitor monitor,
      CallbackService callbacks,
      OverviewService overview) {}

  /**
   * Groups of routes that others need, too.
   *
   * @param guide the scenarios and programs, which are parts of the documentation
   */
  public record PreparedRoutes(
      WebhookRoutes webhooks, UploadRoutes uploads, SessionRoutes sessions, RouteGroup guide) {}

  /**
   * The state of the server.
   *
   * @param storeRefused stores the requests that were refused before
   * @param obstacles why the server is not ready, as stable names; empty if it is ready
   * @param status which models can be served
   */
  public record ServerState(
      Runnable storeRefused,
      Supplier<List<String>> obstacles,
      Supplier<ServiceStatus> status,
      String version) {}
}
