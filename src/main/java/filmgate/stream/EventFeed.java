package filmgate.stream;

import filmgate.event.Event;
import filmgate.event.EventData.TaskChanged;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.signals.Signals;
import filmgate.store.EventQueries;
import filmgate.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers committed events to subscribers. One thread reads new events once for all subscribers,
 * after each change of a task, and at an interval, because another process or an account can write
 * events too.
 *
 * <p>A subscriber reads its first events from the store, from where it was, and then receives the
 * later ones here. It may receive an event twice, never less than once, until it falls behind; then
 * it reads from the store again.
 */
public final class EventFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
  private static final int PAGE = 500;

  private final EventQueries events;
  private final Duration interval;
  private final Map<TaskId, List<EventSubscription>> byTask = new ConcurrentHashMap<>();
  private final Map<AccountId, List<EventSubscription>> byAccount = new ConcurrentHashMap<>();
  private final Semaphore changes = new Semaphore(0);
  private final Signals.Subscription signal;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * A feed that is running.
   *
   * @param interval the longest time between two reads while there are subscribers
   */
  public EventFeed(EventQueries events, Signals signals, Duration interval) {
    this.events = events;
    this.interval = interval;
    this.signal = signals.listenToAll(_ -> changes.release());
    this.thread = Thread.ofVirtual().name("filmgate-event-feed").start(this::run);
  }

  /** Subscribes to the events of a task. */
  public EventSubscription subscribe(TaskId task) {
    return subscribe(byTask, task);
  }

  /** Subscribes to the events of an account and of its tasks. */
  public EventSubscription subscribe(AccountId account) {
    return subscribe(byAccount, account);
  }

  private <K> EventSubscription subscribe(Map<K, List<EventSubscription>> map, K key) {
    var subscription = new EventSubscription(closing -> remove(map, key, closing));
    map.compute(
        key,
        (_, before) -> {
          var list = before == null ? new CopyOnWriteArrayList<EventSubscription>() : before;
          list.add(subscription);
          return list;
        });
    if (closed) {
      subscription.end();
    }
    changes.release();
    return subscription;
  }

  private static <K> void remove(
      Map<K, List<EventSubscription>> map, K key, EventSubscription subscription) {
    map.computeIfPresent(
        key,
        (_, list) -> {
          list.remove(subscription);
          return list.isEmpty() ? null : list;
        });
  }

  private boolean hasSubscribers() {
    return !byTask.isEmpty() || !byAccount.isEmpty();
  }

  private void run() {
    var last = EventQueries.EventQuery.NEWEST;
    try {
      while (!closed) {
        if (hasSubscribers()) {
          last = deliver(last);
          var _ = changes.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
        } else {
          last = EventQueries.EventQuery.NEWEST;
          changes.acquire();
        }
        changes.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Delivers the events after this one, and returns the id of the last one. */
  private long deliver(long last) {
    try {
      if (last == EventQueries.EventQuery.NEWEST) {
        var newest = events.lastId();
        // Every subscriber reads from the store after this, which contains all events up to here.
        sendToStore();
        return newest;
      }
      var found = events.after(last, PAGE);
      found.forEach(this::deliver);
      if (found.size() == PAGE) {
        changes.release();
      }
      return found.isEmpty() ? last : found.getLast().id();
    } catch (StoreException e) {
      LOG.warn("event=event_feed_failed error={}", e.getMessage());
      return last;
    }
  }

  private void deliver(Event event) {
    byAccount.getOrDefault(event.account(), List.of()).forEach(one -> one.offer(event));
    if (event.data() instanceof TaskChanged change) {
      byTask.getOrDefault(change.task(), List.of()).forEach(one -> one.offer(event));
    }
  }

  private void sendToStore() {
    byTask.values().forEach(list -> list.forEach(EventSubscription::fallBehind));
    byAccount.values().forEach(list -> list.forEach(EventSubscription::fallBehind));
  }

  /** Ends all subscriptions. */
  @Override
  public void close() {
    closed = true;
    signal.close();
    thread.interrupt();
    byTask.values().forEach(list -> list.forEach(EventSubscription::end));
    byAccount.values().forEach(list -> list.forEach(EventSubscription::end));
  }
}
