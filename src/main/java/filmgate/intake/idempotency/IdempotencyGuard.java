package filmgate.intake.idempotency;

import filmgate.id.TaskId;
import filmgate.keys.Caller;
import filmgate.store.Deduplication;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what a submission repeats, and lets repetitions wait for the first. */
public final class IdempotencyGuard {
  private static final Duration NAMES = Duration.ofHours(24);
  private static final Duration RESENDINGS = Duration.ofMinutes(10);
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  private final Clock clock;
  private final Map<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

  public IdempotencyGuard(Clock clock) {
    this.clock = clock;
  }

  /** What the store has to look for; names are the account's, resendings the key's. */
  public Deduplication deduplicationFor(Caller caller, ObjectNode body, Idempotency sending) {
    return deduplicationFor(caller, () -> Fingerprint.of(body), sending);
  }

  /** The same for a retry, which has no body: it is told from others by the task it is of. */
  public Deduplication deduplicationFor(Caller caller, TaskId retried, Idempotency sending) {
    return deduplicationFor(caller, () -> Fingerprint.of("retry", retried.value()), sending);
  }

  private Deduplication deduplicationFor(
      Caller caller, Supplier<String> body, Idempotency sending) {
    var kind = caller.kind().name();
    return switch (sending) {
      case Idempotency.None() -> new Deduplication.None();
      case Idempotency.Key(var route, var name) ->
          new Deduplication.ByKey(
              Fingerprint.of("name", caller.account(), kind, route, name),
              body.get(),
              clock.instant().plus(NAMES));
      case Idempotency.ClientFirstTry(var route) ->
          new Deduplication.FirstSend(
              Fingerprint.of("body", caller.key(), route, body.get()),
              clock.instant().plus(RESENDINGS));
      case Idempotency.ClientRetry(var route) ->
          new Deduplication.Resend(
              Fingerprint.of("body", caller.key(), route, body.get()),
              clock.instant().plus(RESENDINGS));
    };
  }

  /** Does the work, after the first of the same if that is under way; empty when it takes long. */
  public <T> Optional<T> runExclusively(Deduplication once, Supplier<T> work) {
    return switch (once) {
      case Deduplication.None() -> Optional.of(work.get());
      case Deduplication.ByKey(var scope, var _, var _) -> waitForFirst(scope, WAIT_MAX, work);
      case Deduplication.FirstSend(var scope, var _) -> waitForFirst(scope, Duration.ZERO, work);
      case Deduplication.Resend(var scope, var _) -> waitForFirst(scope, WAIT_MAX, work);
    };
  }

  private <T> Optional<T> waitForFirst(String scope, Duration most, Supplier<T> work) {
    var mine = new CompletableFuture<Boolean>();
    var first = underWay.putIfAbsent(scope, mine);
    if (first != null) {
      return most.isZero() || ends(first, most) ? Optional.of(work.get()) : Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      underWay.remove(scope);
      mine.complete(true);
    }
  }

  private static boolean ends(CompletableFuture<Boolean> first, Duration most) {
    try {
      return first.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
