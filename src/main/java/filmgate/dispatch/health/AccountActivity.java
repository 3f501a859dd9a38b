package filmgate.dispatch.health;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** What was seen of one account of an upstream: its calls, and its last check. Thread-safe. */
public final class AccountActivity {
  private final LongSupplier nanos;
  private final RecentCalls calls;
  private final AtomicReference<Optional<AccountReading>> reading =
      new AtomicReference<>(Optional.empty());

  /**
   * Nothing yet.
   *
   * @param nanos the time, as of {@link System#nanoTime}
   */
  public AccountActivity(LongSupplier nanos) {
    this.nanos = nanos;
    this.calls = new RecentCalls(nanos);
  }

  /** The time for the measurement of a call, as of {@link System#nanoTime}. */
  public long nanos() {
    return nanos.getAsLong();
  }

  public RecentCalls calls() {
    return calls;
  }

  /** The last check of the account; empty before the first. */
  public Optional<AccountReading> reading() {
    return reading.get();
  }

  public void checked(AccountReading latest) {
    reading.set(Optional.of(latest));
  }
}
