package filmgate.api.task;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;

import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.TaskId;
import filmgate.intake.StatusFilters;
import filmgate.intake.TaskAccess;
import filmgate.store.TaskQueries;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Labels;
import filmgate.text.Language;
import filmgate.text.Reason;
import filmgate.view.task.TaskSnapshot;
import java.util.List;
import java.util.TreeMap;

/** Lists the tasks of the caller's account, newest first by default. */
public final class ListTasksEndpoint implements Endpoint {
  private static final String METADATA = "metadata.";

  /** Each name adds a comparison to every task that the query reads. */
  private static final int LABELS_MAX = 4;

  /** The largest number of ten digits. */
  private static final long SECONDS_MAX = 9_999_999_999L;

  public static final Parameter STATUS =
      Parameter.query(
          "status",
          enumOf(StatusFilters.NAMES.toArray(String[]::new)),
          "Only tasks with this status.");
  public static final Parameter MODEL =
      Parameter.query("model", Parameter.TEXT, "Only tasks of this model.");

  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.query(
              "limit",
              integer(0, PageParameters.PAGE_MAX),
              "The number of tasks; 0 and absent mean 20."),
          PageParameters.after(TaskId.PATTERN),
          Parameter.query(
              "order",
              enumOf("desc", "asc"),
              "Newest first (`desc`, the default) or oldest first (`asc`)."),
          STATUS,
          MODEL,
          Parameter.query("external_id", Parameter.TEXT, "Only tasks with this `external_id`."),
          Parameter.query(
              METADATA + "NAME",
              Parameter.TEXT,
              "Only tasks whose metadata has this value under NAME."),
          Parameter.query(
              "created_after",
              integer(0, SECONDS_MAX),
              "Only tasks created after this Unix time."));

  private final TaskQueries tasks;
  private final TaskSnapshots snapshots;
  private final PageRenderer renderer;

  /** Writes a page of tasks. */
  @FunctionalInterface
  public interface PageRenderer {
    byte[] render(List<TaskSnapshot> page, boolean more, Language language);
  }

  public ListTasksEndpoint(TaskQueries tasks, TaskSnapshots snapshots, PageRenderer renderer) {
    this.tasks = tasks;
    this.snapshots = snapshots;
    this.renderer = renderer;
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var limit = PageParameters.limit(call);
    var query =
        new TaskQuery(
            call.caller().account(),
            filter(call),
            PageParameters.cursor(call, TaskId::parse),
            sortOrder(call),
            limit);
    var page = tasks.list(query);
    var items = page.tasks().stream().map(task -> snapshots.snapshot(call, task)).toList();
    return ApiResponse.json(
        renderer.render(items, page.more(), call.language()), List.of(ResponseHeaders.PRIVATE));
  }

  private static TaskFilter filter(ApiRequest call) {
    var createdAfter = call.query("created_after").map(_ -> seconds(call) * 1000).orElse(-1L);
    return new TaskFilter(
        statusFilter(call),
        call.query("model").orElse(""),
        createdAfter,
        labels(call),
        TaskAccess.testOnly(call.caller()));
  }

  /** {@code external_id} and {@code metadata.NAME}: a task must have all of them. */
  private static Labels labels(ApiRequest call) {
    var metadata = new TreeMap<String, String>();
    for (var entry : call.queries().entrySet()) {
      if (entry.getKey().startsWith(METADATA)) {
        metadata.put(entry.getKey().substring(METADATA.length()), entry.getValue());
      }
    }
    if (metadata.size() > LABELS_MAX) {
      throw InvalidParameter.of(
          "metadata",
          Reason.TOO_MANY_ITEMS,
          "must have at most " + LABELS_MAX + " names",
          "最多包含 " + LABELS_MAX + " 个名称");
    }
    return new Labels(call.query("external_id").orElse(""), metadata);
  }

  /** Up to ten digits, which an integer parameter cannot hold. */
  private static long seconds(ApiRequest call) {
    var text = call.query("created_after").orElse("");
    if (!text.matches("[0-9]{1,10}")) {
      throw InvalidParameter.of(
          "created_after",
          Reason.INVALID_TYPE,
          "must be a Unix time in seconds",
          "必须是以秒为单位的 Unix 时间");
    }
    return Long.parseLong(text);
  }

  /** The filter in the parameter {@code status}. */
  public static StatusFilter statusFilter(ApiRequest call) {
    var status = call.query("status").orElse("");
    return status.isEmpty()
        ? StatusFilter.ANY
        : StatusFilters.named(status).orElseThrow(ListTasksEndpoint::unknownStatus);
  }

  private static ApiException unknownStatus() {
    return InvalidParameter.of(
        "status",
        Reason.INVALID_VALUE,
        "must be pending, processing, completed, failed, or cancelled",
        "必须是 pending、processing、completed、failed 或 cancelled");
  }

  private static SortOrder sortOrder(ApiRequest call) {
    return switch (call.query("order").orElse("desc")) {
      case "desc" -> SortOrder.NEWEST_FIRST;
      case "asc" -> SortOrder.OLDEST_FIRST;
      default ->
          throw InvalidParameter.of(
              "order", Reason.INVALID_VALUE, "must be asc or desc", "必须是 asc 或 desc");
    };
  }
}
