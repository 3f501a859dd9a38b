package filmgate.app.remote;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The interruption of a process by Ctrl-C or SIGTERM. The process exits once the command has
 * finished, at most five seconds later, with the code of the signal.
 */
public final class ConsoleInterruption implements Interruption {
  private static final long EXIT_SECONDS = 5;

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();
  private final Phaser running = new Phaser(1);

  /** An interruption that listens to the signals of this process. */
  public static ConsoleInterruption ofProcess() {
    var interruption = new ConsoleInterruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::interrupt, "interruption"));
    return interruption;
  }

  /** Ends the command, and waits until it has finished. */
  void interrupt() {
    interrupted.countDown();
    actions.forEach(Runnable::run);
    try {
      var _ = running.awaitAdvanceInterruptibly(running.arrive(), EXIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException _) {
      // The command does not finish; the process exits without it.
    }
  }

  @Override
  public boolean isInterrupted() {
    return interrupted.getCount() == 0;
  }

  @Override
  public boolean pause(Duration time) {
    try {
      return !interrupted.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Registration onInterrupt(Runnable action) {
    running.register();
    actions.add(action);
    if (isInterrupted()) {
      action.run();
    }
    return () -> {
      actions.remove(action);
      var _ = running.arriveAndDeregister();
    };
  }
}
