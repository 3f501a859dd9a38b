package filmgate.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome.Submitted.TaskStored;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;

/** Submits tasks from several threads until it is killed and prints the id of each one. */
final class SubmittingMain {
  private static final int THREADS = 16;

  private SubmittingMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    var settings = StoreSettings.defaults(Path.of(arguments[0]));
    var store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
    for (int i = 0; i < THREADS; i++) {
      Thread.ofVirtual().start(() -> submitEndlessly(store));
    }
    new CountDownLatch(1).await();
  }

  private static void submitEndlessly(SqlStore store) {
    var random = new SecureRandom();
    while (true) {
      if (store.submit(new SubmitTask(StoreFixtures.task(random))).join()
          instanceof TaskStored(var task)) {
        print(task.id().value() + "\n");
      }
    }
  }

  /** Writes one line at a time to the pipe, so a line is complete or missing. */
  private static void print(String line) {
    try {
      OUT.write(line.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);
}
