package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader of events that comes back gets every event once, from where it was. */
@Timeout(180)
class EventStreamJourneyTest {
  private static final String EVENTS = "/v1/events";
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"a fox in the snow\",\"duration\":3}";
  private static final int KILLS = 3;
  private static final int ANSWERED = 30;

  @TempDir Path directory;

  private RunningServer server(int workers) throws Exception {
    var settings = Map.of("FILMGATE_LOCAL_WORKERS", Integer.toString(workers));
    return RunningServer.on(directory.resolve("data"), settings);
  }

  /** The ids of all events of the account, oldest first. */
  private static List<String> stored(RunningServer server) throws Exception {
    var ids = new ArrayList<String>();
    for (var after = ""; ; ) {
      var page = server.get(EVENTS + "?limit=100" + after).json();
      page.path("data").forEach(event -> ids.addFirst(event.path("id").stringValue()));
      if (!page.path("has_more").booleanValue()) {
        return ids;
      }
      after = "&after=" + page.path("last_id").stringValue();
    }
  }

  @Test
  void aStreamThatIsResumedAfterKillsHasNoGapAndNoRepetition() throws Exception {
    var received = new ArrayList<String>();
    try (var server = server(0)) {
      server.submit(VIDEO);
      received.addAll(stored(server));
    }
    for (var kill = 0; kill < KILLS; kill++) {
      var server = server(0);
      try (var reader = new EventStreamReader(server, EVENTS, received)) {
        killDuringSubmissions(server);
        reader.awaitEnd();
      }
    }
    try (var server = server(0);
        var reader = new EventStreamReader(server, EVENTS, received)) {
      server.submit(VIDEO);
      var stored = stored(server);
      reader.await(stored.getLast());
      assertThat(reader.ids()).isEqualTo(stored).hasSizeGreaterThan(KILLS * ANSWERED);
    }
  }

  /** Some are answered, and some run into the kill. */
  private static void killDuringSubmissions(RunningServer server) throws Exception {
    var answered = new AtomicInteger();
    var statuses =
        RawRequests.repeat(
            2 * ANSWERED,
            8,
            () -> {
              var status = submit(server);
              if (answered.incrementAndGet() == ANSWERED) {
                server.program().kill();
              }
              return status;
            });
    assertThat(statuses).containsKeys(0, 200);
  }

  private static int submit(RunningServer server) {
    try {
      return server.post("/v1/videos/generations", VIDEO).status();
    } catch (Exception _) {
      return 0;
    }
  }

  @Test
  void theStreamOfATaskEndsWithItsVideo() throws Exception {
    try (var server = server(1)) {
      var path = "/v1/tasks/" + server.submit(VIDEO) + "/events";
      try (var reader = new EventStreamReader(server, path, new ArrayList<>())) {
        reader.awaitEnd();
        var history = server.get(path).json().path("data");
        assertThat(reader.ids())
            .isEqualTo(history.valueStream().map(one -> one.path("id").stringValue()).toList());
        assertThat(history.valueStream().map(one -> one.path("type").stringValue()))
            .containsExactly(
                "video.submitted",
                "video.processing",
                "video.accepted",
                "video.delivered",
                "video.completed");
        var resumed =
            server.get(
                path, "Accept", "text/event-stream", "Last-Event-ID", reader.ids().getLast());
        assertThat(resumed.status()).isEqualTo(204);
      }
    }
  }
}
