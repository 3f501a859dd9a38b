package filmgate.view.timeline;

import static java.util.Comparator.comparing;

import filmgate.event.Event;
import filmgate.event.EventData.TaskChanged;
import filmgate.store.WebhookQueries.TaskDelivery;
import filmgate.store.money.Transfer;
import filmgate.task.Task;
import filmgate.view.timeline.TimelineEntry.Change;
import filmgate.view.timeline.TimelineEntry.DeliveryRun;
import filmgate.view.timeline.TimelineEntry.MoneyMove;
import java.util.ArrayList;
import java.util.List;

/**
 * The timeline of a task.
 *
 * @param entries in the order of their times
 * @param truncated whether the task has more entries
 */
public record TaskTimeline(Task task, List<TimelineEntry> entries, boolean truncated) {
  /** The most events, transfers, and attempts of deliveries, of each. */
  public static final int EACH_MAX = 200;

  public TaskTimeline {
    entries = List.copyOf(entries);
  }

  /** What was read of a task, the oldest first; one more than {@link #EACH_MAX} of each at most. */
  public record History(
      List<Event> events, List<Transfer> transfers, List<TaskDelivery> deliveries) {
    public History {
      events = List.copyOf(events);
      transfers = List.copyOf(transfers);
      deliveries = List.copyOf(deliveries);
    }

    private boolean isTruncated() {
      return events.size() > EACH_MAX
          || transfers.size() > EACH_MAX
          || deliveries.size() > EACH_MAX;
    }
  }

  /** Entries of the same time are in this sequence: change, attempt, money, delivery. */
  public static TaskTimeline of(Task task, History history) {
    var entries = new ArrayList<TimelineEntry>();
    var events = first(history.events);
    for (var event : events) {
      if (event.data() instanceof TaskChanged change) {
        entries.add(new Change(event.at(), event.id(), change));
      }
    }
    entries.addAll(AttemptRuns.of(events));
    first(history.transfers).forEach(transfer -> entries.add(new MoneyMove(transfer)));
    addDeliveries(entries, history.deliveries);
    entries.sort(comparing(TimelineEntry::at));
    return new TaskTimeline(task, entries, history.isTruncated());
  }

  private static <T> List<T> first(List<T> found) {
    return found.subList(0, Math.min(found.size(), EACH_MAX));
  }

  private static void addDeliveries(List<TimelineEntry> entries, List<TaskDelivery> found) {
    for (var index = 0; index < Math.min(found.size(), EACH_MAX); index++) {
      var one = found.get(index);
      var isLast =
          index == found.size() - 1 || found.get(index + 1).delivery().id() != one.delivery().id();
      entries.add(new DeliveryRun(one.delivery(), one.attempt(), isLast));
    }
  }
}
