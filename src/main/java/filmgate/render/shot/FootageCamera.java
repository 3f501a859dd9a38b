package filmgate.render.shot;

import filmgate.render.raster.Noise;
import filmgate.render.raster.Resampler.SourceRect;
import filmgate.render.scene.CameraDirection.CameraMove;

/** A camera that moves over the frames of a clip: the part of a frame that is seen. */
public record FootageCamera(CameraMove move, long seed) {
  private static final double MIDDLE = 0.5;
  private static final double SHAKES_PER_SECOND = 1.6;

  /** Whether the whole frame is seen all the time. */
  public boolean isStill() {
    return move == CameraMove.STATIC || move == CameraMove.DRIFT;
  }

  /** The visible part of a frame of a shot at {@code progress} from 0 to 1. */
  public SourceRect at(double progress, double seconds, int width, int height) {
    return framing(progress * progress * (3 - 2 * progress), seconds).in(width, height);
  }

  private Framing framing(double eased, double seconds) {
    return switch (move) {
      case STATIC, DRIFT -> Framing.WHOLE;
      case PAN_LEFT -> new Framing(1.25, 1 - eased, MIDDLE);
      case PAN_RIGHT -> new Framing(1.25, eased, MIDDLE);
      case TILT_UP, CRANE_UP -> new Framing(1.2, MIDDLE, 1 - eased);
      case TILT_DOWN, CRANE_DOWN -> new Framing(1.2, MIDDLE, eased);
      case DOLLY_IN, ZOOM_IN -> new Framing(1 + 0.35 * eased, MIDDLE, MIDDLE);
      case DOLLY_OUT, ZOOM_OUT -> new Framing(1.35 - 0.35 * eased, MIDDLE, MIDDLE);
      case ORBIT -> new Framing(1.15 + 0.06 * eased, eased, MIDDLE);
      case TRACKING -> new Framing(1.15, 0.2 + 0.6 * eased, MIDDLE);
      case HANDHELD -> new Framing(1.1, shake(seconds, 0), shake(seconds, 7));
    };
  }

  private double shake(double seconds, int axis) {
    var own = (int) Noise.mix(seed + axis);
    double noise = Noise.cloud(own, seconds * SHAKES_PER_SECOND, MIDDLE) - MIDDLE;
    return Math.clamp(MIDDLE + 1.5 * noise, 0, 1);
  }
}
