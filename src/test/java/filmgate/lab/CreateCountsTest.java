package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static filmgate.lab.LabClient.TEXT_TO_VIDEO;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.server.Create;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lab counts, by which a test proves that nothing was created twice. */
class CreateCountsTest {
  private static final int THREADS = 200;
  private static final int CREATES_EACH = 5;
  private static final int REFUSED = 50;

  private final LabClient client;

  CreateCountsTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private LabClient.Answer create(String externalId) throws IOException, InterruptedException {
    var body =
        "{\"prompt\":\"a red fox\",\"options\":{\"external_task_id\":\"%s\"}}"
            .formatted(externalId);
    return client.post(TEXT_TO_VIDEO, KLING_KEY, body);
  }

  @Test
  void everyCreateOf200ThreadsIsCounted() throws Exception {
    client.fault(
        "\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"error\",\"code\":1302,\"count\":"
            + REFUSED);
    var work =
        IntStream.range(0, THREADS)
            .mapToObj(thread -> new FutureTask<>(() -> accepted(thread)))
            .toList();
    work.forEach(Thread::startVirtualThread);
    var accepted = 0;
    for (var one : work) {
      accepted += one.get();
    }
    var all = THREADS * CREATES_EACH;
    assertThat(accepted).isEqualTo(all - REFUSED);
    var creates = client.lab.creates();
    assertThat(creates.all()).hasSize(all).extracting(Create::externalId).doesNotHaveDuplicates();
    assertThat(creates.accepted("kling"))
        .hasSize(all - REFUSED)
        .extracting(Create::taskId)
        .doesNotHaveDuplicates();
    assertThat(creates.duplicates()).isEmpty();
    assertThat(client.lab.requests().of("kling", "create")).isEqualTo(all);
    assertThat(client.lab.upstream("kling").tasks().all()).hasSize(all - REFUSED);
  }

  private int accepted(int thread) throws IOException, InterruptedException {
    var accepted = 0;
    for (var i = 0; i < CREATES_EACH; i++) {
      accepted += create("t%d-%d".formatted(thread, i)).status() == 200 ? 1 : 0;
    }
    return accepted;
  }

  @Test
  void theLogOfCreatesAsJson() throws Exception {
    var id = create("e1").json().at("/data/id").asString();
    var _ = create("e1");
    var _ = client.post(TEXT_TO_VIDEO, "unknown", "not json");
    var log = client.get("/_lab/creates", "").json();
    assertThat(log.path("received").intValue()).isEqualTo(3);
    assertThat(log.path("accepted").intValue()).isEqualTo(2);
    assertThat(log.path("duplicates").toString()).isEqualTo("[\"e1\"]");
    var first = log.at("/creates/0");
    var expected =
        LabClient.JSON
            .createObjectNode()
            .put("provider", "kling")
            .put("on", "create")
            .put("at", client.lab.time().now().toString())
            .put("path", "/text-to-video/kling-3.0")
            .put("external_id", "e1")
            .put("key", KLING_KEY)
            .put("idempotency_key", "")
            .put("accepted", true)
            .put("task_id", id);
    expected.set(
        "body",
        LabClient.JSON.readTree(
            "{\"prompt\":\"a red fox\",\"options\":{\"external_task_id\":\"e1\"}}"));
    assertThat(first.equals(expected)).as(first.toString()).isTrue();
    var last = log.at("/creates/2");
    assertThat(last.path("accepted").booleanValue()).isFalse();
    assertThat(last.path("key").asString()).isEmpty();
    assertThat(last.path("body").isNull()).isTrue();
  }

  @Test
  void theCountsOfRequestsAsJson() throws Exception {
    var task = client.finishedKlingTask();
    var _ = client.get(task.at("/outputs/0/url").asString(), "");
    var _ = client.get("/kling/nothing", KLING_KEY);
    var path = "/kling-legacy/v1/videos/text2video";
    var _ = client.get(path + "/794105946402810001", KLING_KEY);
    var _ = client.get(path + "/794105946402810002", KLING_KEY);
    var counts = client.get("/_lab/requests", "").json();
    assertThat(counts.path("kling").toString())
        .isEqualTo(
            "{\"on\":{\"create\":1,\"download\":1,\"other\":1,\"query\":1},\"routes\":{"
                + "\"GET /files\":1,\"GET /nothing\":1,\"GET /tasks\":1,"
                + "\"POST /text-to-video/kling-3.0\":1}}");
    assertThat(counts.path("kling-legacy").toString())
        .isEqualTo("{\"on\":{\"query\":2},\"routes\":{\"GET /v1/videos/text2video/{id}\":2}}");
  }

  @ParameterizedTest
  @CsvSource({
    "/kling/text-to-video/kling-3.0,'{\"prompt\":\"x\",\"options\":{\"external_task_id\":\"e1\"}}'",
    "/kling-legacy/v1/videos/text2video,"
        + "'{\"model_name\":\"kling-v3\",\"prompt\":\"x\",\"external_task_id\":\"e1\"}'"
  })
  void aDuplicateExternalIdIsRefusedIfTheScriptSaysSo(String path, String body) throws Exception {
    assertThat(client.post(path, KLING_KEY, body).status()).isEqualTo(200);
    assertThat(client.post(path, KLING_KEY, body).status()).isEqualTo(200);
    client.lab.reset();
    client.script(
        """
        {"upstreams":{"kling":{"duplicate_external_ids":"refuse"},
          "kling-legacy":{"duplicate_external_ids":"refuse"}}}
        """);
    assertThat(client.post(path, KLING_KEY, body).status()).isEqualTo(200);
    var second = client.post(path, KLING_KEY, body);
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.json().path("code").intValue()).isEqualTo(1201);
    assertThat(second.json().path("message").asString())
        .endsWith("external_task_id: already exists");
    assertThat(client.lab.creates().all())
        .extracting(Create::accepted)
        .isEqualTo(List.of(true, false));
    assertThat(client.lab.creates().duplicates()).isEmpty();
  }
}
