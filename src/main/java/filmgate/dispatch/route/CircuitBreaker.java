package filmgate.dispatch.route;

import filmgate.provider.ProviderException.AccountProblem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether an account of a channel may receive submissions. Thread-safe.
 *
 * <p>After {@value #FAILURES_MAX} failures in a row it is open, at first for ten seconds and each
 * time for twice as long as before. Then one submission is let through: if it succeeds, the breaker
 * closes. A busy upstream delays submissions and does not count as a failure. A problem of the
 * operator's account keeps it open until {@link #accountIsUsable}.
 */
public final class CircuitBreaker {
  private static final int FAILURES_MAX = 5;
  private static final long FIRST_PAUSE = Duration.ofSeconds(10).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofMinutes(5).toNanos();
  private static final Duration SHORTEST_DELAY = Duration.ofSeconds(1);
  private static final long PROOF = Duration.ofMinutes(5).toNanos();

  private final LongSupplier nanos;
  private Optional<AccountProblem> problem = Optional.empty();
  private int failures;
  private long pause = FIRST_PAUSE;
  private long blockedUntil;
  private boolean blocked;
  private boolean probing;

  /** What was wrong before the last check succeeded. */
  private Optional<AccountProblem> earlierProblem = Optional.empty();

  private long usableSince;

  /**
   * A closed breaker.
   *
   * @param nanos the time, as of {@link System#nanoTime}
   */
  public CircuitBreaker(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The time, as of {@link System#nanoTime}. */
  long nanos() {
    return nanos.getAsLong();
  }

  /** Whether a submission may be sent now. */
  public synchronized boolean allows() {
    return switch (state()) {
      case CLOSED -> true;
      case HALF_OPEN -> !probing;
      case BUSY, OPEN, ACCOUNT_PROBLEM -> false;
    };
  }

  /** A submission was started. */
  public synchronized void started() {
    probing = state() == CircuitState.HALF_OPEN;
  }

  /** The submission that was started is not sent: another one may be the probe. */
  public synchronized void abandoned() {
    probing = false;
  }

  /** The upstream accepted or rejected a submission, so that it works. */
  public synchronized void succeeded() {
    failures = 0;
    pause = FIRST_PAUSE;
    blocked = false;
    probing = false;
    earlierProblem = Optional.empty();
  }

  /** A submission failed in a way that another one may also fail. */
  public synchronized void failed() {
    var wasProbe = probing;
    probing = false;
    failures++;
    if (wasProbe || failures == FAILURES_MAX) {
      block(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  /** The upstream is at capacity. */
  public synchronized void busy(Duration retryAfter) {
    probing = false;
    block(Math.max(retryAfter.toNanos(), SHORTEST_DELAY.toNanos()));
  }

  /** The upstream failed and said when it works again. */
  public synchronized void unavailable(Duration retryAfter) {
    failed();
    if (retryAfter.isPositive()) {
      block(retryAfter.toNanos());
    }
  }

  /** The operator's account is not usable. Returns whether that is new. */
  public synchronized boolean accountProblem(AccountProblem found) {
    var isNew = !problem.equals(Optional.of(found));
    probing = false;
    problem = Optional.of(found);
    return isNew;
  }

  /** A check has shown that the operator's account is usable. */
  public synchronized void accountIsUsable() {
    earlierProblem = problem;
    problem = Optional.empty();
    usableSince = nanos.getAsLong();
  }

  /**
   * What is wrong with the operator's account, or was until it is surely usable. A check may
   * succeed although the balance is used up: after it, a submission must succeed, or none may be
   * refused for five minutes.
   */
  public synchronized Optional<AccountProblem> outage() {
    var isProven = nanos.getAsLong() - usableSince >= PROOF;
    return problem.isPresent() || isProven ? problem : earlierProblem;
  }

  private void block(long length) {
    var until = nanos.getAsLong() + length;
    if (!blocked || until - blockedUntil > 0) {
      blockedUntil = until;
    }
    blocked = true;
  }

  /** How long no submission is allowed; zero if one is, or if only a check can end it. */
  public synchronized Duration delay() {
    return switch (state()) {
      case BUSY, OPEN -> Duration.ofNanos(blockedUntil - nanos.getAsLong());
      case CLOSED, HALF_OPEN, ACCOUNT_PROBLEM -> Duration.ZERO;
    };
  }

  /** The state now. */
  public synchronized CircuitState state() {
    if (problem.isPresent()) {
      return CircuitState.ACCOUNT_PROBLEM;
    }
    var isBlocked = blocked && blockedUntil - nanos.getAsLong() > 0;
    if (failures >= FAILURES_MAX) {
      return isBlocked ? CircuitState.OPEN : CircuitState.HALF_OPEN;
    }
    return isBlocked ? CircuitState.BUSY : CircuitState.CLOSED;
  }

  /** Whether the upstream is not known to fail or to refuse the account; it may be busy. */
  public boolean isUsable() {
    return switch (state()) {
      case CLOSED, BUSY, HALF_OPEN -> true;
      case OPEN, ACCOUNT_PROBLEM -> false;
    };
  }

  /** What is wrong with the operator's account. */
  public synchronized Optional<AccountProblem> problem() {
    return problem;
  }
}
