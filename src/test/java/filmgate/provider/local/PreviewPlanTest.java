package filmgate.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.scene.Scene;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Style;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewPlanTest {
  private static RenderSpec video(Size size, int shots) {
    return new RenderSpec(
        size,
        Collections.nCopies(shots, new ShotSpec(48, "a fox", Scene.EMPTY)),
        SourceMedia.NONE,
        new Style(7, true, true, "kling-v3 720p", SlateMode.SHOTS));
  }

  @ParameterizedTest
  @CsvSource({
    "1280,720,640,360",
    "3840,2160,640,360",
    "1080,1920,360,640",
    "720,720,360,360",
    "1800,720,900,360",
    "720,962,360,482"
  })
  void theShorterSideIs360(int width, int height, int previewWidth, int previewHeight) {
    assertThat(PreviewPlan.of(video(new Size(width, height), 1)).size())
        .isEqualTo(new Size(previewWidth, previewHeight));
  }

  @ParameterizedTest
  @CsvSource({"1,24", "2,12", "3,12", "6,12"})
  void aShotLastsASecondAndSeveralHalfASecondEach(int shots, int frames) {
    assertThat(PreviewPlan.of(video(new Size(1280, 720), shots)).shots())
        .hasSize(shots)
        .allSatisfy(shot -> assertThat(shot.frames()).isEqualTo(frames));
  }

  @Test
  void onlyAudioAndLabelDiffer() {
    var preview = PreviewPlan.of(video(new Size(1280, 720), 2));
    assertThat(preview.style()).isEqualTo(new Style(7, false, true, "", SlateMode.SHOTS));
    assertThat(preview.shots().getFirst().scene()).isEqualTo(Scene.EMPTY);
    assertThat(preview.media()).isEqualTo(SourceMedia.NONE);
  }
}
