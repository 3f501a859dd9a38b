package filmgate.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.Generation;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Card;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.Still;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class RenderPlanTest {
  private static final Catalogue CATALOGUE = new Catalogue(Models.all());
  private static final Still.RawStill TALL = new Still.RawStill(Path.of("/tall.i420"), 900, 1200);

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
    var video = RenderPlan.of(generation("'image_urls':['https://example.com/a.png']"), materials);
    assertThat(video.size()).isEqualTo(new Size(720, 960));
    assertThat(video.media().firstFrame()).isEqualTo(TALL);
  }

  @Test
  void aMissingFirstImageLeavesSixteenToNine() {
    var materials = new DecodedInputs();
    materials.addMissing("image_urls[0]", "The name is not known.");
    var video = RenderPlan.of(generation("'image_urls':['https://example.com/a.png']"), materials);
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
    assertThat(video.shots())
        .containsExactly(
            RenderSpec.ShotSpec.ofSeconds(2, "one"), RenderSpec.ShotSpec.ofSeconds(3, "two"));
  }

  @Test
  void whereTheModelDecidesTheSentencesShareTheTime() {
    var video =
        plan(
            "'multi_shot':true,'shot_type':'intelligence','prompt':'A dog. A cat. A bird. A fox.'");
    assertThat(video.shots())
        .containsExactly(
            RenderSpec.ShotSpec.ofSeconds(2, "A dog."),
            RenderSpec.ShotSpec.ofSeconds(2, "A cat."),
            RenderSpec.ShotSpec.ofSeconds(1, "A bird. A fox."));
  }

  @Test
  void aBaseClipDecidesTheLength() {
    var materials = new DecodedInputs();
    materials.add(
        "video_list[0].video_url", new Footage.RawFootage(Path.of("/clip"), 1280, 720, 100));
    var video =
        RenderPlan.of(
            generation(
                "'model':'kling-v3-omni','video_list':[{'video_url':'https://example.com/v.mp4'}]"),
            materials);
    assertThat(video.frames()).isEqualTo(100);
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
    return RenderPlan.of(generation("'model':'kling-v3-omni'," + fields + clip), materials);
  }

  @Test
  void elementsBecomeCardsWithTheirNames() {
    var video =
        plan(
            "'element_list':[{'name':'dog','description':'d','element_input_urls':"
                + "['https://example.com/a.png','https://example.com/b.png']}]");
    assertThat(video.media().cards()).extracting(Card::label).containsExactly("@dog");
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
    assertThat(UnsupportedFeatures.of(generation))
        .extracting(warning -> warning.param())
        .isEqualTo(List.of("negative_prompt", "cfg_scale"));
  }

  @Test
  void charactersThatACaptionLeavesOutAreSaid() {
    assertThat(UnsupportedFeatures.of(generation("'prompt':'a fox \ud55c\uad6d\uc5b4'")))
        .extracting(warning -> warning.reason())
        .containsExactly("characters_omitted");
    assertThat(UnsupportedFeatures.of(generation("'prompt':'a fox \u732b'"))).isEmpty();
    var element =
        generation(
            "'element_list':[{'name':'\ud55c\uad6d','description':'d','element_input_urls':"
                + "['https://example.com/a.png','https://example.com/b.png']}]");
    assertThat(UnsupportedFeatures.of(element))
        .extracting(warning -> warning.param() + " " + warning.reason())
        .containsExactly("element_list characters_omitted");
  }

  private static RenderSpec plan(String fields) {
    return RenderPlan.of(generation(fields), new DecodedInputs());
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
