package filmgate.dispatch;

import filmgate.task.Task;
import filmgate.task.TaskId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The waiting tasks of one lane: deficit round robin between accounts with a task as the unit, so
 * that each account in line gets one task a round, however long its line is.
 */
final class FairLine {
  private final Predicate<String> allows;
  private final Map<String, AccountLine> byAccount = new HashMap<>();

  /** The accounts that may have a place, the next one first. */
  private final SequencedMap<String, AccountLine> turns = new LinkedHashMap<>();

  /**
   * A line without tasks.
   *
   * @param allows whether an account or key may have one place more
   */
  FairLine(Predicate<String> allows) {
    this.allows = allows;
  }

  void add(TaskId task, Task.Owner owner) {
    var line = byAccount.computeIfAbsent(owner.account(), AccountLine::new);
    line.add(task, owner.key(), allows);
    consider(line);
  }

  void remove(TaskId task, Task.Owner owner) {
    var line = byAccount.get(owner.account());
    if (line != null) {
      line.remove(task, owner.key(), allows);
      consider(line);
    }
  }

  boolean canServe() {
    return !turns.isEmpty();
  }

  /** The next task; its account goes to the end of the round. */
  Optional<Taken> take() {
    var next = turns.pollFirstEntry();
    if (next == null) {
      return Optional.empty();
    }
    var head = next.getValue().take();
    return Optional.of(new Taken(head.task(), next.getKey(), head.key()));
  }

  /** A task that is taken, and whose. */
  record Taken(TaskId task, String account, String key) {}

  /** Looks again whether the account and the key may have a place. */
  void consider(String account, String key) {
    var line = byAccount.get(account);
    if (line != null) {
      line.consider(key, allows);
      consider(line);
    }
  }

  /** Looks again at all: limits may have changed. */
  void considerAll() {
    for (var line : new ArrayDeque<>(byAccount.values())) {
      line.considerAll(allows);
      consider(line);
    }
  }

  private void consider(AccountLine line) {
    if (line.isReady() && allows.test(line.account())) {
      turns.putIfAbsent(line.account(), line);
    } else {
      turns.remove(line.account());
    }
    if (line.size() == 0) {
      byAccount.remove(line.account());
    }
  }

  /** How many tasks begin before this one; empty when it does not wait here. */
  OptionalLong before(TaskId task, Task.Owner owner) {
    var own = byAccount.get(owner.account());
    if (own == null || !own.contains(task, owner.key())) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(before(own, own.before(task)));
  }

  /** How many tasks would begin before the next one of this account. */
  long beforeNext(String account) {
    var own = byAccount.get(account);
    return before(own, own == null ? 0 : own.size());
  }

  /** How many tasks begin before one of this account that has so many of its own before it. */
  private long before(@Nullable AccountLine own, int rounds) {
    long before = rounds;
    var isAhead = 1;
    for (var line : turns.values()) {
      if (line == own) {
        isAhead = 0;
      } else {
        before += Math.min(line.size(), rounds + isAhead);
      }
    }
    return before;
  }

  /** How many tasks of an account wait. */
  int waiting(String account) {
    var own = byAccount.get(account);
    return own == null ? 0 : own.size();
  }

  /** How many tasks of the same account begin before this one. */
  int ownBefore(TaskId task, String account) {
    var own = byAccount.get(account);
    return own == null ? 0 : own.before(task);
  }

  int waiting() {
    return turns.values().stream().mapToInt(AccountLine::size).sum();
  }
}
