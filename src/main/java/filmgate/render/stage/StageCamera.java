package filmgate.render.stage;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Moment;
import filmgate.render.scene.CameraDirection;
import filmgate.render.stage.layer.View;

/** The movement of the camera over a shot. */
final class StageCamera {
  private final CameraDirection direction;
  private final double speed;
  private final Framings framings;
  private final int seed;

  /**
   * @param framings how the scene is framed between cuts
   * @param speed of the subject that the camera follows, in stage units a second; 0 for none
   */
  StageCamera(CameraDirection direction, Framings framings, double speed, long seed) {
    this.framings = framings;
    this.direction = direction;
    this.speed = speed;
    this.seed = (int) Noise.mix(seed);
  }

  /** The view at a moment. */
  View at(Moment moment) {
    return framings.apply(moved(moment), moment);
  }

  private View moved(Moment moment) {
    double progress = moment.progress();
    double eased = progress * progress * (3 - 2 * progress);
    double from = eased - 0.5;
    double scroll = speed * moment.seconds();
    return switch (direction.move()) {
      case STATIC -> new View(0, 0, 0, 0, 1, 1, scroll);
      case DRIFT, TRACKING -> drift(progress, scroll);
      case PAN_LEFT -> new View(0.5 * from, 0, 0, 0, 1, 1, scroll);
      case PAN_RIGHT -> new View(-0.5 * from, 0, 0, 0, 1, 1, scroll);
      case TILT_UP -> new View(0, 0.3 * eased - 0.1, 0, 0, 1, 1, scroll);
      case TILT_DOWN -> new View(0, 0.2 - 0.3 * eased, 0, 0, 1, 1, scroll);
      case DOLLY_IN -> dolly(eased, scroll);
      case DOLLY_OUT -> dolly(1 - eased, scroll);
      case ZOOM_IN -> zoom(1 + 0.35 * eased, scroll);
      case ZOOM_OUT -> zoom(1.35 - 0.35 * eased, scroll);
      case ORBIT -> new View(-0.34 * from, 0, 0.34 * from, 0, 1.04, 1.04, scroll);
      case HANDHELD -> handheld(moment, scroll);
      case CRANE_UP -> new View(0, 0.06, 0, 0.2 * eased - 0.06, 1.03, 1.03, scroll);
      case CRANE_DOWN -> new View(0, 0.06, 0, 0.14 - 0.2 * eased, 1.03, 1.03, scroll);
    };
  }

  private View drift(double progress, double scroll) {
    var tracking = direction.move() == CameraDirection.CameraMove.TRACKING && speed == 0;
    double track = (tracking ? 0.3 : 0.06) * (0.5 - progress);
    return new View(0, 0, track, 0, 1, 1, scroll);
  }

  private static View dolly(double closeness, double scroll) {
    return new View(0, 0, 0, 0, 1 + 0.08 * closeness, 1 + 0.42 * closeness, scroll);
  }

  private static View zoom(double zoom, double scroll) {
    return new View(0, 0, 0, 0, zoom, zoom, scroll);
  }

  private View handheld(Moment moment, double scroll) {
    double time = moment.seconds() * 1.3;
    double x = (Noise.cloud(seed, time, 0.5) - 0.5) * 0.05;
    double y = (Noise.cloud(seed + 7, time, 0.5) - 0.5) * 0.04;
    double zoom = 1.05 + 0.02 * moment.progress();
    return new View(x, y, x * 0.5, y * 0.5, zoom, zoom, scroll);
  }
}
