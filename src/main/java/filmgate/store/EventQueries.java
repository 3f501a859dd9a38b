package filmgate.store;

import filmgate.event.Event;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.TaskQueries.SortOrder;
import java.util.List;
import java.util.Optional;

/** Reads of events. All may block on the database. */
public interface EventQueries {
  /** At most {@code limit} events of a query, in its order. */
  List<Event> list(EventQuery query);

  /** At most {@code limit} events of all accounts with higher ids, in the order of their ids. */
  List<Event> after(long id, int limit);

  /** The id of the newest event; 0 if there is none. */
  long lastId();

  /**
   * A page of events.
   *
   * @param cursor the id of the event before the page; not included
   */
  record EventQuery(EventFilter filter, long cursor, SortOrder order, int limit) {
    /** The first page, newest first. */
    public static final long NEWEST = Long.MAX_VALUE;

    /** The first page, oldest first. */
    public static final long OLDEST = 0;

    /** The same page with one more event, which shows whether another page follows. */
    public EventQuery withNext() {
      return new EventQuery(filter, cursor, order, limit + 1);
    }
  }

  /**
   * A filter of events; what is empty selects all.
   *
   * @param testOnly only events of tasks that test keys created
   */
  record EventFilter(
      Optional<AccountId> account,
      Optional<KeyId> key,
      Optional<TaskId> task,
      String type,
      boolean testOnly) {
    public static EventFilter of(AccountId account) {
      return new EventFilter(Optional.of(account), Optional.empty(), Optional.empty(), "", false);
    }

    public static EventFilter of(TaskId task) {
      return new EventFilter(Optional.empty(), Optional.empty(), Optional.of(task), "", false);
    }
  }
}
