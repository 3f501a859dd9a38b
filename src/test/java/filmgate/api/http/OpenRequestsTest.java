package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.task.TaskState;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account cannot hold all requests that wait. */
class OpenRequestsTest {
  private static final int MAX = 3;

  @TempDir Path directory;

  private TestServer start() throws IOException {
    var defaults = ApiSettings.HttpLimits.DEFAULT;
    return new TestServer(
        directory,
        TestServer.settings(
            new ApiSettings.HttpLimits(
                defaults.bodySizes(),
                defaults.slowClients(),
                defaults.headerBytes(),
                new ApiSettings.Connections(1000, 256, MAX),
                defaults.shutdownTimeout())));
  }

  @Test
  void aWaitBeyondTheShareOfTheAccountIsRefused() throws IOException, InterruptedException {
    var waits = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    try (var server = start()) {
      var task = TaskFixtures.task(1, TestServer.ACCOUNT, TaskState.initial(), 1);
      server.store.put(task);
      var wait = "/v1/tasks/" + task.id() + "?wait=60";
      for (var i = 0; i < MAX; i++) {
        waits.add(server.client.sendAsync(server.request(wait).build(), BodyHandlers.ofString()));
        server.awaitLongPoll();
      }

      var refused = server.get(wait);

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.body()).contains("\"reason\":\"too_many_open_requests\"");
      var other =
          server.request("/v1/tasks").setHeader("Authorization", "Bearer " + TestServer.OTHER_KEY);
      assertThat(server.send(other).statusCode()).isEqualTo(200);
      server.server.close();
      for (var ended : waits) {
        assertThat(ended.join().statusCode()).isEqualTo(200);
      }
    }
  }
}
