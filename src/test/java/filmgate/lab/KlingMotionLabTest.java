package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Motion control as the lab serves it. */
class KlingMotionLabTest {
  private static final String V3 = "/kling/motion-control/kling-3.0";
  private static final String BODY =
      """
      {"contents":[{"type":"prompt","text":"a dancer"},
        {"type":"image","url":"https://e.com/a.png"},{"type":"video","url":"https://e.com/a.mp4"}],
       "settings":{"character_orientation":"video","audio":"original","resolution":"1080p"},
       "options":{"external_task_id":"motion-1","watermark_info":{"enabled":true}}}
      """;

  private final LabClient client;

  KlingMotionLabTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {V3, "/kling/motion-control/kling-2.6"})
  void aTaskIsCreatedAndFoundByItsExternalId(String path) throws Exception {
    var created = client.post(path, KLING_KEY, BODY);
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    client.lab.time().move(Duration.ofSeconds(3));
    var task =
        client.get("/kling/tasks?external_task_ids=motion-1", KLING_KEY).json().at("/data/0");
    assertThat(task.path("id").asString()).isEqualTo(created.json().at("/data/id").asString());
    assertThat(task.path("status").asString()).isEqualTo("succeeded");
    assertThat(task.at("/outputs/0/watermark_url").asString()).isNotEmpty();
    assertThat(client.lab.creates().accepted("kling")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\":\"image\",\"url\":\"https://e.com/a.png\"},','',contents",
    "'{\"type\":\"image\",\"url\":\"https://e.com/a.png\"},','{\"type\":\"first_frame\"},',contents[1].type",
    "https://e.com/a.png,ftp://e.com,contents[1].url",
    "https://e.com/a.mp4,AAAA,contents[2].url",
    "character_orientation,orientation,settings.orientation",
    "'\"character_orientation\":\"video\",','',settings.character_orientation",
    "1080p,4k,settings.resolution",
    "original,native,settings.audio",
    "'\"resolution\":\"1080p\"','\"duration\":5',settings.duration",
    "external_task_id,task_id,options.task_id",
  })
  void anInvalidRequestIsRefused(String text, String replacement, String field) throws Exception {
    var body = BODY.replace(text, replacement);
    var answer = client.post(V3, KLING_KEY, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("message").asString()).startsWith(field);
    assertThat(client.lab.creates().accepted("kling")).isEmpty();
  }

  @Test
  void onlyTheNewerModelTakesAnElement() throws Exception {
    var element = "{\"type\":\"element\",\"element_id\":\"829836802793406551\",\"id\":\"fox\"},";
    var body = BODY.replace("{\"type\":\"image\"", element + "{\"type\":\"image\"");
    assertThat(client.post(V3, KLING_KEY, body).json().path("message").asString())
        .endsWith("element not found");
    var older = client.post("/kling/motion-control/kling-2.6", KLING_KEY, body);
    assertThat(older.json().path("message").asString()).startsWith("contents[1].type: ");
  }
}
