package filmgate.lab;

import static filmgate.lab.LabClient.GATEWAY_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented API as the lab serves it. */
class GatewayLabTest {
  private static final String GENERATIONS = "/gateway/v1/videos/generations";
  private static final String BODY = "{\"model\":\"kling-v3\",\"prompt\":\"a red fox\"}";

  private final LabClient client;

  GatewayLabTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aVideoFromTheSubmitToTheFile() throws Exception {
    var submitted = client.post(GENERATIONS, GATEWAY_KEY, BODY).json();
    assertThat(submitted.path("code").intValue()).isEqualTo(200);
    assertThat(submitted.at("/data/0/status").asString()).isEqualTo("submitted");
    var id = submitted.at("/data/0/task_id").asString();
    assertThat(id).matches("task_[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(status(id)).isEqualTo("pending");
    client.lab.time().move(Duration.ofSeconds(1));
    assertThat(status(id)).isEqualTo("processing");
    client.lab.time().move(Duration.ofSeconds(2));
    var task = client.get("/gateway/v1/tasks/" + id, GATEWAY_KEY).json().path("data");
    assertThat(task.path("status").asString()).isEqualTo("completed");
    assertThat(task.path("progress").intValue()).isEqualTo(100);
    var url = task.at("/result/videos/0/url/0").asString();
    assertThat(client.get(url, "").response().body()).isEqualTo(client.lab.clip());
  }

  private String status(String id) throws Exception {
    return client.get("/gateway/v1/tasks/" + id, GATEWAY_KEY).json().at("/data/status").asString();
  }

  @Test
  void everyPublishedBodyIsAccepted() throws Exception {
    var examples =
        LabClient.JSON.readTree(
            Files.readAllBytes(Path.of("src/test/resources/conformance/published-examples.json")));
    var sent = 0;
    for (var example : examples.isArray() ? examples : examples.path("examples")) {
      var path = "/gateway" + example.path("path").asString();
      var answer = client.post(path, GATEWAY_KEY, example.path("body").toString());
      assertThat(answer.status()).as(answer.text() + example).isEqualTo(200);
      sent++;
    }
    assertThat(sent).isEqualTo(29);
    assertThat(client.lab.creates().accepted("gateway")).hasSize(29);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not json                                                     | the request body
          {"prompt":"x"}                                               | model
          {"model":"sora","prompt":"x"}                                | model
          {"model":"kling-v3"}                                         | prompt
          {"model":"kling-v3","prompt":"x","duration":"5"}             | duration
          {"model":"kling-v3","prompt":"x","duration":16}              | duration
          {"model":"kling-v2-6","prompt":"x","duration":6}             | duration
          {"model":"kling-v3","prompt":"x","dry_run":true}             | dry_run
          {"model":"kling-v3","prompt":"x","audio":"on"}               | audio
          {"model":"kling-v3","prompt":"x","aspect_ratio":"4:3"}       | aspect_ratio
          {"model":"veo3.1-fast-official","prompt":"x","enhance_prompt":false} | enhance_prompt
          {"model":"veo3.1-fast-official","prompt":"x","last_frame_image":"https://e.com/a.png"} \
          | last_frame_image
          """)
  void anInvalidBodyIsRefused(String body, String field) throws Exception {
    var answer = client.post(GENERATIONS, GATEWAY_KEY, body);
    assertThat(answer.status()).isEqualTo(400);
    var error = answer.json().path("error");
    assertThat(error.path("code").intValue()).isEqualTo(400);
    assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
    assertThat(error.path("message").asString()).startsWith(field);
    assertThat(client.lab.creates().accepted("gateway")).isEmpty();
  }

  @Test
  void anUnknownKeyIsRefused() throws Exception {
    var answer = client.post(GENERATIONS, "other-key-of-nothing", BODY);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().at("/error/type").asString()).isEqualTo("authentication_error");
  }

  @Test
  void anIdempotencyKeyCountsOnlyIfTheScriptSaysSo() throws Exception {
    assertThat(submit("k1", BODY)).isNotEqualTo(submit("k1", BODY));
    assertThat(client.lab.creates().duplicates()).containsExactly("k1");
    client.lab.reset();
    client.script("{\"upstreams\":{\"gateway\":{\"idempotency\":true}}}");
    assertThat(submit("k1", BODY)).isEqualTo(submit("k1", BODY));
    assertThat(client.lab.creates().accepted("gateway")).hasSize(1);
    assertThat(submit("k1", BODY.replace("fox", "dog"))).isEmpty();
  }

  private String submit(String key, String body) throws Exception {
    var request =
        client
            .request(GENERATIONS)
            .header("Authorization", "Bearer " + GATEWAY_KEY)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request).json().at("/data/0/task_id").asString("");
  }

  @Test
  void theVersionIsThatOfTheScript() throws Exception {
    assertThat(client.get("/gateway/version", "").status()).isEqualTo(404);
    client.script("{\"upstreams\":{\"gateway\":{\"version\":\"0.9.0\"}}}");
    assertThat(client.get("/gateway/version", "").text())
        .isEqualTo("{\"name\":\"filmgate\",\"version\":\"0.9.0\"}");
  }

  @Test
  void theBalance() throws Exception {
    client.script("{\"upstreams\":{\"gateway\":{\"credit\":10}}}");
    var balance = client.get("/gateway/v1/balance", GATEWAY_KEY).json();
    assertThat(balance.path("success").booleanValue()).isTrue();
    assertThat(balance.path("remain_balance").intValue()).isEqualTo(10);
    assertThat(balance.path("remain_credits").intValue()).isEqualTo(100);
  }
}
