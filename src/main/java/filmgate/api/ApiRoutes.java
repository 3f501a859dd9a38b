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
import filmgate.api.system.SystemRoutes;
import filmgate.api.task.StoredInputs;
import filmgate.api.task.TaskEndpoints;
import filmgate.api.task.TaskHistoryEndpoints;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskRoutes;
import filmgate.api.video.AwaitedPreviews;
import filmgate.api.video.VideoContentEndpoint;
import filmgate.api.video.VideoRoutes;
import filmgate.intake.operator.CustomerTasks;
import filmgate.intake.operator.RefundService;
import filmgate.intake.usage.UsageService;
import filmgate.text.Language;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.task.SubmittedView;
import filmgate.view.task.TaskSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
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

  public ApiRoutes(List<Dialect> dialects, ApiComponents components) {
    var store = components.storage().store();
    var tasks = components.storage().tasks();
    var blobs = components.storage().blobs();
    var limits = components.accounts().limits();
    var snapshots = components.tasks().snapshots();
    var submissions = components.tasks().submissions();
    var longPolls = components.streams().longPolls();
    var priceBooks = components.catalogue().prices();
    var operator = components.operator();
    var uploads = components.routes().uploads();
    var server = components.server();
    var clock = components.clock();
    this.models = components.catalogue().models();
    this.version = server.version();
    this.envelopes = envelopes(dialects);
    var lookup = new TaskLookup(tasks);
    var taskEndpoints = new TaskEndpoints(lookup, components.tasks().actions(), snapshots);
    var inputs = new StoredInputs(store.uploads(), uploads::url, clock);
    var history = new TaskHistoryEndpoints(lookup, store, inputs);
    var content = content(components, lookup);
    Function<String, DialectRoutes> dialectRoutes =
        name ->
            new DialectRoutes(
                name, submissions, tasks, snapshots, longPolls, taskEndpoints, content);
    var keys = new KeyEndpoints(components.accounts().keys(), store, limits, models, clock);
    var groups =
        Stream.<RouteGroup>of(
            uploads,
            new VideoRoutes(submissions, lookup, snapshots, content),
            new ArchiveRoutes(lookup, blobs, clock),
            new ExportRoutes(store, tasks, snapshots, limits, uploads, blobs, clock),
            new TaskRoutes(taskEndpoints, history, tasks, snapshots, longPolls),
            new EventRoutes(store.events(), lookup, components.streams().events()),
            new RefusedRequestRoutes(store.refusedRequests(), server.storeRefused(), clock),
            components.routes().webhooks(),
            new ModelRoutes(models, priceBooks, clock),
            components.routes().guide(),
            accountRoutes(components),
            new KeyRoutes(keys),
            components.routes().sessions(),
            new AdminRoutes(components.accounts().accounts(), store, limits, keys),
            new PriceAdminRoutes(priceBooks, models, clock),
            new AuditRoutes(store.auditLog()),
            new TaskAdminRoutes(
                new CustomerTasks(store, clock),
                new RefundService(store, clock),
                store.ledger(),
                history,
                snapshots),
            new ChannelAdminRoutes(operator.channels(), operator.monitor()),
            new OverviewRoutes(operator.overview()),
            new CallbackRoutes(operator.callbacks()),
            new SampleRoutes(),
            new SystemRoutes(server.obstacles(), server.status(), version, this::description));
    this.table =
        Stream.concat(
                dialects.stream()
                    .flatMap(dialect -> routes(dialect, dialectRoutes.apply(dialect.name()))),
                groups.flatMap(group -> group.routes().stream()).map(this::withEnvelope))
            .toList();
  }

  private static VideoContentEndpoint content(ApiComponents components, TaskLookup lookup) {
    var previews =
        new AwaitedPreviews(
            components.storage().store().resultFiles(),
            components.streams().longPolls(),
            components.tasks().prioritizePreview());
    return new VideoContentEndpoint(
        lookup, components.storage().blobs(), components.tasks().snapshots(), previews);
  }

  private static AccountRoutes accountRoutes(ApiComponents components) {
    var store = components.storage().store();
    var usage = new UsageService(store, components.clock());
    return new AccountRoutes(
        store.accounts(),
        components.accounts().retention(),
        store.ledger(),
        usage,
        components.clock());
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
