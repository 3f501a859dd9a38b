package filmgate.api;

import filmgate.api.account.AccountRoutes;
import filmgate.api.admin.AdminRoutes;
import filmgate.api.admin.AuditRoutes;
import filmgate.api.admin.ChannelAdminRoutes;
import filmgate.api.admin.OverviewRoutes;
import filmgate.api.admin.PriceAdminRoutes;
import filmgate.api.admin.TaskAdminRoutes;
import filmgate.api.archive.ArchiveRoutes;
import filmgate.api.callback.CallbackRoutes;
import filmgate.api.dialect.CreateFormat;
import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.DialectRoutes;
import filmgate.api.dialect.newapi.NewApiDialect;
import filmgate.api.dialect.newapi.NewApiTaskView;
import filmgate.api.dialect.openai.OpenAiDialect;
import filmgate.api.dialect.standard.StandardDialect;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorEnvelopes;
import filmgate.api.event.EventRoutes;
import filmgate.api.event.EventStreams;
import filmgate.api.export.ExportRoutes;
import filmgate.api.key.KeyEndpoints;
import filmgate.api.key.KeyRoutes;
import filmgate.api.model.ModelRoutes;
import filmgate.api.openapi.OpenApiWriter;
import filmgate.api.refused.RefusedRequestRoutes;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.route.Router;
import filmgate.api.sample.SampleRoutes;
import filmgate.api.session.SessionRoutes;
import filmgate.api.system.SystemRoutes;
import filmgate.api.task.LongPolls;
import filmgate.api.task.StoredInputs;
import filmgate.api.task.TaskEndpoints;
import filmgate.api.task.TaskHistoryEndpoints;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskRoutes;
import filmgate.api.task.TaskSnapshots;
import filmgate.api.upload.UploadRoutes;
import filmgate.api.video.AwaitedPreviews;
import filmgate.api.video.VideoContentEndpoint;
import filmgate.api.video.VideoRoutes;
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
import filmgate.intake.operator.CustomerTasks;
import filmgate.intake.operator.RefundService;
import filmgate.intake.overview.OverviewService;
import filmgate.intake.overview.ServiceStatus;
import filmgate.intake.usage.UsageService;
import filmgate.keys.LimitCache;
import filmgate.keys.RetentionCache;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.text.Language;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.task.SubmittedView;
import filmgate.view.task.TaskSnapshot;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The table of all routes. A dialect is one entry here, and so is a group of routes. */
public final class ApiRoutes {
  /** The dialects of the server. */
  public static final List<Dialect> DIALECTS =
      List.of(
          new StandardDialect(), //
          new NewApiDialect(),
          new OpenAiDialect());

  /** The paths that the published documents have for the creation of videos. */
  public static final List<CreateFormat> CREATE_FORMATS =
      List.of(
          new CreateFormat(
              "/v1/videos/generations",
              new StandardDialect().errors(),
              SubmittedView.SCHEMA,
              SubmittedView::render),
          new CreateFormat(
              "/v1/video/generations",
              new NewApiDialect().errors(),
              NewApiTaskView.SUBMITTED,
              NewApiTaskView::submitted));

  private final List<Route> table;
  private final ErrorEnvelopes envelopes;
  private final ModelDescriptions models;
  private final String version;

