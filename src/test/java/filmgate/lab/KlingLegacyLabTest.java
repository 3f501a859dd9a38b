package filmgate.lab;

import static filmgate.lab.LabClient.KLING_KEY;
import static filmgate.lab.SampleBodies.assertRecorded;
import static filmgate.lab.SampleBodies.sample;
import static filmgate.lab.SampleBodies.shape;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.server.Create;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Kling's legacy API as the lab serves it. */
class KlingLegacyLabTest {
  private static final String VIDEOS = "/kling-legacy/v1/videos/";
  private static final String TEXT = VIDEOS + "text2video";
  private static final String BODY =
      """
      {"model_name":"kling-v3","prompt":"a red fox","external_task_id":"e1",
       "watermark_info":{"enabled":true}}
      """;

  private final LabClient client;

  KlingLegacyLabTest() throws IOException {
    client = new LabClient();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private JsonNode get(String path) throws Exception {
    return client.get(path, KLING_KEY).json();
  }

  private String create(String path, String body) throws Exception {
    var answer = client.post(path, KLING_KEY, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().at("/data/task_id").asString();
  }

  @Test
  void aTaskFromTheCreateToTheFile() throws Exception {
    var created = client.post(TEXT, KLING_KEY, BODY).json();
    assertThat(shape(created))
        .containsExactly(
            ".code:NUMBER",
            ".data.created_at:NUMBER",
            ".data.task_id:STRING",
            ".data.task_info.external_task_id:STRING",
            ".data.task_status:STRING",
            ".data.updated_at:NUMBER",
            ".message:STRING",
            ".request_id:STRING");
    var id = created.at("/data/task_id").asString();
    assertThat(created.at("/data/task_status").asString()).isEqualTo("submitted");
    client.lab.time().move(Duration.ofSeconds(1));
    assertThat(get(TEXT + "/" + id).at("/data/task_status").asString()).isEqualTo("processing");
    client.lab.time().move(Duration.ofSeconds(2));
    var task = get(TEXT + "/" + id);
    assertThat(shape(task))
        .isEqualTo(shape(sample("documented-legacy-task-succeeded").at("/response/body")));
    assertThat(task.at("/data/task_status").asString()).isEqualTo("succeed");
    var video = task.at("/data/task_result/videos/0");
    assertThat(video.path("duration").asString()).isEqualTo("5");
    var file = client.get(video.path("url").asString(), "").response().body();
    assertThat(file).isEqualTo(client.lab.clip());
  }

  @Test
  void aTaskIsFoundByItsExternalIdBelowItsPathOnly() throws Exception {
    var id = create(TEXT, BODY);
    assertThat(get(TEXT + "/e1").at("/data/task_id").asString()).isEqualTo(id);
    for (var path : new String[] {TEXT + "/e2", VIDEOS + "image2video/e1", TEXT + "/e1/x"}) {
      var answer = client.get(path, KLING_KEY);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.json().path("code").intValue()).isEqualTo(1203);
    }
  }

  @Test
  void aListWithoutTasks() throws Exception {
    assertRecorded(
        client.get(VIDEOS + "image2video?pageNum=1&pageSize=5", KLING_KEY),
        "recorded-legacy-list-empty");
  }

  @Test
  void aListHasPagesWithTheNewestFirst() throws Exception {
    var first = create(TEXT, BODY);
    var second = create(TEXT, "{\"model_name\":\"kling-v2-6\",\"prompt\":\"x\"}");
    var page = get(TEXT + "?pageSize=1").path("data");
    assertThat(page.size()).isEqualTo(1);
    assertThat(page.at("/0/task_id").asString()).isEqualTo(second);
    var last = get(TEXT + "?pageNum=2&pageSize=1").path("data");
    assertThat(last.at("/0/task_id").asString()).isEqualTo(first);
    assertThat(get(TEXT).path("data").size()).isEqualTo(2);
    assertThat(get(TEXT + "?pageSize=501").path("code").intValue()).isEqualTo(1201);
  }

  @Test
  void theOtherKindsOfVideo() throws Exception {
    var _ =
        create(
            VIDEOS + "image2video",
            """
            {"model_name":"kling-v2-6","mode":"pro","image":"https://e.com/a.png",
             "image_tail":"https://e.com/b.png","duration":"10"}
            """);
    var _ =
        create(
            VIDEOS + "multi-image2video",
            """
            {"model_name":"kling-v1-6","prompt":"x","aspect_ratio":"1:1",
             "image_list":[{"image":"https://e.com/a.png"},{"image":"https://e.com/b.png"}]}
            """);
    var _ =
        create(
            VIDEOS + "omni-video",
            """
            {"model_name":"kling-v3-omni","prompt":"<<<image_1>>> meets <<<video_1>>>",
             "image_list":[{"image_url":"https://e.com/a.png"}],"aspect_ratio":"16:9",
             "video_list":[{"video_url":"https://e.com/a.mp4","refer_type":"feature",
               "keep_original_sound":"no"}]}
            """);
    var _ =
        create(
            TEXT,
            """
            {"model_name":"kling-v3","multi_shot":true,"shot_type":"customize","duration":"5",
             "multi_prompt":[{"index":1,"prompt":"a","duration":"2"},
               {"index":2,"prompt":"b","duration":"3"}]}
            """);
    assertThat(client.lab.creates().accepted("kling-legacy")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text2video | not json | the request body
          text2video | {"prompt":"x"} | model_name
          text2video | {"model_name":"kling-v3"} | prompt
          text2video | {"model_name":"kling-v3","prompt":"x","duration":5} | duration
          text2video | {"model_name":"kling-v3","prompt":"x","duration":"16"} | duration
          text2video | {"model_name":"kling-v2-6","prompt":"x","duration":"6"} | duration
          text2video | {"model_name":"kling-v2-6","prompt":"x","mode":"4k"} | mode
          text2video | {"model_name":"kling-v2-6","prompt":"x","sound":"on"} | sound
          text2video | {"model_name":"kling-v2-6","prompt":"x","cfg_scale":0.5} | cfg_scale
          text2video | {"model_name":"kling-v3","prompt":"x","cfg_scale":1.5} | cfg_scale
          text2video | {"model_name":"kling-v3","prompt":"x","seed":1} | seed
          text2video | {"model_name":"kling-v3","prompt":"<<<image_1>>>"} | prompt
          text2video | {"model_name":"kling-v3","prompt":"x","multi_shot":true} | shot_type
          text2video | {"model_name":"kling-v3","multi_shot":true,"shot_type":"customize",\
          "multi_prompt":[{"index":1,"prompt":"a","duration":"2"}]} | multi_prompt
          text2video | {"model_name":"kling-v3","multi_shot":true,"shot_type":"customize",\
          "multi_prompt":[{"index":1,"prompt":"a","duration":2}]} | multi_prompt[0].duration
          text2video | {"model_name":"kling-v3","multi_shot":true,"shot_type":"intelligent"} \
          | shot_type
          text2video | {"model_name":"kling-v3","prompt":"x","voice_list":[{"voice_id":"1"}]} \
          | voice_list
          text2video | {"model_name":"kling-v3","prompt":"x","camera_control":{"type":"simple",\
          "config":{"zoom":11}}} | camera_control.config.zoom
          image2video | {"model_name":"kling-v3","prompt":"x"} | image
          image2video | {"model_name":"kling-v3","image":"data:image/png;base64,iVBO"} | image
          image2video | {"model_name":"kling-v3","image":"https://e.com/a","aspect_ratio":"1:1"} \
          | aspect_ratio
          image2video | {"model_name":"kling-v2-6","image":"https://e.com/a",\
          "image_tail":"https://e.com/b"} | image_tail
          multi-image2video | {"model_name":"kling-v1-6","prompt":"x"} | image_list
          omni-video | {"model_name":"kling-v3-omni","prompt":"x"} | aspect_ratio
          omni-video | {"model_name":"kling-v3-omni","prompt":"x","image_list":[{"image_url":\
          "https://e.com/a","type":"end_frame"}]} | image_list
          omni-video | {"model_name":"kling-v3-omni","prompt":"x","video_list":[{}]} \
          | video_list[0].video_url
          """)
  void anInvalidBodyIsRefused(String path, String body, String field) throws Exception {
    var answer = client.post(VIDEOS + path, KLING_KEY, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").intValue()).isEqualTo(1201);
    assertThat(answer.json().path("message").asString()).startsWith(field);
    assertThat(client.lab.creates().all()).extracting(Create::accepted).containsExactly(false);
  }

  @Test
  void aModelOfAnotherPathDoesNotExist() throws Exception {
    var answer =
        client.post(TEXT, KLING_KEY, "{\"model_name\":\"kling-v3-omni\",\"prompt\":\"x\"}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("code").intValue()).isEqualTo(1203);
  }
}
