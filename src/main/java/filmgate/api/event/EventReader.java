package filmgate.api.event;

import filmgate.event.Event;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.event.EventData.EndpointDisabled;
import filmgate.event.EventData.EndpointTested;
import filmgate.event.EventData.KeyExpiring;
import filmgate.event.EventData.LowBalance;
import filmgate.event.EventData.TaskChanged;
import filmgate.store.EventQueries;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.stream.EventSubscription.Update;
import java.util.List;

/**
 * What a reader has not seen yet of the events that match a filter: from the store while it is
 * behind, and then from its subscription. Each event once and in order.
 */
final class EventReader {
  private static final int PAGE = 100;

  private final EventQueries events;
  private final EventFilter filter;
  private long last;

  /**
   * A reader.
   *
   * @param last the number of the last event that it has
   */
  EventReader(EventQueries events, EventFilter filter, long last) {
    this.events = events;
    this.filter = filter;
    this.last = last;
  }

  /** The next events of the store, at most {@link #PAGE}. */
  List<Event> readPage() {
    return advance(events.list(new EventQuery(filter, last, SortOrder.OLDEST_FIRST, PAGE)));
  }

  /** Whether the store contains an event that the reader has not seen. */
  boolean hasMore() {
    return !events.list(new EventQuery(filter, last, SortOrder.OLDEST_FIRST, 1)).isEmpty();
  }

  /** The events of an update that match and are new. */
  List<Event> take(Update update) {
    return advance(
        update.events().stream().filter(event -> event.id() > last && matches(event)).toList());
  }

  private List<Event> advance(List<Event> found) {
    if (!found.isEmpty()) {
      last = found.getLast().id();
    }
    return found;
  }

  private boolean matches(Event event) {
    var ofType = filter.type().isEmpty() || filter.type().equals(event.type());
    return ofType
        && filter.account().stream().allMatch(event.account()::equals)
        && switch (event.data()) {
          case TaskChanged change -> matches(change);
          case LowBalance _,
              KeyExpiring _,
              EndpointDisabled _,
              EndpointTested _,
              ChannelOut _,
              ChannelIn _ ->
              filter.task().isEmpty() && filter.key().isEmpty() && !filter.testOnly();
        };
  }

  private boolean matches(TaskChanged change) {
    return filter.task().stream().allMatch(change.task()::equals)
        && filter.key().stream().allMatch(change.key()::equals)
        && (change.test() || !filter.testOnly());
  }
}
