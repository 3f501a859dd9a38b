package filmgate.render.footage;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.spec.FootageAnalysis;
import filmgate.render.spec.FootageAnalysis.ClipMotion;
import filmgate.render.spec.FootageAnalysis.ClipPalette;
import filmgate.render.spec.FootageAnalysis.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipRhythmTest {
  @Test
  void theVideoIsCutLikeTheClip() {
    assertThat(ClipRhythm.cuts(clip(96, 24, 48, 72), 96)).containsExactly(24, 48, 72);
    assertThat(ClipRhythm.cuts(clip(100, 10, 70), 70)).containsExactly(10);
  }

  @Test
  void aLongerVideoRepeatsTheLengths() {
    assertThat(ClipRhythm.cuts(clip(90, 60), 240)).containsExactly(60, 90, 150, 180);
  }

  @Test
  void aClipWithoutCutsMakesNone() {
    assertThat(ClipRhythm.cuts(clip(96), 240)).isEmpty();
  }

  @Test
  void noShotIsTooShortToBeSeen() {
    assertThat(ClipRhythm.cuts(clip(30, 24, 28), 80)).containsExactly(24, 32, 40, 64, 72);
  }

  private static FootageAnalysis clip(int frames, Integer... cuts) {
    var grey = new Spread(128, 0);
    return new FootageAnalysis(
        new ClipPalette(grey, grey, grey), frames, List.of(cuts), new ClipMotion(0, 0, 0, 0));
  }
}
