package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.provider.kling.KlingType;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.task.TaskWarning;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What Kling's limits refuse, by the field that the caller would change, and what it folds. */
class KlingCoverageTest {
  private static final RemoteProviderType NEW = new KlingType();
  private static final RemoteProviderType LEGACY = new KlingLegacyType();
  private static final String CLIP =
      "'video_list':[{'video_url':'https://example.com/v.mp4','refer_type':'%s'%s}]";
  private static final String TWO_SHOTS =
      "'multi_shot':true,'shot_type':'customize','duration':5,'multi_prompt':"
          + "[{'index':1,'prompt':'%s','duration':2},{'index':2,'prompt':'%s','duration':3}]";

  private static ObjectNode body(String model, String fields) {
    return AdapterRequests.object("{'model':'%s',%s}".formatted(model, fields));
  }

  private static String refused(RemoteProviderType type, String model, String fields) {
    var declared = AdapterRequests.CATALOGUE.find(model).orElseThrow().fields().names();
    return type.coverage(model)
        .orElseThrow()
        .refusedField(AdapterRequests.generation(body(model, fields)), Set.copyOf(declared))
        .orElse("");
  }

  private static String text(int characters) {
    return "x".repeat(characters);
  }

  @ParameterizedTest
  @CsvSource({
    "kling-v3, 3072, 0, ''",
    "kling-v3, 3073, 0, prompt",
    "kling-v3, 3000, 63, ''",
    "kling-v3, 3000, 64, negative_prompt",
    "kling-v3-omni, 3000, 64, negative_prompt",
    "kling-v2-6, 2400, 91, ''",
    "kling-v2-6, 2400, 92, negative_prompt"
  })
  void theNegativePromptCountsInTheLimit(String model, int prompt, int negative, String field) {
    var fields =
        "'prompt':'%s'".formatted(text(prompt))
            + (negative == 0 ? "" : ",'negative_prompt':'%s'".formatted(text(negative)));
    assertThat(refused(NEW, model, fields)).isEqualTo(field);
  }

  @Test
  void theNegativePromptIsASentenceOfEveryShot() throws Exception {
    var fields = TWO_SHOTS.formatted("a fox; then snow；wind", "a cat");
    var sent = AdapterRequests.wire(NEW, body("kling-v3", fields + ",'negative_prompt':'blur'"));
    assertThat(sent.getFirst().body().path("prompt").stringValue())
        .isEqualTo("shot 1, 2, a fox, then snow，wind Avoid: blur.; shot 2, 3, a cat Avoid: blur.;");
    assertThat(sent.getFirst().body().at("/settings/multi_shot").booleanValue()).isTrue();
  }

  @Test
  void aShotHasALimitOfItsOwn() {
    assertThat(refused(NEW, "kling-v3", TWO_SHOTS.formatted(text(512), "a cat"))).isEmpty();
    var longer = TWO_SHOTS.formatted(text(500), "a cat") + ",'negative_prompt':'blur'";
    assertThat(refused(NEW, "kling-v3", longer)).isEqualTo("negative_prompt");
    assertThat(refused(LEGACY, "kling-v3", longer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2500, 0, ''", "2501, 0, prompt", "1, 2501, negative_prompt"})
  void theLegacyTextsHaveTheirOwnLimits(int prompt, int negative, String field) {
    var fields =
        "'prompt':'%s','negative_prompt':'%s'".formatted(text(prompt), text(Math.max(negative, 1)));
    assertThat(refused(LEGACY, "kling-v3", fields)).isEqualTo(field);
  }

  @Test
  void imagesAndElementsShareALimit() {
    var images = "'https://example.com/a.png',".repeat(7);
    var fields = "'prompt':'a','image_urls':[%s'https://example.com/b.png']";
    assertThat(refused(NEW, "kling-v3-omni", fields.formatted(images))).isEqualTo("image_urls");
    var fewer = "'https://example.com/a.png',".repeat(6);
    assertThat(refused(NEW, "kling-v3-omni", fields.formatted(fewer))).isEmpty();
    var withClip = fields.formatted("'https://example.com/a.png',".repeat(4));
    assertThat(refused(NEW, "kling-v3-omni", withClip + "," + CLIP.formatted("base", "")))
        .isEqualTo("image_urls");
  }

  @Test
  void aClipExcludesWhatItsUseExcludes() {
    var prompt = "'prompt':'a fox',";
    var sound = ",'keep_original_sound':'yes'";
    assertThat(refused(NEW, "kling-v3-omni", prompt + CLIP.formatted("base", sound))).isEmpty();
    assertThat(refused(NEW, "kling-v3-omni", prompt + CLIP.formatted("feature", sound)))
        .isEqualTo("video_list");
    assertThat(
            refused(
                NEW,
                "kling-v3-omni",
                prompt
                    + CLIP.formatted("base", "")
                    + ",'multi_shot':true,'shot_type':'intelligence'"))
        .isEqualTo("multi_shot");
  }

  @Test
  void legacyElementsRequireAFirstFrame() {
    var fields = "'prompt':'a fox','element_list':[{'element_id':'7'}]";
    assertThat(refused(LEGACY, "kling-v3", fields)).isEqualTo("element_list");
    assertThat(refused(NEW, "kling-v3", fields)).isEmpty();
    assertThat(refused(LEGACY, "kling-v3-omni", fields)).isEmpty();
  }

  @Test
  void anAspectRatioWithAFirstFrameIsAWarning() throws Exception {
    var body =
        body(
            "kling-v3",
            "'prompt':'a','image_urls':['https://example.com/a.png'],'aspect_ratio':'9:16'");
    for (var type : new RemoteProviderType[] {NEW, LEGACY}) {
      try (var upstream = new WireRecorder(200, WireRecorder.ACCEPTED);
          var provider = type.open(AdapterRequests.settings(upstream), AdapterRequests.CLOCK)) {
        var accepted = (Submission.Accepted) AdapterRequests.submit(provider, body);
        assertThat(accepted.warnings())
            .extracting(TaskWarning::param, TaskWarning::reason)
            .containsExactly(tuple("aspect_ratio", "not_carried"));
      }
    }
  }

  @Test
  void aReferenceDoesNotRunIntoTheWordAfterIt() throws Exception {
    var sent =
        AdapterRequests.wire(
            NEW,
            body(
                "kling-v3-omni",
                "'prompt':'<<<image_1>>>0 and <<<image_1>>>中',"
                    + "'image_urls':['https://example.com/a.png']"));
    assertThat(sent.getFirst().body().at("/contents/0/text").stringValue())
        .isEqualTo("@image_1 0 and @image_1中");
  }
}
