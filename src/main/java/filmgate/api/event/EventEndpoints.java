package filmgate.api.event;

import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.task.TaskLookup;
import filmgate.id.AccountId;
import filmgate.store.EventQueries;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.view.event.EventView;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** Events as a list, or as a stream if the client prefers {@code text/event-stream}. */
final class EventEndpoints {
  private static final HttpField VARY = new HttpField(HttpHeader.VARY, "Accept");

  private final EventQueries events;
  private final TaskLookup tasks;
  private final EventStreams streams;

  EventEndpoints(EventQueries events, TaskLookup tasks, EventStreams streams) {
    this.events = events;
    this.tasks = tasks;
    this.streams = streams;
  }

  /** {@code GET /v1/tasks/{id}/events}: the history of a task, oldest first. */
  ApiResponse ofTask(ApiRequest call) {
    var id = tasks.own(call).id();
    var query = query(call, EventFilter.of(id), SortOrder.OLDEST_FIRST);
    return AcceptsEventStream.of(call) ? streams.ofTask(call, id) : list(call, query);
  }

  /** {@code GET /v1/events}: the caller's account or key, newest first. */
  ApiResponse ofCaller(ApiRequest call) {
    var filter = EventParameters.ofCaller(call);
    var query = query(call, filter, SortOrder.NEWEST_FIRST);
    return AcceptsEventStream.of(call) ? streams.ofAccount(call, filter) : list(call, query);
  }

  /** {@code GET /admin/v1/events}: every account, or one, newest first. */
  ApiResponse ofAll(ApiRequest call) {
    var account = call.query("account").filter(id -> !id.isEmpty()).map(AccountId::new);
    var filter =
        new EventFilter(
            account, Optional.empty(), Optional.empty(), EventParameters.type(call), false);
    var query = query(call, filter, SortOrder.NEWEST_FIRST);
    var found = events.list(query.withNext());
    return ApiResponse.json(
        EventView.pageForOperator(found, query.limit(), call.language()),
        List.of(ResponseHeaders.PRIVATE, VARY));
  }

  /**
   * The requested page. The form of the header of a stream is checked, though a list ignores it.
   */
  private ApiResponse list(ApiRequest call, EventQuery query) {
    EventStreams.checkLastEventId(call);
    return page(call, query);
  }

  /** The requested page. Its parameters are checked for a stream too. */
  private static EventQuery query(ApiRequest call, EventFilter filter, SortOrder order) {
    var first =
        switch (order) {
          case NEWEST_FIRST -> EventQuery.NEWEST;
          case OLDEST_FIRST -> EventQuery.OLDEST;
        };
    var cursor = PageParameters.cursor(call, EventView::parse).orElse(first);
    return new EventQuery(filter, cursor, order, PageParameters.limit(call));
  }

  private ApiResponse page(ApiRequest call, EventQuery query) {
    var found = events.list(query.withNext());
    return ApiResponse.json(
        EventView.page(found, query.limit(), call.language()),
        List.of(ResponseHeaders.PRIVATE, VARY));
  }
}
