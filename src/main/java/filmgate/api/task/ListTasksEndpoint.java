package filmgate.api.task;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;

import filmgate.api.error.InvalidParameter;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.TaskId;
import filmgate.store.TaskQueries;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.text.Language;
import filmgate.text.Reason;
import filmgate.view.task.TaskSnapshot;
import java.util.List;
import java.util.stream.Stream;

/** Lists the tasks of the caller's account, newest first by default. */
public final class ListTasksEndpoint implements Endpoint {
  private static final List<Parameter> PAGE =
      List.of(
          Parameter.query(
              "limit",
              integer(0, PageParameters.PAGE_MAX),
              "The number of tasks; 0 and absent mean 20."),
          PageParameters.after(TaskId.PATTERN),
          Parameter.query(
              "order",
              enumOf("desc", "asc"),
              "Newest first (`desc`, the default) or oldest first (`asc`)."));

  public static final List<Parameter> PARAMETERS =
      Stream.concat(PAGE.stream(), TaskFilterParameters.ALL.stream()).toList();

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
            TaskFilterParameters.filter(call),
            PageParameters.cursor(call, TaskId::parse),
            sortOrder(call),
            limit);
    var page = tasks.list(query);
    var items = page.tasks().stream().map(task -> snapshots.snapshot(call, task)).toList();
    return ApiResponse.json(
        renderer.render(items, page.more(), call.language()), List.of(ResponseHeaders.PRIVATE));
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
