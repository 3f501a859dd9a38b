package filmgate.app.remote;

import java.time.Duration;

/** Ends a command that runs until it is interrupted, by Ctrl-C or SIGTERM. */
public interface Interruption {
  boolean isInterrupted();

  /** Waits, and returns whether the command may continue: it was not interrupted. */
  boolean pause(Duration time);

  /** Runs the action when the command is interrupted, until the registration is closed. */
  Registration onInterrupt(Runnable action);

  /** Until it is closed, the process does not exit. */
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
