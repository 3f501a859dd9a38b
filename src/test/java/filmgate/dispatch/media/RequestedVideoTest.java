package filmgate.dispatch.media;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.GenerationJson;
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import filmgate.task.TaskWarning;
import filmgate.task.VideoFacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a measured video is compared with. */
class RequestedVideoTest {
  private static final String BASE =
      ",'video_list':[{'video_url':'https://example.com/a.mp4','refer_type':'base'%s}]";

  /** The stored request of a body. */
  static Task.Request request(String model, String fields) {
    var body =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    "{'model':'%s','prompt':'a fox'%s}"
                        .formatted(model, fields)
                        .replace('\'', '"'));
    var passed =
        (CheckResult.Passed) new Catalogue(Models.all()).check(body, CheckContext.TOLERANT);
    return new Task.Request(
        model,
        body.toString(),
        passed.normalized().toString(),
        GenerationJson.write(passed.generation()),
        TaskOptions.NONE);
  }

  private static List<String> fields(Task.Request request, VideoFacts facts) {
    return RequestedVideo.of(request).differences(facts).stream().map(TaskWarning::param).toList();
  }

  private static VideoFacts facts(int width, int height, int millis, boolean audio) {
    return new VideoFacts(width, height, 24, 120, millis, audio);
  }

  @ParameterizedTest
  @CsvSource({
    "std, 16:9, 1280, 720, ''",
    "std, 16:9, 1284, 716, ''",
    "std, 16:9, 640, 360, mode",
    "std, 16:9, 1920, 1080, mode",
    "pro, 16:9, 1920, 1088, ''",
    "pro, 16:9, 1280, 720, mode",
    "std, 9:16, 720, 1280, ''",
    "std, 9:16, 1280, 720, aspect_ratio",
    "std, 1:1, 960, 960, ''",
    "std, 1:1, 720, 720, ''",
    "std, 1:1, 640, 480, 'mode,aspect_ratio'"
  })
  void anotherSizeIsNamed(String mode, String shape, int width, int height, String named) {
    var request = request("kling-v3", ",'mode':'%s','aspect_ratio':'%s'".formatted(mode, shape));
    assertThat(String.join(",", fields(request, facts(width, height, 5_000, false))))
        .isEqualTo(named);
  }

  /** The size of the image is not known, but the number of pixels is. */
  @Test
  void aVideoThatFollowsItsImageMayHaveAnyShape() {
    var request = request("kling-v3", ",'image_urls':['https://example.com/a.png']");
    assertThat(fields(request, facts(1176, 784, 5_000, false))).isEmpty();
    assertThat(fields(request, facts(300, 200, 5_000, false))).containsExactly("mode");
  }

  @ParameterizedTest
  @CsvSource({"5041, ''", "4500, ''", "4499, duration", "3000, duration", "10000, duration"})
  void anotherDurationIsNamed(int millis, String named) {
    var request = request("kling-v3", ",'duration':5");
    assertThat(String.join(",", fields(request, facts(1280, 720, millis, false)))).isEqualTo(named);
  }

  @Test
  void anEditedClipDeterminesTheDuration() {
    var request = request("kling-v3-omni", BASE.formatted(""));
    assertThat(fields(request, facts(1280, 720, 9_400, false))).isEmpty();
  }

  @Test
  void audioIsComparedUnderTheNameOfTheModel() {
    var loud = request("kling-v3", ",'audio':true");
    assertThat(fields(loud, facts(1280, 720, 5_000, false))).containsExactly("audio");
    assertThat(fields(loud, facts(1280, 720, 5_000, true))).isEmpty();
    assertThat(fields(request("kling-v3", ""), facts(1280, 720, 5_000, true)))
        .containsExactly("audio");
    var veo = request("veo3.1-fast-official", ",'duration':4,'generate_audio':true");
    assertThat(fields(veo, facts(640, 360, 4_000, false)))
        .containsExactly("resolution", "generate_audio");
  }

  /** The clip may have no audio that could be kept. */
  @Test
  void theAudioOfAClipIsKeptAndNotRequired() {
    var request = request("kling-v3-omni", BASE.formatted(",'keep_original_sound':'yes'"));
    assertThat(RequestedVideo.of(request).isSilent()).isFalse();
    assertThat(fields(request, facts(1280, 720, 5_000, true))).isEmpty();
    assertThat(fields(request, facts(1280, 720, 5_000, false))).isEmpty();
  }

  @Test
  void theWarningSaysWhatIsThere() {
    var warnings =
        RequestedVideo.of(request("kling-v3", ",'duration':5"))
            .differences(facts(640, 360, 3_040, false));
    assertThat(warnings).extracting(TaskWarning::reason).containsOnly("result_differs");
    assertThat(warnings)
        .extracting(TaskWarning::english)
        .containsExactly(
            "The video has 640×360 pixels; 720p was requested",
            "The video has a duration of 3.0 s; 5 s was requested");
    assertThat(warnings.getLast().chinese()).isEqualTo("视频的实际时长为 3.0 秒，与请求的 5 秒不一致");
  }
}
