package filmgate.testing;

import filmgate.event.Event;
import filmgate.event.EventData.TaskChanged;
import filmgate.store.EventQueries;
import filmgate.store.TaskQueries.SortOrder;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Events that a test has set. */
public final class InMemoryEvents implements EventQueries {
  private final List<Event> events = new CopyOnWriteArrayList<>();

  public void add(Event event) {
    events.add(event);
  }

  @Override
  public List<Event> list(EventQuery query) {
    var oldestFirst = query.order() == SortOrder.OLDEST_FIRST;
    var order = Comparator.comparingLong(Event::id);
    return events.stream()
        .filter(event -> oldestFirst ? event.id() > query.cursor() : event.id() < query.cursor())
        .filter(event -> matches(event, query.filter()))
        .sorted(oldestFirst ? order : order.reversed())
        .limit(query.limit())
        .toList();
  }

  private static boolean matches(Event event, EventFilter filter) {
    var change = event.data() instanceof TaskChanged task ? List.of(task) : List.<TaskChanged>of();
    return filter.account().stream().allMatch(event.account()::equals)
        && (filter.type().isEmpty() || filter.type().equals(event.type()))
        && filter.task().stream().allMatch(id -> change.stream().anyMatch(x -> x.task().equals(id)))
        && filter.key().stream().allMatch(id -> change.stream().anyMatch(x -> x.key().equals(id)))
        && (!filter.testOnly() || change.stream().anyMatch(TaskChanged::test));
  }

  @Override
  public List<Event> after(long id, int limit) {
    return events.stream().filter(event -> event.id() > id).limit(limit).toList();
  }

  @Override
  public long lastId() {
    return events.isEmpty() ? 0 : events.getLast().id();
  }
}
