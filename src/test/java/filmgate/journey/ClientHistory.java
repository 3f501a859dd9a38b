package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The responses that clients received, and what must stay true because of them. */
final class ClientHistory {
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final Map<String, String> idByName = new ConcurrentHashMap<>();
  private final Map<String, String> idByPrompt = new ConcurrentHashMap<>();
  private final Map<String, String> promptByName = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
  private final Set<String> stopping = ConcurrentHashMap.newKeySet();
  private final Set<String> completed = ConcurrentHashMap.newKeySet();
  private final List<String> ids = new ArrayList<>();
  private int answers;

  synchronized int answers() {
    return answers;
  }

  private synchronized void count() {
    answers++;
    notifyAll();
  }

  /** Waits until there have been this many responses. */
  synchronized void await(int count) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE_NANOS;
    while (answers < count) {
      assertThat(System.nanoTime()).as("no more responses").isLessThan(end);
      wait(1_000);
    }
  }

  int accepted() {
    return idByPrompt.size();
  }

  int unanswered() {
    return unanswered.size();
  }

  int cancels() {
    return cancelled.size() + stopping.size();
  }

  /** A submission was sent. Without a response it exists once or not at all. */
  void sends(String prompt) {
    unanswered.add(prompt);
  }

  /** A submission with an idempotency key was sent. */
  void sends(String prompt, String name) {
    promptByName.put(name, prompt);
    sends(prompt);
  }

  /** A submission was accepted: its key and prompt identify this task. */
  void accepted(String prompt, String id) {
    count();
    unanswered.remove(prompt);
    var before = idByPrompt.put(prompt, id);
    assertThat(before == null || before.equals(id)).as(prompt + " is " + before).isTrue();
    if (before == null) {
      synchronized (ids) {
        ids.add(id);
      }
    }
  }

  /** A submission with an idempotency key was accepted. */
  void accepted(String prompt, String name, String id) {
    var before = idByName.put(name, id);
    assertThat(before == null || before.equals(id)).as(name + " was " + before).isTrue();
    accepted(prompt, id);
  }

  /** A submission with an idempotency key was rejected; a retry may be accepted. */
  void answered() {
    count();
  }

  /** A submission without a key was rejected: it has no task. */
  void refused(String prompt) {
    count();
    unanswered.remove(prompt);
    refused.add(prompt);
  }

  /** A cancel returned this status. */
  void cancelAnswered(String id, int status) {
    count();
    switch (status) {
      case 200 -> cancelled.add(id);
      case 202 -> stopping.add(id);
      case 409 -> assertThat(cancelled).doesNotContain(id);
      default -> throw new AssertionError("a cancel was answered with " + status);
    }
  }

  /** A task was read; it must agree with earlier responses. */
  void shown(String id, String status, boolean wasCancelled, boolean wasCompleted) {
    count();
    if (wasCancelled) {
      assertThat(status).as(id).isEqualTo("cancelled");
    }
    if (wasCompleted) {
      assertThat(status).as(id).isEqualTo("completed");
    }
    if (status.equals("completed")) {
      completed.add(id);
    }
  }

  boolean isCancelled(String id) {
    return cancelled.contains(id);
  }

  boolean isCompleted(String id) {
    return completed.contains(id);
  }

  Optional<String> anyTask(RandomGenerator random) {
    synchronized (ids) {
      return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }
  }

  /** An idempotency key that was sent, and its prompt. */
  Optional<Map.Entry<String, String>> anyName(RandomGenerator random) {
    var size = promptByName.size();
    return size == 0
        ? Optional.empty()
        : promptByName.entrySet().stream().skip(random.nextInt(size)).findFirst();
  }

  /**
   * Holds the rows of the database, the state of each task by its prompt and id, against all of it.
   */
  void check(List<String> promptsIdsAndStates) {
    var states = new ConcurrentHashMap<String, String>();
    var prompts = new ConcurrentHashMap<String, String>();
    for (var row : promptsIdsAndStates) {
      var parts = row.split("\\|", -1);
      assertThat(prompts.put(parts[0], parts[1])).as("tasks of " + parts[0]).isNull();
      states.put(parts[1], parts[2]);
    }
    idByPrompt.forEach((prompt, id) -> assertThat(prompts.get(prompt)).as(prompt).isEqualTo(id));
    assertThat(prompts.keySet()).noneMatch(refused::contains);
    assertThat(prompts.keySet())
        .allMatch(prompt -> idByPrompt.containsKey(prompt) || unanswered.contains(prompt));
    assertThat(cancelled).allSatisfy(id -> assertThat(states.get(id)).isEqualTo("cancelled"));
    assertThat(completed).allSatisfy(id -> assertThat(states.get(id)).isEqualTo("succeeded"));
    assertThat(stopping)
        .allSatisfy(
            id ->
                assertThat(states.get(id)).isIn("cancelling", "cancelled", "storing", "succeeded"));
  }
}
