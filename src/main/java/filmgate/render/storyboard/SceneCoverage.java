package filmgate.render.storyboard;

import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * One scene in several shots: it opens wide and goes closer, as in ordinary coverage. A size that
 * the prompt names is the first shot.
 */
public final class SceneCoverage {
  private static final int LONG_SECONDS = 8;

  private SceneCoverage() {}

  /** How many shots a video of this length has: two, or three of a long one. */
  public static int shots(int seconds) {
    return seconds < LONG_SECONDS ? 2 : 3;
  }

  /** The shots of a scene; each sentence of the dialogue is in one of them. */
  public static List<Scene> of(Scene scene, int count) {
    var sizes = sizes(scene.camera());
    var shots = new ArrayList<Scene>();
    for (var i = 0; i < count; i++) {
      var camera =
          i == 0 ? opening(scene.camera(), sizes) : closer(scene.camera(), sizes.get(i), i);
      var lines = scene.dialogue();
      var from = i * lines.size() / count;
      var to = (i + 1) * lines.size() / count;
      shots.add(scene.with(camera).saying(lines.subList(from, to)));
    }
    return shots;
  }

  private static CameraDirection opening(CameraDirection named, List<ShotSize> sizes) {
    return new CameraDirection(sizes.getFirst(), named.move(), named.angle(), named.pace());
  }

  private static CameraDirection closer(CameraDirection named, ShotSize size, int index) {
    var angle =
        index == 1 && named.angle() == CameraAngle.EYE_LEVEL && size == ShotSize.FULL
            ? CameraAngle.LOW
            : named.angle();
    var usual = index == 1 ? CameraMove.DRIFT : CameraMove.DOLLY_IN;
    var move = named.move() == CameraMove.DRIFT ? usual : named.move();
    return new CameraDirection(size, move, angle, named.pace());
  }

  private static List<ShotSize> sizes(CameraDirection camera) {
    return switch (camera.size()) {
      case EXTREME_WIDE, WIDE -> List.of(camera.size(), ShotSize.MEDIUM, ShotSize.CLOSE_UP);
      case MEDIUM -> List.of(ShotSize.WIDE, ShotSize.MEDIUM, ShotSize.CLOSE_UP);
      case FULL -> List.of(ShotSize.FULL, ShotSize.MEDIUM_CLOSE, ShotSize.WIDE);
      case MEDIUM_CLOSE, CLOSE_UP, EXTREME_CLOSE_UP ->
          List.of(camera.size(), ShotSize.FULL, ShotSize.WIDE);
    };
  }
}
