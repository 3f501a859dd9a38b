package filmgate.dispatch.step;

import filmgate.id.TaskId;
import filmgate.task.AttemptRoute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tasks of one account of an upstream by the time of their next poll: a binary heap in arrays,
 * about 130 bytes a task, because there may be a million. Not thread-safe.
 */
final class PollQueue {
  private static final long NEVER = Long.MAX_VALUE;

  private final AttemptRoute route;
  private final TaskSlots slots = new TaskSlots();
  private long[] due = new long[slots.capacity()];
  private long[] deadline = new long[slots.capacity()];
  private long[] started = new long[slots.capacity()];
  private String[] ticket = new String[slots.capacity()];
  private byte[] failures = new byte[slots.capacity()];

  /** The index of each slot in the heap. */
  private int[] place = new int[slots.capacity()];

  /** The slots; each is due no later than the two below it. */
  private int[] heap = new int[slots.capacity()];

  PollQueue(AttemptRoute route) {
    this.route = route;
  }

  /** A task whose poll is due, and how many of its polls failed in a row. */
  record DuePoll(PollEntry entry, int failures) {}

  int size() {
    return slots.size();
  }

  /** The time of the next poll; the largest number if there is none. */
  long nextDue() {
    return size() == 0 ? NEVER : due[heap[0]];
  }

  /** Adds a task, which replaces what was added for it earlier. */
  void add(DuePoll poll, long dueMillis) {
    var entry = poll.entry();
    remove(entry.task());
    var last = size();
    var slot = slots.add(entry.task());
    ensureCapacity();
    due[slot] = dueMillis;
    deadline[slot] = entry.deadlineMillis();
    started[slot] = entry.startedMillis();
    ticket[slot] = entry.ticket();
    failures[slot] = (byte) Math.min(poll.failures(), Byte.MAX_VALUE);
    put(slot, last);
    up(last);
  }

  private void ensureCapacity() {
    var capacity = slots.capacity();
    if (due.length < capacity) {
      due = Arrays.copyOf(due, capacity);
      deadline = Arrays.copyOf(deadline, capacity);
      started = Arrays.copyOf(started, capacity);
      ticket = Arrays.copyOf(ticket, capacity);
      failures = Arrays.copyOf(failures, capacity);
      place = Arrays.copyOf(place, capacity);
      heap = Arrays.copyOf(heap, capacity);
    }
  }

  /** Removes a task; false if it is not in the queue. */
  boolean remove(TaskId task) {
    var slot = slots.find(task);
    if (slot >= 0) {
      removeSlot(slot);
    }
    return slot >= 0;
  }

  /** Removes the tasks that are due at this time, the earliest first, at most so many. */
  List<DuePoll> takeDue(long millis, int max) {
    var taken = new ArrayList<DuePoll>();
    while (taken.size() < max && nextDue() <= millis) {
      var slot = heap[0];
      var entry =
          new PollEntry(slots.idOf(slot), route, ticket[slot], deadline[slot], started[slot]);
      taken.add(new DuePoll(entry, failures[slot]));
      removeSlot(slot);
    }
    return taken;
  }

  private void removeSlot(int slot) {
    var at = place[slot];
    slots.remove(slot);
    ticket[slot] = "";
    var last = heap[size()];
    if (last != slot) {
      put(last, at);
      up(at);
      down(place[last]);
    }
  }

  private void put(int slot, int at) {
    heap[at] = slot;
    place[slot] = at;
  }

  private void up(int from) {
    var at = from;
    while (at > 0 && isBefore(at, (at - 1) / 2)) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down(int from) {
    var at = from;
    var first = earliestOf(at);
    while (first != at) {
      swap(at, first);
      at = first;
      first = earliestOf(at);
    }
  }

  /** The index itself, or one of the two below it that is due earlier. */
  private int earliestOf(int at) {
    var first = at;
    for (var below = 2 * at + 1; below <= 2 * at + 2 && below < size(); below++) {
      first = isBefore(below, first) ? below : first;
    }
    return first;
  }

  private boolean isBefore(int at, int other) {
    return due[heap[at]] < due[heap[other]];
  }

  private void swap(int at, int other) {
    var slot = heap[at];
    put(heap[other], at);
    put(slot, other);
  }
}
