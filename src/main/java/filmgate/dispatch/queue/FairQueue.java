package filmgate.dispatch.queue;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import filmgate.task.Task;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The queued tasks of one lane: round robin between accounts, one task per account and round,
 * regardless of the length of their queues.
 */
final class FairQueue {
  private final Predicate<OwnerId> allows;
  private final Map<AccountId, AccountQueue> byAccount = new HashMap<>();

  /** The accounts that may use a slot, the next one first. */
  private final SequencedMap<AccountId, AccountQueue> turns = new LinkedHashMap<>();

  /**
   * An empty queue.
   *
   * @param allows whether an account or key may use another slot
   */
  FairQueue(Predicate<OwnerId> allows) {
    this.allows = allows;
  }

  void add(TaskId task, Task.Owner owner) {
    var queue = byAccount.computeIfAbsent(owner.account(), AccountQueue::new);
    queue.add(task, owner.key(), allows);
    refresh(queue);
  }

  /** Removes a task, and returns whether it was queued. */
  boolean remove(TaskId task, Task.Owner owner) {
    var queue = byAccount.get(owner.account());
    if (queue == null || !queue.remove(task, owner.key(), allows)) {
      return false;
    }
    refresh(queue);
    return true;
  }

  /** The number of queued tasks, ready or not. */
  int size() {
    return byAccount.values().stream().mapToInt(AccountQueue::size).sum();
  }

  /** The oldest task; empty if there is none. */
  Optional<TaskId> oldest() {
    return byAccount.values().stream()
        .flatMap(queue -> queue.oldest().stream())
        .min(Comparator.naturalOrder());
  }

  Stream<TaskId> tasks() {
    return byAccount.values().stream().flatMap(AccountQueue::tasks);
  }

  boolean hasReadyTask() {
    return !turns.isEmpty();
  }

  /** The next task; its account moves to the end of the round. */
  Optional<DequeuedTask> poll() {
    var next = turns.pollFirstEntry();
    if (next == null) {
      return Optional.empty();
    }
    var head = next.getValue().poll();
    return Optional.of(new DequeuedTask(head.task(), next.getKey(), head.key()));
  }

  record DequeuedTask(TaskId task, AccountId account, KeyId key) {}

  /** Checks again whether the account and the key may use a slot. */
  void refresh(AccountId account, KeyId key) {
    var queue = byAccount.get(account);
    if (queue != null) {
      queue.refresh(key, allows);
      refresh(queue);
    }
  }

  /** Checks all accounts and keys again after a change of limits. */
  void refreshAll() {
    for (var queue : new ArrayDeque<>(byAccount.values())) {
      queue.refreshAll(allows);
      refresh(queue);
    }
  }

  private void refresh(AccountQueue queue) {
    if (queue.isReady() && allows.test(queue.account())) {
      turns.putIfAbsent(queue.account(), queue);
    } else {
      turns.remove(queue.account());
    }
    if (queue.size() == 0) {
      byAccount.remove(queue.account());
    }
  }

  /**
   * The rank of a queued task.
   *
   * @param before how many tasks start before it
   * @param ownBefore how many of them are tasks of the same account
   */
  record Rank(long before, int ownBefore) {}

  /** Empty if the task is not queued here. */
  Optional<Rank> rankOf(TaskId task, Task.Owner owner) {
    var own = byAccount.get(owner.account());
    var rank = own == null ? OptionalInt.empty() : own.rankOf(task, owner.key());
    return rank.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rank(countBefore(own, rank.getAsInt()), rank.getAsInt()));
  }

  /** How many tasks would start before the next one of this account. */
  long countBeforeNext(AccountId account) {
    var own = byAccount.get(account);
    return countBefore(own, own == null ? 0 : own.size());
  }

  /** How many tasks start before a task of this account with this number of older tasks. */
  private long countBefore(@Nullable AccountQueue own, int rounds) {
    long before = rounds;
    var isAhead = 1;
    for (var queue : turns.values()) {
      if (queue == own) {
        isAhead = 0;
      } else {
        before += Math.min(queue.size(), rounds + isAhead);
      }
    }
    return before;
  }

  /** How many tasks of an account are queued. */
  int waiting(AccountId account) {
    var own = byAccount.get(account);
    return own == null ? 0 : own.size();
  }

  int waiting() {
    return turns.values().stream().mapToInt(AccountQueue::size).sum();
  }
}
