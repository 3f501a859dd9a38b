package filmgate.api.event;

import static filmgate.api.route.Operation.Tag.EVENTS;
import static filmgate.api.route.RouteAccess.ADMIN;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.error.ApiError;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.task.TaskLookup;
import filmgate.store.EventQueries;
import filmgate.view.event.EventView;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** The events of tasks and accounts. */
public final class EventRoutes implements RouteGroup {
  private final EventEndpoints events;

  public EventRoutes(EventQueries queries, TaskLookup tasks, EventStreams streams) {
    events = new EventEndpoints(queries, tasks, streams);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(EVENTS, "listTaskEvents", "List or follow the events of a task.")
            .withParameters(EventParameters.OF_TASK)
            .returns(EventView.SCHEMA)
            .returnsMedia("text/event-stream")
            .returnsNothing(HttpStatus.NO_CONTENT_204)
            .withErrors(ApiError.NotFound.TASK_NOT_FOUND)
            .get("/v1/tasks/{id}/events", KEY, events::ofTask),
        Operation.of(EVENTS, "listEvents", "List or follow the events of the account.")
            .withParameters(EventParameters.OF_ACCOUNT)
            .returns(EventView.SCHEMA)
            .returnsMedia("text/event-stream")
            .get("/v1/events", KEY, events::ofCaller),
        Operation.of(EVENTS, "listAllEvents", "List the events of all accounts.")
            .withParameters(EventParameters.OF_ALL_ACCOUNTS)
            .returns(EventView.SCHEMA)
            .get("/admin/v1/events", ADMIN, events::ofAll));
  }
}
