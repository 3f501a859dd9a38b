package filmgate.schedule;

import java.time.Duration;

/** Runs work later, each piece on a thread of its own that may block. */
public interface Scheduler extends AutoCloseable {
  /** Runs the work once, after the delay. */
  void schedule(Duration delay, Runnable work);

  /** The time that delays follow, in milliseconds since any moment; it never goes back. */
  long millis();

  /** Discards all work that has not started. */
  @Override
  void close();
}
