package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.lab.server.Create;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Elements as the lab serves them in both generations of Kling's API. */
class KlingElementsLabTest {
  private static final String PATH = "/v1/general/advanced-custom-elements";
  private static final String BODY =
      """
      {"element_name":"Fox","element_description":"a red fox","reference_type":"image_refer",
       "element_image_list":{"frontal_image":"https://e.com/f.png",
         "refer_images":[{"image_url":"https://e.com/s.png"}]},
       "tag_list":[{"tag_id":"o_102"}],"external_task_id":"x1"}
      """;

  private final LabClient client;

  KlingElementsLabTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private JsonNode task(String provider, String id) throws Exception {
    return client.get("/" + provider + PATH + "/" + id, KLING_KEY).json().path("data");
  }

  private String element(String provider) throws Exception {
    var created = client.post("/" + provider + PATH, KLING_KEY, BODY).json().path("data");
    assertThat(created.path("task_status").asString()).isEqualTo("submitted");
    client.lab.time().move(Duration.ofSeconds(3));
    var task = task(provider, created.path("task_id").asString());
    return task.at("/task_result/elements/0/element_id").asString();
  }

  private LabClient.Answer video(String provider, String elementId) throws Exception {
    return provider.equals("kling")
        ? client.post(
            "/kling/image-to-video/kling-3.0",
            KLING_KEY,
            """
            {"contents":[{"type":"prompt","text":"@fox runs"},
             {"type":"element","element_id":"%s","id":"fox"}]}
            """
                .formatted(elementId))
        : client.post(
            "/kling-legacy/v1/videos/image2video",
            KLING_KEY,
            """
            {"model_name":"kling-v3","prompt":"<<<element_1>>> runs","image":"https://e.com/a.png",
             "element_list":[{"element_id":%s}]}
            """
                .formatted(elementId));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling", "kling-legacy"})
  void anElementIsTheResultOfATask(String provider) throws Exception {
    var created = client.post("/" + provider + PATH, KLING_KEY, BODY).json().path("data");
    var id = created.path("task_id").asString();
    assertThat(task(provider, "x1").path("task_id").asString()).isEqualTo(id);
    assertThat(task(provider, id).has("task_result")).isFalse();
    client.lab.time().move(Duration.ofSeconds(3));
    var task = task(provider, id);
    assertThat(task.path("task_status").asString()).isEqualTo("succeed");
    var elementId = task.at("/task_result/elements/0/element_id");
    assertThat(elementId.isIntegralNumber()).isTrue();
    assertThat(elementId.longValue()).isGreaterThan(1L << 53);
    assertThat(client.lab.creates().all())
        .extracting(Create::on, Create::externalId, Create::accepted, Create::taskId)
        .containsExactly(tuple("elements", "x1", true, id));
    assertThat(client.lab.creates().accepted(provider)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling", "kling-legacy"})
  void aVideoTakesOnlyElementsThatExist(String provider) throws Exception {
    var id = element(provider);
    assertThat(video(provider, id).status()).isEqualTo(200);
    var answer = video(provider, "829836802793406551");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").intValue()).isEqualTo(1201);
    assertThat(answer.json().path("message").asString()).endsWith("element_id: element not found");
  }

  @Test
  void anElementThatIsNotFinishedDoesNotExist() throws Exception {
    var first = element("kling");
    var _ = client.post("/kling" + PATH, KLING_KEY, BODY);
    var next = Long.toString(Long.parseLong(first) + 1);
    assertThat(video("kling", next).status()).isEqualTo(400);
    client.lab.time().move(Duration.ofSeconds(3));
    assertThat(video("kling", next).status()).isEqualTo(200);
  }

  private LabClient.Answer delete(String provider, String elementId) throws Exception {
    return client.post(
        "/" + provider + "/v1/general/delete-advanced-elements",
        KLING_KEY,
        "{\"element_id\":\"%s\"}".formatted(elementId));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling", "kling-legacy"})
  void aDeletedElementIsShownAsDeletedAndNotTaken(String provider) throws Exception {
    var id = element(provider);
    assertThat(delete(provider, id).status()).isEqualTo(200);
    assertThat(task(provider, "x1").at("/task_result/elements/0/status").asString())
        .isEqualTo("deleted");
    assertThat(video(provider, id).status()).isEqualTo(400);
    assertThat(delete(provider, id).json().path("code").intValue()).isEqualTo(1203);
    assertThat(delete(provider, "7").status()).isEqualTo(404);
    assertThat(client.lab.creates().all())
        .as("a deletion is not a create")
        .filteredOn(create -> create.on().equals("elements"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling", "kling-legacy"})
  void elementsAreListedByPagesNewestFirst(String provider) throws Exception {
    for (var i = 0; i < 3; i++) {
      var _ = client.post("/" + provider + PATH, KLING_KEY, BODY.replace("x1", "x" + i));
    }
    assertThat(listed(provider, "")).containsExactly("x2", "x1", "x0");
    assertThat(listed(provider, "?pageNum=2&pageSize=2")).containsExactly("x0");
    assertThat(listed(provider, "?pageNum=9")).isEmpty();
    assertThat(client.get("/" + provider + PATH + "?pageSize=501", KLING_KEY).status())
        .isEqualTo(400);
  }

  private List<String> listed(String provider, String query) throws Exception {
    return client
        .get("/" + provider + PATH + query, KLING_KEY)
        .json()
        .path("data")
        .valueStream()
        .map(task -> task.at("/task_info/external_task_id").asString())
        .toList();
  }

  @Test
  void anElementOfAClip() throws Exception {
    var answer =
        client.post(
            "/kling" + PATH,
            KLING_KEY,
            """
            {"element_name":"Fox","element_description":"a fox","reference_type":"video_refer",
             "element_video_list":{"refer_videos":[{"video_url":"https://e.com/f.mp4"}]}}
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void anElementCanFail() throws Exception {
    client.fault("\"provider\":\"kling\",\"on\":\"elements\",\"fault\":\"task-fails\"");
    assertThat(element("kling")).isEmpty();
    var task = task("kling", "x1");
    assertThat(task.path("task_status").asString()).isEqualTo("failed");
    assertThat(task.path("task_status_msg").asString())
        .isEqualTo("Failure to pass the risk control system");
  }

  @Test
  void anUnknownTaskIsNotFound() throws Exception {
    for (var path : new String[] {PATH + "/x1", "/v1/general/delete-advanced-elements"}) {
      var answer = client.get("/kling" + path, KLING_KEY);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().path("code").intValue()).isEqualTo(1203);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'\"element_name\":\"Fox\"','\"element_name\":\"a name of 21 letters.\"',element_name",
    "'\"element_name\":\"Fox\",','',element_name",
    "'a red fox','',element_description",
    "image_refer,picture_refer,reference_type",
    "'\"reference_type\":\"image_refer\",','',reference_type",
    "image_refer,video_refer,element_video_list",
    "https://e.com/f.png,ftp://e.com,element_image_list.frontal_image",
    "'[{\"image_url\":\"https://e.com/s.png\"}]',[],element_image_list.refer_images",
    "https://e.com/s.png,x,element_image_list.refer_images[0].image_url",
    "o_102,o_109,tag_list[0].tag_id",
    "element_image_list,element_images,element_images",
  })
  void anInvalidElementIsRefused(String text, String replacement, String field) throws Exception {
    var answer = client.post("/kling" + PATH, KLING_KEY, BODY.replace(text, replacement));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("message").asString()).startsWith(field + ": ");
    assertThat(client.lab.creates().all()).extracting(Create::accepted).containsExactly(false);
  }
}
