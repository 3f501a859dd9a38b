package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static filmgate.lab.LabClient.TEXT_TO_VIDEO;
import static filmgate.lab.SampleBodies.assertRecorded;
import static filmgate.lab.SampleBodies.sample;
import static filmgate.lab.SampleBodies.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recorded and documented responses of Kling's platform, against those of the lab. */
class KlingSamplesTest {
  private final LabClient client;

  KlingSamplesTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aMissingAuthorization() throws Exception {
    assertRecorded(client.get("/kling/account/costs", ""), "recorded-401-missing-header");
  }

  @Test
  void anUnknownKey() throws Exception {
    assertRecorded(
        client.get("/kling/account/costs?start_time=1&end_time=2", "api-key-kling-other"),
        "recorded-401-unknown-api-key");
  }

  @Test
  void theCostsOfAnAccountWithoutAPack() throws Exception {
    client.script("{\"upstreams\":{\"kling\":{\"credit\":-1}}}");
    assertRecorded(
        client.get(
            "/kling/account/costs?start_time=1785105307503&end_time=1787697307419", KLING_KEY),
        "recorded-account-costs-no-pack");
  }

  @Test
  void theCostsOfAnAccountWithAPackHaveTheDocumentedShape() throws Exception {
    var answer = client.get("/kling/account/costs?start_time=1&end_time=2", KLING_KEY);
    assertThat(shape(answer.json()))
        .isEqualTo(shape(sample("documented-account-costs").path("response").path("body")));
  }

  @Test
  void aQueryWithoutIds() throws Exception {
    assertRecorded(client.get("/kling/tasks?ids=1", KLING_KEY), "recorded-tasks-missing-param");
  }

  @Test
  void aQueryForAnUnknownExternalId() throws Exception {
    assertRecorded(
        client.get("/kling/tasks?external_task_ids=landxi-probe-none", KLING_KEY),
        "recorded-tasks-unknown-external-id");
  }

  @Test
  void aCursorQueryWithoutTasks() throws Exception {
    assertRecorded(client.post("/kling/tasks", KLING_KEY, "{}"), "recorded-tasks-cursor-empty");
  }

  @Test
  void aCreateAndTheTaskThatSucceededHaveTheDocumentedShape() throws Exception {
    var created =
        client.post(
            TEXT_TO_VIDEO,
            KLING_KEY,
            """
            {"prompt":"a red fox","options":{"external_task_id":"e1",
             "watermark_info":{"enabled":true}}}
            """);
    var documented = sample("documented-new-create-response").path("response").path("body");
    assertThat(shape(created.json())).isEqualTo(shape(documented));
    client.lab.time().move(Duration.ofSeconds(3));
    var task = client.get("/kling/tasks?external_task_ids=e1", KLING_KEY).json();
    var cash = List.of("cash_type", "currency", "list_price");
    var expected =
        shape(sample("documented-new-task-succeeded").path("response").path("body")).stream()
            .filter(field -> cash.stream().noneMatch(field::contains))
            .toList();
    assertThat(shape(task)).isEqualTo(expected);
    assertThat(task.at("/data/0/status").asString()).isEqualTo("succeeded");
  }

  @Test
  void tooManyOpenTasks() throws Exception {
    client.script("{\"upstreams\":{\"kling\":{\"concurrent\":1}}}");
    assertThat(client.createKling().status()).isEqualTo(200);
    var answer = client.createKling();
    var documented = sample("documented-429-1303").path("response");
    assertThat(answer.status()).isEqualTo(documented.path("status").intValue());
    assertThat(answer.json().path("code")).isEqualTo(documented.path("body").path("code"));
    assertThat(answer.json().path("message")).isEqualTo(documented.path("body").path("message"));
    client.lab.time().move(Duration.ofSeconds(3));
    assertThat(client.createKling().status()).isEqualTo(200);
  }

  @Test
  void theObservedMessages() throws Exception {
    var messages = sample("observed-failure-messages");
    client.fault("\"provider\":\"kling\",\"on\":\"create\",\"fault\":\"task-fails\"");
    var failed = client.finishedKlingTask();
    assertThat(failed.path("status").asString()).isEqualTo("failed");
    assertThat(failed.path("message")).isEqualTo(messages.path("content_policy").path(0));
    var long3073 = "x".repeat(3073);
    var answer =
        client.post(
            "/kling/image-to-video/kling-3.0",
            KLING_KEY,
            "{\"contents\":[{\"type\":\"prompt\",\"text\":\"%s\"}]}".formatted(long3073));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").intValue()).isEqualTo(1201);
    assertThat(answer.json().path("message")).isEqualTo(messages.path("invalid_input").path(1));
  }
}
