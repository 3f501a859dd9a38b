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

/** Identifies repeated submissions, and runs one of them at a time. */
public final class IdempotencyGuard {
  private static final Duration KEY_RETENTION = Duration.ofHours(24);
  private static final Duration RESEND_RETENTION = Duration.ofMinutes(10);
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  private final Clock clock;
  private final Map<String, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();

  public IdempotencyGuard(Clock clock) {
    this.clock = clock;
  }

  /** How a submission is deduplicated: idempotency keys per account, resends per API key. */
  public Deduplication deduplicationFor(Caller caller, ObjectNode body, Idempotency idempotency) {
    return deduplicationFor(caller, () -> Fingerprint.of(body), idempotency);
  }

  /** How a retry, which has no body, is deduplicated: by the task that is retried. */
  public Deduplication deduplicationFor(Caller caller, TaskId retried, Idempotency idempotency) {
    return deduplicationFor(caller, () -> Fingerprint.of("retry", retried.value()), idempotency);
  }

  private Deduplication deduplicationFor(
      Caller caller, Supplier<String> body, Idempotency idempotency) {
    var kind = caller.kind().name();
    return switch (idempotency) {
      case Idempotency.None() -> new Deduplication.None();
      case Idempotency.Key(var route, var key) ->
          new Deduplication.ByKey(
              Fingerprint.of("name", caller.account().value(), kind, route, key),
              body.get(),
              clock.instant().plus(KEY_RETENTION));
      case Idempotency.ClientFirstTry(var route) ->
          new Deduplication.FirstSend(
              Fingerprint.of("body", caller.key().value(), route, body.get()),
              clock.instant().plus(RESEND_RETENTION));
      case Idempotency.ClientRetry(var route) ->
          new Deduplication.Resend(
              Fingerprint.of("body", caller.key().value(), route, body.get()),
              clock.instant().plus(RESEND_RETENTION));
    };
  }

  /**
   * Runs the work, after a running request with the same deduplication has finished; empty if that
   * takes longer than 5 seconds.
   */
  public <T> Optional<T> runExclusively(Deduplication deduplication, Supplier<T> work) {
    return switch (deduplication) {
      case Deduplication.None() -> Optional.of(work.get());
      case Deduplication.ByKey(var scope, var _, var _) -> waitForFirst(scope, WAIT_MAX, work);
      case Deduplication.FirstSend(var scope, var _) -> waitForFirst(scope, Duration.ZERO, work);
      case Deduplication.Resend(var scope, var _) -> waitForFirst(scope, WAIT_MAX, work);
    };
  }

  private <T> Optional<T> waitForFirst(String scope, Duration timeout, Supplier<T> work) {
    var own = new CompletableFuture<Boolean>();
    var first = running.putIfAbsent(scope, own);
    if (first != null) {
      return timeout.isZero() || hasFinished(first, timeout)
          ? Optional.of(work.get())
          : Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      running.remove(scope);
      own.complete(true);
    }
  }

  private static boolean hasFinished(CompletableFuture<Boolean> first, Duration timeout) {
    try {
      return first.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
