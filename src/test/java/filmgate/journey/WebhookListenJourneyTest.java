package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import filmgate.testing.WebhookReceiver;
import filmgate.testing.WebhookReceiver.Received;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code filmgate webhooks listen} on a server that is killed and started again. */
@Timeout(180)
class WebhookListenJourneyTest {
  private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"a fox in the snow\",\"duration\":3}";
  private static final int SIGTERM = 143;
  private static final int TASKS = 20;

  @TempDir Path directory;

  private RunningServer server(int port) throws Exception {
    return RunningServer.on(
        directory.resolve("data"),
        Map.of("FILMGATE_LOCAL_WORKERS", "0", "FILMGATE_PORT", Integer.toString(port)));
  }

  /** The listener finds the server at the same port after the kill. */
  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private ServerProcess listener(RunningServer server, WebhookReceiver receiver) throws Exception {
    var environment =
        Map.of(
            "FILMGATE_SERVER",
            server.address(),
            "FILMGATE_KEY",
            RunningServer.KEY,
            "FILMGATE_WEBHOOK_SECRET",
            SECRET);
    var words =
        List.of(
            "webhooks",
            "listen",
            "--since",
            "evt_0000000000000000",
            "--forward",
            receiver.url("/hook"));
    return new ServerProcess(Files.createDirectories(directory.resolve("cli")), environment, words);
  }

  @Test
  void theReceiverGetsEachEventOnceAlthoughTheServerIsKilled() throws Exception {
    var port = freePort();
    try (var receiver = new WebhookReceiver();
        var first = server(port)) {
      var task = first.submit(VIDEO);
      try (var listener = listener(first, receiver)) {
        var received = new ArrayList<>(List.of(receiver.take()));
        submitUntilKilled(first);
        try (var second = server(port)) {
          second.submit(VIDEO);
          assertThat(second.post("/v1/tasks/" + task + "/cancel", "{}").status()).isEqualTo(200);
          var stored = stored(second);
          while (received.size() < stored.size()) {
            received.add(receiver.take());
          }
          assertEachOnceAndInOrder(received, stored);
          listener.terminate();
          assertThat(listener.exitCode()).isEqualTo(SIGTERM);
          assertThat(listener.errors())
              .contains("connecting again", "--since " + stored.getFirst())
              .doesNotContain(RunningServer.KEY, SECRET, "Exception");
          assertThat(listener.said().lines()).hasSize(stored.size());
          assertThat(receiver.waiting()).isZero();
        }
      }
    }
  }

  /** Some are answered, and some run into the kill. */
  private static void submitUntilKilled(RunningServer server) throws Exception {
    var answered = new AtomicInteger();
    var statuses =
        RawRequests.repeat(
            2 * TASKS,
            4,
            () -> {
              var status = submit(server);
              if (answered.incrementAndGet() == TASKS) {
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

  /** The ids of all events of the account, newest first. */
  private static List<String> stored(RunningServer server) throws Exception {
    var page = server.get("/v1/events?limit=100").json();
    assertThat(page.path("has_more").booleanValue()).isFalse();
    return page.path("data").valueStream().map(one -> one.path("id").stringValue()).toList();
  }

  private static void assertEachOnceAndInOrder(List<Received> received, List<String> stored)
      throws Exception {
    assertThat(received.stream().map(one -> one.header("webhook-id")))
        .containsExactlyInAnyOrderElementsOf(stored);
    var versions = new HashMap<String, Long>();
    for (var one : received) {
      var data = verified(one).path("data");
      var task = data.path("id").stringValue();
      var version = data.path("version").longValue();
      assertThat(version).isEqualTo(versions.getOrDefault(task, 0L) + 1);
      assertThat(data.path("prompt").stringValue()).isEqualTo("a fox in the snow");
      versions.put(task, version);
    }
    assertThat(versions).containsValue(2L);
  }

  private static JsonNode verified(Received received) throws Exception {
    var headers =
        received.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    new Webhook(SECRET).verify(received.body(), HttpHeaders.of(headers, (_, _) -> true));
    return JsonMapper.shared().readTree(received.body());
  }
}
