package filmgate.dispatch;

import java.time.Duration;

/** Runs work later, each piece on a thread of its own that may block. */
public interface Agenda extends AutoCloseable {
  /** Runs the work once, after the delay. */
  void after(Duration delay, Runnable work);

  /** Nothing that has not begun will run any more. */
  @Override
  void close();
}
