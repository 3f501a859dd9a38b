package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each fault of a task that a query shows. */
class QueryFaultsTest {
  private static final String LEGACY = "/kling-legacy/v1/videos/text2video";

  private final LabClient client;

  QueryFaultsTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private void onQuery(String fields) throws Exception {
    client.fault("\"provider\":\"kling\",\"on\":\"query\",\"count\":1," + fields);
  }

  private static String url(JsonNode task) {
    return task.at("/outputs/0/url").asString("");
  }

  private int occurred() throws Exception {
    return client.get("/_lab/script", "").json().at("/faults/0/occurred").intValue();
  }

  @Test
  void aStatusThatGoesBackwards() throws Exception {
    onQuery("\"fault\":\"status-backwards\"");
    var id = client.createKling().json().at("/data/id").asString();
    assertThat(client.klingTask(id).path("status").asString()).isEqualTo("submitted");
    assertThat(occurred()).as("a new task cannot go backwards").isZero();
    client.lab.time().move(Duration.ofSeconds(3));
    var task = client.klingTask(id);
    assertThat(task.path("status").asString()).isEqualTo("submitted");
    assertThat(task.path("outputs").size()).isZero();
    assertThat(occurred()).isEqualTo(1);
    assertThat(client.klingTask(id).path("status").asString()).isEqualTo("succeeded");
  }

  @Test
  void aWordThatIsNotDocumented() throws Exception {
    onQuery("\"fault\":\"unknown-status\",\"word\":\"in_review\"");
    var task = client.finishedKlingTask();
    assertThat(task.path("status").asString()).isEqualTo("in_review");
    assertThat(url(task)).isEmpty();
    var next = client.klingTask(task.path("id").asString());
    assertThat(next.path("status").asString()).isEqualTo("succeeded");
  }

  @Test
  void aSuccessWithoutTheUrl() throws Exception {
    onQuery("\"fault\":\"no-url\"");
    var task = client.finishedKlingTask();
    assertThat(task.path("status").asString()).isEqualTo("succeeded");
    assertThat(task.at("/outputs/0").has("url")).isFalse();
    assertThat(url(client.klingTask(task.path("id").asString()))).isNotEmpty();
  }

  @Test
  void aUrlThatHasExpired() throws Exception {
    onQuery("\"fault\":\"expired-url\"");
    var task = client.finishedKlingTask();
    assertThat(client.get(url(task), "").status()).isEqualTo(403);
    var next = client.klingTask(task.path("id").asString());
    assertThat(client.get(url(next), "").status()).isEqualTo(200);
  }

  @Test
  void aUrlExpiresAfterItsTime() throws Exception {
    client.script("{\"upstreams\":{\"kling\":{\"result_seconds\":60}}}");
    var url = url(client.finishedKlingTask());
    client.lab.time().move(Duration.ofSeconds(59));
    assertThat(client.get(url, "").status()).isEqualTo(200);
    client.lab.time().move(Duration.ofSeconds(1));
    assertThat(client.get(url, "").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status-backwards", "unknown-status", "no-url"})
  void theLegacyApiHasTheSameFaults(String fault) throws Exception {
    client.fault(
        "\"provider\":\"kling-legacy\",\"on\":\"query\",\"count\":1,\"fault\":\"%s\""
            .formatted(fault));
    var created =
        client.post(LEGACY, KLING_KEY, "{\"model_name\":\"kling-v3\",\"prompt\":\"a fox\"}").json();
    client.lab.time().move(Duration.ofSeconds(3));
    var path = LEGACY + "/" + created.at("/data/task_id").asString();
    var url = "/data/task_result/videos/0/url";
    assertThat(client.get(path, KLING_KEY).json().at(url).isMissingNode()).isTrue();
    assertThat(client.get(path, KLING_KEY).json().at(url).isString()).isTrue();
  }
}
