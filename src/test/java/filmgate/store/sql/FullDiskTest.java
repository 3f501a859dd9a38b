package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import filmgate.store.Command.SubmitTask;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store on a full file system of a few megabytes. */
class FullDiskTest {
  private static final int TASKS_MAX = 20_000;

  private final SplittableRandom random = new SplittableRandom(7);

  @TempDir Path directory;

  private static boolean run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  @BeforeEach
  void mountSmallDisk() throws Exception {
    var mountable = Files.isExecutable(Path.of("/bin/mount"));
    assumeThat(
            mountable
                && run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", directory.toString()))
        .as("mounting a small tmpfs needs Linux and root")
        .isTrue();
  }

  @AfterEach
  void unmount() throws Exception {
    if (Files.isExecutable(Path.of("/bin/umount"))) {
      run("umount", directory.toString());
    }
  }

  private SqlStore open() {
    var settings = StoreSettings.defaults(directory.resolve("filmgate.db"));
    return SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
  }

  private Task task() {
    return StoreFixtures.task(random, "\"" + "x".repeat(1000) + "\"");
  }

  /** Submits until the disk is full; returns the accepted tasks. */
  private List<Task> fill(SqlStore store) {
    var accepted = new ArrayList<Task>();
    try {
      while (accepted.size() < TASKS_MAX) {
        var task = task();
        store.submit(new SubmitTask(task)).join();
        accepted.add(task);
      }
    } catch (CompletionException e) {
      assertThat(e.getCause())
          .isInstanceOfSatisfying(
              StoreException.class, full -> assertThat(full.kind()).isEqualTo(Kind.FULL));
    }
    assertThat(accepted).hasSizeBetween(1, TASKS_MAX - 1);
    return accepted;
  }

  @Test
  void aFullDiskRefusesTasksLosesNoneAndAcceptsThemAgainWithFreeSpace() throws Exception {
    var ballast = Files.write(directory.resolve("ballast"), new byte[1 << 20]);
    try (var store = open()) {
      var accepted = fill(store);
      assertThat(store.tasks().history(accepted.getLast().id())).hasSize(1);
      Files.delete(ballast);
      var later = task();
      assertThat(store.submit(new SubmitTask(later)).get(10, TimeUnit.SECONDS)).isNotNull();
      accepted.add(later);
      for (var task : accepted) {
        assertThat(store.tasks().history(task.id())).hasSize(1);
      }
    }
    assertThat(Integrity.check(directory.resolve("filmgate.db"))).isEqualTo("ok");
  }
}
