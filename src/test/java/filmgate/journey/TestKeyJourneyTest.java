package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks of test keys beside live ones. */
class TestKeyJourneyTest {
  private static final String DOG =
      "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"duration\":3,\"aspect_ratio\":\"1:1\"}";
  private static final String LONG =
      "{\"model\":\"kling-v3\",\"prompt\":\"a cat\",\"duration\":15,\"mode\":\"4k\"}";

  @TempDir Path directory;

  @Test
  void testTasksDoNotDelayALiveTask() throws Exception {
    try (var server =
        RunningServer.on(directory.resolve("data"), Map.of("FILMGATE_LOCAL_WORKERS", "1"))) {
      var tester = server.as(testKey(server));
      var tests = new ArrayList<String>();
      for (var i = 0; i < 3; i++) {
        tests.add(slow(tester));
      }
      tests.add(tester.submit(LONG));
      for (var id : List.of(tests.getFirst(), tests.getLast())) {
        tester.awaitTask(id, task -> task.path("progress").intValue() > 0);
      }
      var live = server.awaitVideo(server.submit(DOG));
      assertThat(live.path("test").booleanValue()).isFalse();
      for (var id : tests) {
        var task = tester.task(id);
        assertThat(task.path("status").stringValue()).as(id).isEqualTo("processing");
        assertThat(task.path("test").booleanValue()).isTrue();
        assertThat(tester.post("/v1/tasks/" + id + "/cancel", "").status()).isLessThan(300);
      }
    }
  }

  private static String testKey(RunningServer server) throws Exception {
    var created =
        server.post(
            "/admin/v1/accounts/root/keys",
            "{\"name\":\"tests\",\"kind\":\"test\",\"scopes\":[\"generate\"]}");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    return created.json().path("key").stringValue();
  }

  private static String slow(RunningServer tester) throws Exception {
    var reply = tester.post("/v1/videos/generations", DOG, "Filmgate-Test-Outcome", "slow");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().at("/data/0/task_id").stringValue();
  }
}
