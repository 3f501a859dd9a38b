package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovery of tasks when processes are killed. */
class CrashJourneyTest {
  private static final int TASKS = 10;
  private static final int KILLS = 3;

  @TempDir Path directory;

  private static String shortVideo(int number) {
    return "{\"model\":\"kling-v3\",\"prompt\":\"a lighthouse, take %d\",\"duration\":3}"
        .formatted(number);
  }

  private static void awaitNobodyAt(Path data) throws Exception {
    for (var process : ServerProcess.at(data)) {
      process.onExit().get(90, TimeUnit.SECONDS);
    }
  }

  @Test
  void tenTasksSurviveThreeKillsOfTheServer() throws Exception {
    var data = directory.resolve("data");
    var ids = new ArrayList<String>();
    try (var server = RunningServer.on(data, Map.of())) {
      for (int number = 0; number < TASKS; number++) {
        ids.add(server.submit(shortVideo(number)));
      }
      killWhileRendering(server, data, ids);
    }
    for (int kill = 1; kill < KILLS; kill++) {
      try (var server = RunningServer.on(data, Map.of())) {
        killWhileRendering(server, data, ids);
      }
    }
    try (var server = RunningServer.on(data, Map.of())) {
      for (var id : ids) {
        server.awaitVideo(id);
      }
      server.program().terminate();
      server.program().exitCode();
    }
    awaitNobodyAt(data);
    everyTaskEndedOnce(data, ids);
  }

  private static void killWhileRendering(RunningServer server, Path data, List<String> ids)
      throws Exception {
    for (var id : ids) {
      server.awaitTask(id, task -> task.path("progress").intValue() > 0);
      if (server.task(id).path("status").stringValue().equals("processing")) {
        assertThat(ServerProcess.renderersAt(data)).hasSize(1);
        server.program().kill();
        awaitNobodyAt(data);
        return;
      }
    }
    throw new AssertionError("every task was done before the kill");
  }

  private static void everyTaskEndedOnce(Path data, List<String> ids) throws Exception {
    var database = new Database(data);
    var interrupted = 0;
    for (var id : ids) {
      var events = database.events(id);
      assertThat(Collections.frequency(events, "kept")).as(id + events).isEqualTo(1);
      assertThat(events).endsWith("kept").doesNotContain("crashed");
      interrupted += Collections.frequency(events, "interrupted");
    }
    assertThat(interrupted).isGreaterThanOrEqualTo(KILLS);
    assertThat(database.integrity()).isEqualTo("ok");
    var held =
        database.ask(
            "SELECT held_digest FROM task UNION SELECT digest FROM result_file WHERE digest <> ''");
    try (var files = Files.walk(data.resolve("blobs"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(held.size());
    }
  }

  @Test
  void aTaskFailsWhenTheRendererIsKilledTwice() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of())) {
      var survivor = server.submit(longVideo("survives"));
      killRenderer(server, data, survivor, -1);
      server.awaitVideo(survivor);
      assertThat(new Database(data).events(survivor)).containsOnlyOnce("crashed", "kept");

      var victim = server.submit(longVideo("does not"));
      var next = server.submit(shortVideo(1));
      var first = killRenderer(server, data, victim, -1);
      killRenderer(server, data, victim, first);
      var failed = server.awaitEnd(victim);
      assertThat(failed.path("status").stringValue()).isEqualTo("failed");
      assertThat(failed.at("/error/code").stringValue()).isEqualTo("renderer_crashed");
      server.awaitVideo(next);
    }
  }

  private static String longVideo(String prompt) {
    return "{\"model\":\"kling-v3\",\"prompt\":\"%s\",\"duration\":15,\"mode\":\"pro\"}"
        .formatted(prompt);
  }

  /** Kills the process that renders the task if it is a new one. */
  private static long killRenderer(RunningServer server, Path data, String id, long before)
      throws Exception {
    var found = new ArrayList<ProcessHandle>();
    server.awaitTask(
        id,
        task -> {
          found.clear();
          if (task.path("progress").intValue() > 0) {
            ServerProcess.renderersAt(data).stream()
                .filter(one -> one.pid() != before)
                .forEach(found::add);
          }
          return !found.isEmpty();
        });
    assertThat(found).hasSize(1);
    found.getFirst().destroyForcibly();
    return found.getFirst().pid();
  }
}
