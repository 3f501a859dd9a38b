package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.crash.Halting;
import filmgate.store.sql.SqlAudit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A server that dies at paths of crash points and comes up again on the same data. */
final class KillableServer {
  private static final int PATIENCE_SECONDS = 60;

  private final Path data;
  private Optional<RunningServer> running = Optional.empty();
  private int workers = -1;

  KillableServer(Path data) {
    this.data = data;
  }

  Path data() {
    return data;
  }

  Database database() {
    return new Database(data);
  }

  /** The server with so many render workers: the one that runs, if it has as many. */
  RunningServer with(int wanted) throws Exception {
    if (running.isPresent() && workers == wanted) {
      return running.get();
    }
    close();
    workers = wanted;
    running = Optional.of(RunningServer.halting(data, settings()));
    return running.get();
  }

  private Map<String, String> settings() {
    return Map.of("FILMGATE_LOCAL_WORKERS", String.valueOf(workers));
  }

  /**
   * Lets the server die at the end of the path, which the deed or what follows from it passes, and
   * checks the books of what is left.
   *
   * @return what was answered before; empty when nothing was
   */
  Optional<Reply> die(String path, Callable<Reply> deed) throws Exception {
    var server = running.orElseThrow();
    server.haltAt(path);
    var answer = Optional.<Reply>empty();
    try {
      answer = Optional.of(deed.call());
      assertThat(answer.get().status()).as(answer.get().text()).isBetween(200, 299);
    } catch (IOException _) {
      answer = Optional.empty();
    }
    buried(path, server.program());
    server.close();
    running = Optional.empty();
    return answer;
  }

  /** The same during a start. */
  void dieStarting(String path) throws Exception {
    close();
    try (var program = RunningServer.launchHalting(path, data, settings())) {
      buried(path, program);
    }
  }

  private void buried(String path, ServerProcess program) throws Exception {
    assertThat(program.exitCode()).as(path + "\n" + program.told()).isEqualTo(Halting.EXIT_CODE);
    for (var process : ServerProcess.at(data)) {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    assertSound();
  }

  /** Waits until this has happened to the task. */
  void awaitEvent(String task, String event) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!database().events(task).contains(event)) {
      assertThat(System.nanoTime()).as("%s never %s", task, event).isLessThan(end);
    }
  }

  /** Everything that {@code filmgate audit} looks at is as it should be. */
  void assertSound() {
    assertThat(SqlAudit.check(data.resolve("filmgate.db")).violations()).isEmpty();
  }

  /** Ends it as SIGTERM does. */
  void close() throws Exception {
    if (running.isPresent()) {
      running.get().program().terminate();
      running.get().program().exitCode();
      running.get().close();
      running = Optional.empty();
    }
  }
}
