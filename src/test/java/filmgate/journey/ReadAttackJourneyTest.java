package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reads that cost the server more than the caller, and files that a failed task could leave. */
@Timeout(120)
class ReadAttackJourneyTest {
  private static final int HEAP_MEGABYTES = 250;
  private static final int TASKS = Attacked.FULL ? 30_000 : 2_000;
  private static final int SECONDS = Attacked.FULL ? 15 : 3;
  private static final int CONNECTIONS = 16;
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"a fox\",\"metadata\":{\"team\":\"red\"}}";

  @TempDir Path directory;

  /**
   * Each query finds nothing, so it reads every task of the account. The status reads before show
   * the latency beside as many connections that cost nothing.
   */
  @Test
  void metadataQueriesOfOneAccount() throws Exception {
    try (var attacked = Attacked.on(directory.resolve("data"), Map.of())) {
      var server = attacked.server;
      var before =
          attacked.during(
              "submissions",
              () -> RawRequests.repeat(TASKS, CONNECTIONS, () -> submit(server)).toString());
      assertThat(before.result()).isEqualTo("{200=" + TASKS + "}");
      var path = "/v1/tasks/" + server.submit(VIDEO);
      var cheap = attacked.during("status_reads", () -> repeat(() -> server.get(path).status()));
      attacked.assertUnharmed(cheap, HEAP_MEGABYTES);
      var damage = attacked.during("metadata_queries", () -> repeat(() -> query(server)));
      attacked.assertUnharmed(damage, HEAP_MEGABYTES);
      assertThat(damage.result()).startsWith("{200=");
    }
  }

  /** Repeats a request from 16 connections; the number of responses by their status. */
  private static String repeat(Callable<Integer> request) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    return RawRequests.repeat(
            200_000, CONNECTIONS, () -> System.nanoTime() > end ? 0 : request.call())
        .toString()
        .replaceAll("\\{0=\\d+, ", "{");
  }

  private static int submit(RunningServer server) throws Exception {
    return server.post("/v1/videos/generations", VIDEO).status();
  }

  private static int query(RunningServer server) throws Exception {
    return server.get("/v1/tasks?metadata.team=blue&metadata.x=y").status();
  }

  /** One of four files does not arrive completely; the others had been written. */
  @Test
  void aBrokenFetchLeavesNoFile() throws Exception {
    var data = directory.resolve("data");
    var settings = Map.of("FILMGATE_EGRESS_ALLOW", "127.0.0.0/8", "FILMGATE_LOCAL_WORKERS", "1");
    var image = ImageFiles.png(640, 640);
    try (var attacked = Attacked.on(data, settings);
        var images =
            new ImageServer()
                .with("/good.png", "image/png", image)
                .endless("/endless.png", image)) {
      var good = images.url("/good.png");
      var urls = List.of(good, images.url("/endless.png"), good + "?a", good + "?b");
      var body =
          "{\"model\":\"kling-v3-omni\",\"prompt\":\"it moves\",\"duration\":3,"
              + "\"image_urls\":[\"%s\"]}".formatted(String.join("\",\"", urls));
      var damage =
          attacked.during(
              "broken_fetch",
              () -> {
                var task = attacked.server.awaitEnd(attacked.server.submit(body));
                return task.path("status").stringValue() + task.at("/error/code").stringValue();
              });
      assertThat(damage.result()).isEqualTo("failedmedia_too_large");
      for (var left : List.of("fetched", "renders")) {
        attacked.server.awaitNoFiles(data.resolve("work").resolve(left));
      }
    }
  }
}
