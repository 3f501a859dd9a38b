package filmgate.app.cli.command;

import java.util.concurrent.CountDownLatch;

/** A process that serves until Ctrl-C or SIGTERM. */
public final class ServiceProcess {
  private ServiceProcess() {}

  /**
   * Says that the service is ready, and waits until the process is terminated.
   *
   * @param close stops the service
   */
  public static int run(Runnable close, Runnable ready) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(close), "end"));
    ready.run();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      close.run();
    }
    return ExitCode.OK;
  }

  /** Exits with 0: without the last line, Java would exit with 143 after SIGTERM. */
  private static void end(Runnable close) {
    close.run();
    Runtime.getRuntime().halt(ExitCode.OK);
  }
}
