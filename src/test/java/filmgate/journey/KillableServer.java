package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.crash.Halting;
import filmgate.store.sql.SqlAudit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A server that is killed at paths of crash points and restarted on the same data. */
final class KillableServer {
  private static final int PATIENCE_SECONDS = 60;

  private final Path data;
  private Optional<RunningServer> running = Optional.empty();
  private final Map<String, String> environment;
  private int workers = -1;

  KillableServer(Path data) {
    this(data, Map.of());
  }

  /** A server with further settings. */
  KillableServer(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  Path data() {
    return data;
  }

  Database database() {
    return new Database(data);
  }

  /** The server with this many render workers, restarted if it has another number. */
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
    var settings = new HashMap<>(environment);
    settings.put("FILMGATE_LOCAL_WORKERS", String.valueOf(workers));
    settings.put("FILMGATE_EGRESS_ALLOW", "127.0.0.1/32");
    return settings;
  }

  /**
   * Kills the server at the end of the path, which the change passes, and then audits the ledger.
   *
   * @return the response before the kill; empty if there was none
   */
  Optional<Reply> die(String path, Callable<Reply> change) throws Exception {
    var server = running.orElseThrow();
    server.haltAt(path);
    var answer = Optional.<Reply>empty();
    try {
      answer = Optional.of(change.call());
      assertThat(answer.get().status()).as(answer.get().text()).isBetween(200, 299);
    } catch (IOException _) {
      answer = Optional.empty();
    }
    assertKilled(path, server.program());
    server.close();
    running = Optional.empty();
    return answer;
  }

  /** Kills the server during its start. */
  void dieStarting(String path) throws Exception {
    close();
    try (var program = RunningServer.launchHalting(path, data, settings())) {
      assertKilled(path, program);
    }
  }

  private void assertKilled(String path, ServerProcess program) throws Exception {
    assertThat(program.exitCode()).as(path + "\n" + program.errors()).isEqualTo(Halting.EXIT_CODE);
    for (var process : ServerProcess.at(data)) {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    assertAuditPasses();
  }

  /** Waits until the task has this event. */
  void awaitEvent(String task, String event) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!database().events(task).contains(event)) {
      assertThat(System.nanoTime()).as("%s never %s", task, event).isLessThan(end);
    }
  }

  /** {@code filmgate audit} finds no violation. */
  void assertAuditPasses() {
    assertThat(SqlAudit.check(data.resolve("filmgate.db")).violations()).isEmpty();
  }

  /** Terminates the server by SIGTERM. */
  void close() throws Exception {
    if (running.isPresent()) {
      running.get().program().terminate();
      running.get().program().exitCode();
      running.get().close();
      running = Optional.empty();
    }
  }
}
