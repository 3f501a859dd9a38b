package filmgate.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.Generation;
import filmgate.render.SceneLibrary;
import filmgate.render.Shots;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.ReferenceRole;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Reference;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.task.TaskWarning;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class RenderPlanTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());
  private static final ShotList SHOTS = new ShotList(SceneLibrary.bundled().parser());
  private static final RenderPlan PLAN = new RenderPlan(SHOTS, SlateMode.SHOTS);
  private static final Still.RawStill TALL = new Still.RawStill(Path.of("/tall.i420"), 900, 1200);

  private static final String DOG =
      "'element_list':[{'name':'dog','description':'a dog','element_input_urls':"
          + "['https://example.com/a.png','https://example.com/b.png']}]";

  @Test
  void theShorterSideIsWhatTheModeSays() {
    assertThat(plan("'mode':'std'").size()).isEqualTo(new Size(1280, 720));
    assertThat(plan("'mode':'pro','aspect_ratio':'9:16'").size()).isEqualTo(new Size(1080, 1920));
    assertThat(plan("'mode':'4k','aspect_ratio':'1:1'").size()).isEqualTo(new Size(2160, 2160));
  }

  @Test
  void withoutARatioTheFrameFollowsTheFirstImage() {
    var materials = new DecodedInputs();
    materials.add("image_urls[0]", TALL);
    var video = PLAN.of(generation("'image_urls':['https://example.com/a.png']"), materials);
    assertThat(video.size()).isEqualTo(new Size(720, 960));
    assertThat(video.media().firstFrame()).isEqualTo(TALL);
  }

  @Test
  void aMissingFirstImageLeavesSixteenToNine() {
    var materials = new DecodedInputs();
    materials.addMissing("image_urls[0]", "The name is not known.");
    var video = PLAN.of(generation("'image_urls':['https://example.com/a.png']"), materials);
    assertThat(video.size()).isEqualTo(new Size(1280, 720));
    assertThat(materials.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.reason()).isEqualTo("placeholder_used"));
  }

  @Test
  void givenShotsAreCutAtTheirSeconds() {
    var video =
        plan(
            "'multi_shot':true,'shot_type':'customize','multi_prompt':["
                + "{'index':1,'prompt':'one','duration':2},{'index':2,'prompt':'two','duration':3}]");
    assertThat(video.shots()).containsExactly(Shots.ofSeconds(2, "one"), Shots.ofSeconds(3, "two"));
  }

  @Test
  void whereTheModelDecidesTheSentencesShareTheTime() {
    var video =
        plan(
            "'multi_shot':true,'shot_type':'intelligence','prompt':'A dog. A cat. A bird. A fox.'");
    assertThat(video.shots())
        .containsExactly(
            Shots.ofSeconds(2, "A dog."),
            Shots.ofSeconds(2, "A cat."),
            Shots.ofSeconds(1, "A bird. A fox."));
  }

  @Test
  void oneEventIsSeenInSeveralShotsWhereTheModelDecides() {
    var video = plan("'multi_shot':true,'shot_type':'intelligence','prompt':'A dog runs.'");
    assertThat(video.shots()).extracting(ShotSpec::frames).containsExactly(72, 48);
    assertThat(video.shots())
        .extracting(shot -> shot.scene().camera().size())
        .containsExactly(ShotSize.WIDE, ShotSize.MEDIUM);
  }

  @Test
  void aShotContinuesTheOneBefore() {
    var video =
        plan(
            "'multi_shot':true,'shot_type':'customize','multi_prompt':["
                + "{'index':1,'prompt':'a black dog runs on the beach at night','duration':2},"
                + "{'index':2,'prompt':'the dog looks up','duration':3}]");
    var second = video.shots().getLast().scene();
    assertThat(second.setting()).isEqualTo("beach");
    assertThat(second.daylight().start()).isEqualTo(TimeOfDay.NIGHT);
    assertThat(second.subjects().getFirst().traits())
        .isEqualTo(video.shots().getFirst().scene().subjects().getFirst().traits());
  }

  @Test
  void aBaseClipDecidesTheLength() {
    var materials = new DecodedInputs();
    materials.add(
        "video_list[0].video_url", new Footage.RawFootage(Path.of("/clip"), 1280, 720, 100));
    var video =
        PLAN.of(
            generation(
                "'model':'kling-v3-omni','video_list':[{'video_url':'https://example.com/v.mp4'}]"),
            materials);
    assertThat(video.frames()).isEqualTo(100);
  }

  @Test
  void shotsOverABaseClipEndWithIt() {
    var shots =
        "'multi_shot':true,'shot_type':'customize','duration':5,'multi_prompt':["
            + "{'index':1,'prompt':'night','duration':2},{'index':2,'prompt':'snow','duration':3}],";
    assertThat(overClip(shots).shots()).extracting(ShotSpec::frames).containsExactly(48, 52);
    var decided = "'multi_shot':true,'shot_type':'intelligence','prompt':'Night. Snow. Rain.',";
    assertThat(overClip(decided).frames()).isEqualTo(100);
  }

  @Test
  void thePromptOfABaseClipSaysWhatIsChanged() {
    var scene = overClip("'prompt':'the dog runs at night, add a cat',").shots().getFirst().scene();
    assertThat(scene.subjects()).extracting(Subject::kind).containsExactly("cat");
    assertThat(scene.daylight().start()).isEqualTo(TimeOfDay.NIGHT);
  }

  @Test
  void withoutARatioTheFrameFollowsTheBaseClip() {
    assertThat(overClip("").size()).isEqualTo(new Size(720, 1280));
    assertThat(overClip("'aspect_ratio':'16:9',").size()).isEqualTo(new Size(1280, 720));
  }

  /** The plan of an edit of a clip in portrait format. */
  private static RenderSpec overClip(String fields) {
    var materials = new DecodedInputs();
    materials.add(
        "video_list[0].video_url", new Footage.RawFootage(Path.of("/clip"), 720, 1280, 100));
    var clip = "'video_list':[{'video_url':'https://example.com/v.mp4'}]";
    return PLAN.of(generation("'model':'kling-v3-omni'," + fields + clip), materials);
  }

  @Test
  void elementsAreReferencesWithTheirNamesAndImages() {
    var materials = new DecodedInputs();
    materials.add("element_list[0].element_input_urls[1]", TALL);
    var video = PLAN.of(generation("'prompt':'@dog runs'," + DOG), materials);
    assertThat(video.media().references()).extracting(Reference::label).containsExactly("@dog");
    assertThat(video.media().references().getFirst().stills())
        .containsExactly(new Still.NoStill(), TALL);
    assertThat(video.hasSubject("@dog")).isTrue();
    assertThat(video.shots().getFirst().scene().subjects())
        .extracting(subject -> subject.kind() + " " + subject.reference())
        .containsExactly("dog @dog");
  }

  @Test
  void theWordsOfThePromptDecideAboutImages() {
    var materials = new DecodedInputs();
    materials.add("image_urls[0]", TALL);
    materials.add("image_urls[1]", new Still.RawStill(Path.of("/b.i420"), 64, 36));
    var images = "'image_urls':['https://example.com/a.png','https://example.com/b.png']";
    var omni = "'model':'kling-v3-omni','aspect_ratio':'16:9',";
    var scene =
        PLAN.of(
            generation(
                omni + "'prompt':'the cat in <<<image_1>>> runs in <<<image_2>>>'," + images),
            materials);
    assertThat(scene.shots().getFirst().roles())
        .containsEntry("image_1", ReferenceRole.SUBJECT)
        .containsEntry("image_2", ReferenceRole.SETTING);
    assertThat(scene.media().firstFrame()).isEqualTo(new Still.NoStill());
    var frames =
        PLAN.of(
            generation(
                omni
                    + "'prompt':'starts with <<<image_2>>> and ends with <<<image_1>>>',"
                    + images),
            materials);
    assertThat(frames.media().firstFrame())
        .isEqualTo(new Still.RawStill(Path.of("/b.i420"), 64, 36));
    assertThat(frames.media().lastFrame()).isEqualTo(TALL);
    assertThat(frames.size()).isEqualTo(new Size(1280, 720));
  }

  @Test
  void equalRequestsRenderEqualVideos() {
    assertThat(plan("'prompt':'a fox'")).isEqualTo(plan("'prompt':'a fox'"));
    assertThat(plan("'prompt':'a fox'").style().seed())
        .isNotEqualTo(plan("'prompt':'a dog'").style().seed());
  }

  @Test
  void whatHasNoEffectIsSaid() {
    var generation =
        generation("'model':'kling-v3-std-silent','negative_prompt':'blur','cfg_scale':0.5");
    assertThat(warnings(generation, SlateMode.SHOTS))
        .extracting(warning -> warning.param())
        .isEqualTo(List.of("cfg_scale"));
  }

  @Test
  void charactersThatACaptionLeavesOutAreSaid() {
    var korean = generation("'prompt':'a fox \ud55c\uad6d\uc5b4'");
    assertThat(warnings(korean, SlateMode.ALWAYS))
        .extracting(warning -> warning.reason())
        .containsExactly("characters_omitted");
    assertThat(warnings(korean, SlateMode.SHOTS)).as("the prompt is not shown").isEmpty();
    var spoken = generation("'prompt':'a fox says \u201c\ud55c\uad6d\uc5b4\u201d'");
    assertThat(warnings(spoken, SlateMode.OFF)).hasSize(1);
    assertThat(warnings(generation("'prompt':'a fox \u732b'"), SlateMode.ALWAYS)).isEmpty();
    var element =
        generation(
            "'element_list':[{'name':'\ud55c\uad6d','description':'d','element_input_urls':"
                + "['https://example.com/a.png','https://example.com/b.png']}]");
    assertThat(warnings(element, SlateMode.SHOTS))
        .extracting(warning -> warning.param() + " " + warning.reason())
        .containsExactly("element_list characters_omitted");
  }

  @Test
  void theSettingDecidesOnTheSlate() {
    for (var mode : SlateMode.values()) {
      var plan = new RenderPlan(SHOTS, mode);
      var video = plan.of(generation("'duration':5"), new DecodedInputs());
      assertThat(video.style().slate()).isEqualTo(mode);
    }
  }

  private static List<TaskWarning> warnings(Generation generation, SlateMode slate) {
    var video = new RenderPlan(SHOTS, slate).of(generation, new DecodedInputs());
    return UnsupportedFeatures.of(generation, video);
  }

  private static RenderSpec plan(String fields) {
    return PLAN.of(generation(fields), new DecodedInputs());
  }

  private static Generation generation(String fields) {
    var mapper = JsonMapper.shared();
    var body = mapper.createObjectNode().put("model", "kling-v3").put("prompt", "a fox");
    body.setAll((ObjectNode) mapper.readTree("{" + fields.replace('\'', '"') + "}"));
    return switch (CATALOGUE.check(body, CheckContext.TOLERANT)) {
      case CheckResult.Passed accepted -> accepted.generation();
      case CheckResult.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