  /**
   * @param prioritizePreview makes the preview of a task next
   * @param storeRefused stores the requests that were refused before
   * @param guide the scenarios and programs, which are parts of the documentation
   * @param obstacles why the server is not ready, as stable names; empty if it is ready
   * @param status which models can be served
   */
  public ApiRoutes(
      List<Dialect> dialects,
      LimitCache limits,
      RetentionCache retention,
      AccountService accountService,
      KeyService keyService,
      Store store,
      TaskQueries tasks,
      TaskActions taskActions,
      TaskSnapshots snapshots,
      LongPolls longPolls,
      EventStreams eventStreams,
      BlobStore blobs,
      Consumer<TaskId> prioritizePreview,
      Submissions submissions,
      PriceBookService priceBooks,
      WebhookRoutes webhooks,
      UploadRoutes uploads,
      SessionRoutes sessions,
      ChannelService channels,
      ChannelMonitor monitor,
      CallbackService callbacks,
      ModelDescriptions models,
      Runnable storeRefused,
      OverviewService overview,
      RouteGroup guide,
      Supplier<List<String>> obstacles,
      Supplier<ServiceStatus> status,
      String version,
      Clock clock) {
    this.models = models;
    this.version = version;
    this.envelopes = envelopes(dialects);
    var lookup = new TaskLookup(tasks);
    var taskEndpoints = new TaskEndpoints(lookup, taskActions, snapshots);
    var inputs = new StoredInputs(store.uploads(), uploads::url, clock);
    var history = new TaskHistoryEndpoints(lookup, store, inputs);
    var content =
        new VideoContentEndpoint(
            lookup,
            blobs,
            snapshots,
            new AwaitedPreviews(store.resultFiles(), longPolls, prioritizePreview));
    Function<String, DialectRoutes> dialectRoutes =
        name ->
            new DialectRoutes(
                name, submissions, tasks, snapshots, longPolls, taskEndpoints, content);
    var keys = new KeyEndpoints(keyService, store, limits, models, clock);
    var groups =
        Stream.<RouteGroup>of(
            uploads,
            new VideoRoutes(submissions, lookup, snapshots, content),
            new ArchiveRoutes(lookup, blobs, clock),
            new ExportRoutes(store, tasks, snapshots, limits, uploads, blobs, clock),
            new TaskRoutes(taskEndpoints, history, tasks, snapshots, longPolls),
            new EventRoutes(store.events(), lookup, eventStreams),
            new RefusedRequestRoutes(store.refusedRequests(), storeRefused, clock),
            webhooks,
            new ModelRoutes(models, priceBooks, clock),
            guide,
            new AccountRoutes(
                store.accounts(), retention, store.ledger(), new UsageService(store, clock), clock),
            new KeyRoutes(keys),
            sessions,
            new AdminRoutes(accountService, store, limits, keys),
            new PriceAdminRoutes(priceBooks, models, clock),
            new AuditRoutes(store.auditLog()),
            new TaskAdminRoutes(
                new CustomerTasks(store, clock),
                new RefundService(store, clock),
                store.ledger(),
                history,
                snapshots),
            new ChannelAdminRoutes(channels, monitor),
            new OverviewRoutes(overview),
            new CallbackRoutes(callbacks),
            new SampleRoutes(),
            new SystemRoutes(obstacles, status, version, this::description));
    this.table =
        Stream.concat(
                dialects.stream()
                    .flatMap(dialect -> routes(dialect, dialectRoutes.apply(dialect.name()))),
                groups.flatMap(group -> group.routes().stream()).map(this::withEnvelope))
            .toList();
  }

  /** A route of no dialect that is below a prefix of one has its envelope. */
  private Route withEnvelope(Route route) {
    return route.withEnvelope(envelopes.envelopeFor(route.template()));
  }

  private static Stream<Route> routes(Dialect dialect, DialectRoutes routes) {
    return dialect.routes(routes).stream().map(route -> route.withEnvelope(dialect.errors()));
  }

  /** The names of the fields of dialects that no model declares. */
  public static Set<String> fieldNames(List<Dialect> dialects) {
    return dialects.stream()
        .flatMap(dialect -> dialect.fieldNames().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The bodies of the status of a task, by the name of the dialect. */
  public static Map<String, BiFunction<TaskSnapshot, Language, byte[]>> statusBodies(
      List<Dialect> dialects) {
    return dialects.stream()
        .collect(Collectors.toUnmodifiableMap(Dialect::name, Dialect::statusBody));
  }

  /** The routes of the API and those of the pages. */
  public Router with(PageRoutes pages) {
    var all = Stream.concat(table.stream(), pages.routes().stream()).toList();
    return new Router(all, envelopes, Optional.of(pages.unknownPage()));
  }

  private static ErrorEnvelopes envelopes(List<Dialect> dialects) {
    var byPrefix = new TreeMap<String, ErrorEnvelope>();
    for (var dialect : dialects) {
      dialect.pathPrefixes().forEach(prefix -> byPrefix.put(prefix, dialect.errors()));
    }
    return new ErrorEnvelopes(byPrefix);
  }

  /** The OpenAPI document. */
  public ObjectNode description() {
    return OpenApiWriter.write(table, models, version);
  }
}
