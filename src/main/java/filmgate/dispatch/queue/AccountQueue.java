package filmgate.dispatch.queue;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The queued tasks of one account. The oldest task whose key may use a slot is first. */
final class AccountQueue {
  private final AccountId account;
  private final Map<KeyId, SortedTaskIds> byKey = new HashMap<>();

  /** Keys that may use a slot, by their oldest task. */
  private final NavigableMap<TaskId, KeyId> ready = new TreeMap<>(Comparator.naturalOrder());

  private int size;

  AccountQueue(AccountId account) {
    this.account = account;
  }

  AccountId account() {
    return account;
  }

  int size() {
    return size;
  }

  /** The oldest queued task. */
  Optional<TaskId> oldest() {
    return byKey.values().stream()
        .filter(queue -> !queue.isEmpty())
        .map(SortedTaskIds::first)
        .min(Comparator.naturalOrder());
  }

  boolean isReady() {
    return !ready.isEmpty();
  }

  void add(TaskId task, KeyId key, Predicate<OwnerId> allows) {
    var queue = byKey.computeIfAbsent(key, _ -> new SortedTaskIds());
    markReady(queue);
    if (queue.add(task)) {
      size++;
    }
    refresh(key, allows);
  }

  /** Removes a task, and returns whether it was in the queue. */
  boolean remove(TaskId task, KeyId key, Predicate<OwnerId> allows) {
    var queue = byKey.get(key);
    if (queue == null) {
      return false;
    }
    markReady(queue);
    var removed = queue.remove(task);
    if (removed) {
      size--;
    }
    refresh(key, allows);
    return removed;
  }

  Stream<TaskId> tasks() {
    return byKey.values().stream().flatMap(SortedTaskIds::stream);
  }

  /** Removes the first task of the queue, which must be ready; {@code key} stays set aside. */
  QueueHead poll() {
    var head = ready.pollFirstEntry();
    var key = head.getValue();
    var queue = byKey.getOrDefault(key, new SortedTaskIds());
    size--;
    return new QueueHead(queue.poll(), key);
  }

  record QueueHead(TaskId task, KeyId key) {}

  /** Checks again whether the key may use a slot. */
  void refresh(KeyId key, Predicate<OwnerId> allows) {
    var queue = byKey.get(key);
    if (queue == null) {
      return;
    }
    if (queue.isEmpty()) {
      byKey.remove(key);
      return;
    }
    if (allows.test(key)) {
      ready.put(queue.first(), key);
    } else {
      markReady(queue);
    }
  }

  void refreshAll(Predicate<OwnerId> allows) {
    byKey.keySet().stream().toList().forEach(key -> refresh(key, allows));
  }

  private void markReady(SortedTaskIds queue) {
    if (!queue.isEmpty()) {
      ready.remove(queue.first());
    }
  }

  /** How many tasks of the account are older; empty if the task is not in the queue. */
  OptionalInt rankOf(TaskId task, KeyId key) {
    var own = byKey.get(key);
    var rank = own == null ? OptionalInt.empty() : own.rankOf(task);
    if (rank.isEmpty() || byKey.size() == 1) {
      return rank;
    }
    var older = rank.getAsInt();
    for (var queue : byKey.values()) {
      older += queue == own ? 0 : queue.countBefore(task);
    }
    return OptionalInt.of(older);
  }
}
