package filmgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.raster.I420;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.spec.FootageAnalysis;
import filmgate.render.spec.FootageAnalysis.ClipMotion;
import filmgate.render.spec.FootageAnalysis.ClipPalette;
import filmgate.render.spec.FootageAnalysis.Spread;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.FitMode;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Still;
import filmgate.render.spec.RenderSpec.Style;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A scene that follows a clip. */
class FollowedClipTest {
  private static final RenderSpec.Size SIZE = new RenderSpec.Size(320, 180);
  private static final int FRAMES = 72;
  private static final ClipPalette RED = palette(80, 30, 105, 5, 200, 20);
  private static final ClipMotion STILL = new ClipMotion(0, 0, 0, 0);

  @Test
  void theColoursComeNearerToThoseOfTheClip() {
    var plain = frame(Optional.empty(), CameraMove.STATIC, 20);
    var red = frame(following(RED, STILL), CameraMove.STATIC, 20);
    assertThat(mean(red.v())).isBetween(mean(plain.v()) + 15, mean(plain.v()) + 60);
    assertThat(mean(red.u())).isLessThan(mean(plain.u()));
    assertThat(mean(red.y())).isLessThan(mean(plain.y()));
    var dull = frame(following(palette(80, 5, 128, 1, 128, 1), STILL), CameraMove.STATIC, 20);
    assertThat(deviation(dull.v())).isLessThan(deviation(plain.v()));
  }

  @Test
  void theSceneIsFramedAnewAtEachCut() {
    var cut = new FootageAnalysis(RED, 96, List.of(24, 48), STILL);
    var painter = painter(Optional.of(cut), CameraMove.STATIC, 1);
    assertThat(difference(painter, 22, 23)).isLessThan(4);
    assertThat(difference(painter, 23, 24)).isGreaterThan(8);
    assertThat(difference(painter, 24, 25)).isLessThan(4);
    assertThat(difference(painter, 47, 48)).isGreaterThan(8);
  }

  @Test
  void theCallersOwnShotsAreNotCut() {
    var cut = new FootageAnalysis(RED, 96, List.of(24, 48), STILL);
    var painter = painter(Optional.of(cut), CameraMove.STATIC, 2);
    assertThat(difference(painter, 23, 24)).isLessThan(4);
  }

  @Test
  void aFasterCameraMovesFarther() {
    var slow = painter(following(RED, new ClipMotion(0.03, 0, 0, 0)), CameraMove.PAN_RIGHT, 1);
    var fast = painter(following(RED, new ClipMotion(0.3, 0, 0, 0)), CameraMove.PAN_RIGHT, 1);
    assertThat(difference(fast, 0, FRAMES - 1)).isGreaterThan(difference(slow, 0, FRAMES - 1) + 3);
  }

  @Test
  void aFrameDependsOnItsIndexAlone() {
    var clip = Optional.of(new FootageAnalysis(RED, 96, List.of(24, 48), STILL));
    var before = painter(clip, CameraMove.PAN_LEFT, 1);
    drawn(before, 60);
    assertThat(drawn(before, 30).y())
        .isEqualTo(drawn(painter(clip, CameraMove.PAN_LEFT, 1), 30).y());
  }

  private static Optional<FootageAnalysis> following(ClipPalette palette, ClipMotion motion) {
    return Optional.of(new FootageAnalysis(palette, 96, List.of(), motion));
  }

  private static ClipPalette palette(int y, int dy, int u, int du, int v, int dv) {
    return new ClipPalette(new Spread(y, dy), new Spread(u, du), new Spread(v, dv));
  }

  private static Painter painter(Optional<FootageAnalysis> clip, CameraMove move, int shots) {
    var none = new Still.NoStill();
    var scene = Shots.ofFrames(1, "a castle on a hill").scene();
    var camera = scene.camera();
    var moved = scene.with(new CameraDirection(camera.size(), move, camera.angle(), camera.pace()));
    var spec =
        new RenderSpec(
            SIZE,
            Collections.nCopies(shots, new ShotSpec(FRAMES, "", moved)),
            new SourceMedia(
                none,
                none,
                new Footage.NoFootage(),
                List.of(),
                FitMode.CROP,
                Optional.empty(),
                clip),
            new Style(5, false, false, "", RenderSpec.SlateMode.OFF));
    return new Painter(spec, SceneLibrary.bundled());
  }

  private static I420 frame(Optional<FootageAnalysis> clip, CameraMove move, int index) {
    return drawn(painter(clip, move, 1), index);
  }

  private static I420 drawn(Painter painter, int index) {
    var image = new I420(SIZE.width(), SIZE.height());
    painter.draw(index, image);
    return image;
  }

  private static double difference(Painter painter, int a, int b) {
    var first = drawn(painter, a).y();
    var second = drawn(painter, b).y();
    long sum = 0;
    for (var i = 0; i < first.length; i++) {
      sum += Math.abs((first[i] & 255) - (second[i] & 255));
    }
    return sum / (double) first.length;
  }

  private static double mean(byte[] plane) {
    long sum = 0;
    for (var sample : plane) {
      sum += sample & 255;
    }
    return sum / (double) plane.length;
  }

  private static double deviation(byte[] plane) {
    double mean = mean(plane);
    double sum = 0;
    for (var sample : plane) {
      double off = (sample & 255) - mean;
      sum += off * off;
    }
    return Math.sqrt(sum / plane.length);
  }
}
