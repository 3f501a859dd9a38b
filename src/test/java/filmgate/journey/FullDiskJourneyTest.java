package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server on a disk that fills up completely and is then freed. */
class FullDiskJourneyTest {
  private static final int SUBMITS_MAX = 20_000;

  @TempDir Path directory;
  private Path data = Path.of("");

  @BeforeEach
  void mountSmallDisk() throws Exception {
    data = Files.createDirectory(directory.resolve("data"));
    var mountable = Files.isExecutable(Path.of("/bin/mount"));
    assumeThat(
            mountable && run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", data.toString()))
        .as("mounting a small tmpfs needs Linux and root")
        .isTrue();
  }

  /** Lazily: a worker that was just starting may still be in the directory. */
  @AfterEach
  void unmount() throws Exception {
    if (Files.isExecutable(Path.of("/bin/umount"))) {
      run("umount", "-l", data.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  private static String video(int seconds) {
    return "{\"model\":\"kling-v3\",\"prompt\":\"the tide comes in\",\"duration\":%d}"
        .formatted(seconds);
  }

  @Test
  void aFullDiskLosesNothingAndRecovers() throws Exception {
    try (var server = RunningServer.on(data, Map.of("FILMGATE_DISK_FLOOR_BYTES", "8MiB"))) {
      server.awaitVideo(server.submit(video(3)));
      var accepted = new ArrayList<String>();
      accepted.add(server.submit(video(15)));
      accepted.add(server.submit(video(4)));
      server.awaitTask(accepted.getFirst(), task -> task.path("progress").intValue() > 0);
      var ballast = fillUp();
      accepted.addAll(submitUntilRefused(server));
      awaitNotReady(server);
      assertThat(server.get("/v1/tasks/" + accepted.getFirst()).status()).isEqualTo(200);
      assertRefusedForSpace(server.post("/v1/keys", "{\"name\":\"app\"}"));
      assertRefusedForSpace(server.post("/v1/tasks/" + accepted.getLast() + "/cancel", "{}"));
      Files.delete(ballast);
      for (var id : accepted) {
        server.awaitVideo(id);
        assertThat(new Database(data).events(id))
            .containsOnlyOnce("kept")
            .doesNotContain("crashed");
      }
      server.awaitVideo(server.submit(video(3)));
      server.program().terminate();
      server.program().exitCode();
    }
    assertThat(new Database(data).integrity()).isEqualTo("ok");
    assertThat(audit()).isZero();
  }

  @Test
  void aServerThatStartsOnAFullDiskSaysSoAndChangesNothing() throws Exception {
    var settings = Map.of("FILMGATE_DISK_FLOOR_BYTES", "8MiB", "FILMGATE_LOCAL_WORKERS", "0");
    var accepted = new ArrayList<String>();
    try (var server = RunningServer.on(data, settings)) {
      accepted.add(server.submit(video(3)));
      accepted.add(server.submit(video(4)));
      server.program().kill();
    }
    var ballast = fillUp();
    try (var refused = RunningServer.launch(data, settings)) {
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.errors())
          .contains("filmgate: The disk of the database is full. Free some space on it");
    }
    Files.delete(ballast);
    try (var server = RunningServer.on(data, settings)) {
      for (var id : accepted) {
        assertThat(server.task(id).path("status").stringValue()).isEqualTo("pending");
      }
      server.program().terminate();
      server.program().exitCode();
    }
    assertThat(audit()).isZero();
  }

  private int audit() throws Exception {
    var words = List.of("audit", "--data", data.toString());
    try (var program = new ServerProcess(directory, Map.of(), words)) {
      return program.exitCode();
    }
  }

  /** The server checks the disk at most once a second. */
  private static void awaitNotReady(RunningServer server) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (server.get("/readyz").status() == 200) {
      assertThat(System.nanoTime()).as("still ready on a full disk").isLessThan(end);
    }
  }

  /** Writes until the disk is full. */
  private Path fillUp() throws IOException {
    var ballast = data.resolve("ballast");
    try (var out =
        Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var piece = new byte[65_536];
      for (var written = 0L; written < (1L << 30); written += piece.length) {
        out.write(piece);
      }
      throw new AssertionError("the disk never got full");
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
    return ballast;
  }

  /** Submits until the server rejects requests because of the full disk. */
  private static List<String> submitUntilRefused(RunningServer server) throws Exception {
    var accepted = new ArrayList<String>();
    for (int submits = 0; submits < SUBMITS_MAX; submits++) {
      var reply = server.post("/v1/videos/generations", video(3));
      if (reply.status() != 200) {
        assertRefusedForSpace(reply);
        return accepted;
      }
      accepted.add(reply.json().at("/data/0/task_id").stringValue());
    }
    throw new AssertionError("the server never refused");
  }

  private static void assertRefusedForSpace(Reply reply) throws Exception {
    assertThat(reply.status()).as(reply.text()).isEqualTo(503);
    assertThat(reply.json().at("/error/reason").stringValue()).isEqualTo("insufficient_storage");
    assertThat(reply.json().at("/error/message").stringValue()).contains("disk is full");
    assertThat(reply.header("Retry-After")).isNotEmpty();
  }
}
