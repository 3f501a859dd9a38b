package filmgate.dispatch;

import filmgate.task.TaskId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The waiting tasks of one account: the oldest goes first whose key may have a place. */
final class AccountLine {
  private final String account;
  private final Map<String, IdQueue> byKey = new HashMap<>();

  /** Keys that may have a place, by their oldest task. */
  private final NavigableMap<TaskId, String> ready = new TreeMap<>(Comparator.naturalOrder());

  private int size;

  AccountLine(String account) {
    this.account = account;
  }

  String account() {
    return account;
  }

  int size() {
    return size;
  }

  boolean isReady() {
    return !ready.isEmpty();
  }

  void add(TaskId task, String key, Predicate<String> allows) {
    var queue = byKey.computeIfAbsent(key, _ -> new IdQueue());
    putAside(queue);
    if (queue.add(task)) {
      size++;
    }
    consider(key, allows);
  }

  void remove(TaskId task, String key, Predicate<String> allows) {
    var queue = byKey.get(key);
    if (queue == null) {
      return;
    }
    putAside(queue);
    if (queue.remove(task)) {
      size--;
    }
    consider(key, allows);
  }

  /** Takes what is at the head of the line, which has to be ready; {@code key} stays put aside. */
  Head take() {
    var head = ready.pollFirstEntry();
    var key = head.getValue();
    var queue = byKey.getOrDefault(key, new IdQueue());
    size--;
    return new Head(queue.poll(), key);
  }

  /** A task that is taken, and its key. */
  record Head(TaskId task, String key) {}

  /** Looks again whether the key may have a place. */
  void consider(String key, Predicate<String> allows) {
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
      putAside(queue);
    }
  }

  void considerAll(Predicate<String> allows) {
    byKey.keySet().stream().toList().forEach(key -> consider(key, allows));
  }

  private void putAside(IdQueue queue) {
    if (!queue.isEmpty()) {
      ready.remove(queue.first());
    }
  }

  boolean contains(TaskId task, String key) {
    var queue = byKey.get(key);
    return queue != null && queue.contains(task);
  }

  /** How many tasks of the account are older. */
  int before(TaskId task) {
    return byKey.values().stream().mapToInt(queue -> queue.before(task)).sum();
  }
}
