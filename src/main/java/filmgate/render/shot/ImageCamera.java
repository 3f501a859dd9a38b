package filmgate.render.shot;

import filmgate.render.raster.Noise;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.spec.RenderSpec;

/**
 * The movement over an image that a prompt requests. Where a frame must be the image itself, the
 * camera starts or ends with the whole of it. It eases in and out and never leaves the image.
 */
public final class ImageCamera implements CameraPath {
  /** The part of a shot in which the camera gets away from the whole image before it comes back. */
  private static final double BRIEF = 0.22;

  /** The usual length of a shot in seconds; in a longer one the camera moves further. */
  private static final double USUAL = 5;

  /** The lowest offset of a close framing, because heads are high. */
  private static final double HEADROOM = 0.4;

  /** How far a hand shakes, as a share of the image. */
  private static final double SHAKE = 0.06;

  private final CameraDirection direction;
  private final Whole whole;
  private final double seconds;
  private final Sweep sweep;
  private final long seed;

  /** Which frames show the whole image. */
  public enum Whole {
    NEVER,
    FIRST,
    LAST,
    BOTH
  }

  /** A camera over an image of this depth, which looks at its details. */
  static ImageCamera over(
      DepthMap depth, CameraDirection direction, Whole whole, int frames, long seed) {
    var focus = depth.focus();
    var aim =
        new Framing(
            1,
            aim(focus.x(), Noise.unit(seed, 21)),
            Math.min(aim(focus.y(), Noise.unit(seed, 22)), HEADROOM));
    return new ImageCamera(direction, whole, frames, aim, seed);
  }

  /** An offset that is beyond the middle like the focus, and a little by chance. */
  private static double aim(double focus, double chance) {
    return Math.clamp(0.5 + 1.4 * (focus - 0.5) + 0.16 * (chance - 0.5), 0.1, 0.9);
  }

  private ImageCamera(CameraDirection direction, Whole whole, int frames, Framing aim, long seed) {
    this.direction = direction;
    this.whole = whole;
    this.seed = seed;
    seconds = frames / (double) RenderSpec.FRAMES_PER_SECOND;
    double base = whole == Whole.NEVER ? closeness(direction) : 1;
    sweep = Sweep.of(direction.move(), base, strength(), aim);
  }

  private double strength() {
    double length = Math.clamp(StrictMath.sqrt(seconds / USUAL), 0.7, 1.5);
    return length * pace(direction.pace());
  }

  private static double pace(Pace pace) {
    return switch (pace) {
      case SLOW_MOTION, SLOW -> 0.65;
      case NORMAL, REVERSE -> 1;
      case FAST, TIME_LAPSE -> 1.5;
    };
  }

  /** How much of the image is seen where it need not be whole. */
  private static double closeness(CameraDirection direction) {
    return switch (direction.size()) {
      case EXTREME_WIDE, WIDE -> 1.02;
      case FULL -> 1.12;
      case MEDIUM -> 1.3;
      case MEDIUM_CLOSE -> 1.45;
      case CLOSE_UP -> 1.65;
      case EXTREME_CLOSE_UP -> 2;
    };
  }

  @Override
  public DepthFraming at(double progress) {
    var framing = steady(progress);
    return direction.move() == CameraDirection.CameraMove.HANDHELD
        ? shaken(framing, progress)
        : framing;
  }

  private DepthFraming steady(double progress) {
    double eased = Noise.step(0, 1, progress);
    return switch (whole) {
      case NEVER -> sweep.start().towards(sweep.end(), eased);
      case FIRST -> {
        double there = sweep.goesOut() ? outAndBack(progress) : eased;
        yield DepthFraming.WHOLE.towards(sweep.goesOut() ? sweep.start() : sweep.end(), there);
      }
      case LAST -> {
        double there = sweep.goesIn() ? outAndBack(1 - progress) : 1 - eased;
        yield DepthFraming.WHOLE.towards(sweep.goesIn() ? sweep.end() : sweep.start(), there);
      }
      case BOTH -> {
        double away = 4 * progress * (1 - progress);
        yield DepthFraming.WHOLE.towards(
            sweep.goesOut() ? sweep.start() : sweep.end(), away * away);
      }
    };
  }

  /** Briefly away from the whole image, and slowly back. */
  private static double outAndBack(double progress) {
    return progress < BRIEF ? Noise.step(0, BRIEF, progress) : 1 - Noise.step(BRIEF, 1, progress);
  }

  /** A hand that holds the camera; steady where the whole image is seen. */
  private DepthFraming shaken(DepthFraming framing, double progress) {
    double time = seconds * progress * 1.3;
    var noise = (int) seed;
    double across = (Noise.cloud(noise, time, 0.5) - 0.5) * SHAKE;
    double down = (Noise.cloud(noise + 7, time, 0.5) - 0.5) * SHAKE;
    return new DepthFraming(
        shifted(framing.far(), across, down), shifted(framing.near(), across, down));
  }

  private static Framing shifted(Framing framing, double across, double down) {
    double room = Math.max(1e-3, 1 - 1 / framing.zoom());
    return new Framing(
        framing.zoom(),
        Math.clamp(framing.across() + across / room, 0, 1),
        Math.clamp(framing.down() + down / room, 0, 1));
  }
}
