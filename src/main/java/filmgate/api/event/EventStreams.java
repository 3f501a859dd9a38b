package filmgate.api.event;

import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.task.TaskLookup;
import filmgate.event.Event;
import filmgate.id.EntryId;
import filmgate.id.TaskId;
import filmgate.signals.Signals;
import filmgate.store.EventQueries;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.stream.EventFeed;
import filmgate.text.Reason;
import filmgate.view.event.EventView;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpStatus;

/** Opens streams of events. */
public final class EventStreams {
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  /** Ends the attempts of a browser to connect again. */
  private static final ApiResponse NOTHING_FOLLOWS =
      new ApiResponse.Full(HttpStatus.NO_CONTENT_204, List.of(), new byte[0]);

  private final EventQueries events;
  private final TaskLookup tasks;
  private final EventFeed feed;
  private final Signals signals;

  public EventStreams(EventQueries events, TaskLookup tasks, EventFeed feed, Signals signals) {
    this.events = events;
    this.tasks = tasks;
    this.feed = feed;
    this.signals = signals;
  }

  /** The events of a task from its submission, or after the last event of the reader. */
  ApiResponse ofTask(ApiRequest call, TaskId task) {
    var last = lastEventId(call);
    var reader = new EventReader(events, EventFilter.of(task), last.orElse(EventQuery.OLDEST));
    var progress = new TaskProgress(task, tasks, signals);
    if (last.isPresent() && progress.isOver() && !reader.hasMore()) {
      return NOTHING_FOLLOWS;
    }
    var language = call.language();
    return open(
        call,
        output -> {
          try (var subscription = feed.subscribe(task);
              var _ = signals.listen(task, subscription::wake)) {
            var writer = new EventWriter(output, language);
            new EventStream(subscription, reader, writer, progress)
                .runWhile(call::isStillAuthenticated);
          }
        });
  }

  /** The events of an account from now on, or after the last event of the reader. */
  ApiResponse ofAccount(ApiRequest call, EventFilter filter) {
    var last = lastEventId(call).orElseGet(events::lastId);
    var reader = new EventReader(events, filter, last);
    var account = call.caller().account();
    var language = call.language();
    return open(
        call,
        output -> {
          try (var subscription = feed.subscribe(account)) {
            var writer = new EventWriter(output, language);
            new EventStream(subscription, reader, writer, EventStream.Progress.NONE)
                .runWhile(call::isStillAuthenticated);
          }
        });
  }

  private static ApiResponse open(ApiRequest call, ApiResponse.StreamWriter writer) {
    call.request().addIdleTimeoutListener(_ -> false);
    return new ApiResponse.Streamed(ResponseHeaders.EVENT_STREAM, writer);
  }

  /**
   * The number of the last event that the reader has.
   *
   * @throws filmgate.api.error.ApiException 400 if it is not an event of the caller's account
   */
  private OptionalLong lastEventId(ApiRequest call) {
    var text = call.request().getHeaders().get(LAST_EVENT_ID);
    if (text == null || text.isEmpty()) {
      return OptionalLong.empty();
    }
    var id =
        EventView.parse(text).filter(number -> number == EventQuery.OLDEST || isOwn(call, number));
    return OptionalLong.of(id.orElseThrow(EventStreams::unknown));
  }

  /** Refuses a header that does not have the form of an event id. */
  static void checkLastEventId(ApiRequest call) {
    var text = call.request().getHeaders().get(LAST_EVENT_ID);
    if (text != null && !text.isEmpty() && EventView.parse(text).isEmpty()) {
      throw unknown();
    }
  }

  private boolean isOwn(ApiRequest call, long id) {
    var filter = EventFilter.of(call.caller().account());
    return events.list(new EventQuery(filter, id - 1, SortOrder.OLDEST_FIRST, 1)).stream()
        .map(Event::id)
        .anyMatch(found -> found == id);
  }

  private static RuntimeException unknown() {
    return InvalidParameter.of(
        LAST_EVENT_ID,
        Reason.INVALID_VALUE,
        "must be the id of an event of this account, or %s to read from the first event"
            .formatted(EntryId.EVENT.of(EventQuery.OLDEST)),
        "必须是本账户的事件编号；从首个事件读取请使用 %s".formatted(EntryId.EVENT.of(EventQuery.OLDEST)));
  }
}
