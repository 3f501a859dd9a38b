package filmgate.api.task;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.TaskId;
import filmgate.keys.KeyKind;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.Store;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.task.Task;
import filmgate.view.task.TaskRequestView;
import filmgate.view.task.TaskTotalsView;
import filmgate.view.timeline.TaskTimeline;
import filmgate.view.timeline.TaskTimelineView;
import filmgate.view.timeline.TaskTimelineView.Sight;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Returns the request of a task, what happened to it, and the totals of tasks. */
public record TaskHistoryEndpoints(TaskLookup tasks, Store store, StoredInputs inputs) {
  private static final int READ_MAX = TaskTimeline.EACH_MAX + 1;

  /** {@code GET /v1/tasks/{id}/timeline}. */
  ApiResponse timeline(ApiRequest call) {
    var sight = call.caller().isOperator() ? Sight.OWNING_OPERATOR : Sight.OWNER;
    return respond(timeline(call, tasks.own(call), sight));
  }

  /** The timeline of a task, of any account. */
  public byte[] timeline(ApiRequest call, Task task, Sight sight) {
    var reader = new TaskTimelineView.TimelineReader(call.language(), sight, call.publicUrl());
    return TaskTimelineView.render(TaskTimeline.of(task, history(task.id())), reader);
  }

  private TaskTimeline.History history(TaskId id) {
    var events =
        new EventQuery(EventFilter.of(id), EventQuery.OLDEST, SortOrder.OLDEST_FIRST, READ_MAX);
    return new TaskTimeline.History(
        store.events().list(events),
        store.ledger().ofTask(id, READ_MAX),
        store.webhooks().ofTask(id, READ_MAX));
  }

  /** {@code GET /v1/tasks/{id}/request}. */
  ApiResponse request(ApiRequest call) {
    var task = tasks.own(call);
    var request = linked(task, call.caller().kind() == KeyKind.TEST, call.publicUrl());
    return respond(TaskRequestView.render(task, request.body(), request.missing()));
  }

  /**
   * The request of a task with links to its files.
   *
   * @param testOnly only files of test keys, and samples
   * @param origin the base of links
   */
  public LinkedRequest linked(Task task, boolean testOnly, String origin) {
    var account = task.owner().account();
    var files = new RequestFiles(digest -> inputs.link(account, digest, testOnly, origin));
    var body = files.linked(body(task)).toString();
    return new LinkedRequest(body, files.missing());
  }

  /**
   * A request with links to its files.
   *
   * @param body the JSON text
   * @param missing the fields whose files have expired
   */
  public record LinkedRequest(String body, List<String> missing) {
    public LinkedRequest {
      missing = List.copyOf(missing);
    }
  }

  /** The body of the caller, which always names the model. */
  private static ObjectNode body(Task task) {
    var body = JsonNodeFactory.instance.objectNode().put("model", task.request().model());
    return body.setAll((ObjectNode) JsonMapper.shared().readTree(task.request().input()));
  }

  /** {@code GET /v1/tasks/totals}. */
  ApiResponse totals(ApiRequest call) {
    var totals = store.tasks().totals(call.caller().account(), TaskFilterParameters.filter(call));
    return respond(TaskTotalsView.render(totals));
  }

  private static ApiResponse respond(byte[] body) {
    return ApiResponse.json(body, List.of(ResponseHeaders.PRIVATE));
  }
}
