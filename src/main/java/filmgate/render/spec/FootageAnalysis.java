package filmgate.render.spec;

import filmgate.render.scene.CameraDirection.CameraMove;
import java.util.List;

/**
 * What a video follows of a clip.
 *
 * @param palette its colours
 * @param frames how many frames were measured, at 24 a second
 * @param cuts the frames at which a new shot begins, in ascending order
 * @param motion how its camera moves
 */
public record FootageAnalysis(
    ClipPalette palette, int frames, List<Integer> cuts, ClipMotion motion) {
  public FootageAnalysis {
    cuts = List.copyOf(cuts);
    var before = 0;
    for (var cut : cuts) {
      if (cut <= before || cut >= frames) {
        throw new IllegalArgumentException("cuts must ascend within the clip: " + cuts);
      }
      before = cut;
    }
  }

  /** The mean and the standard deviation of a sample. */
  public record Spread(double mean, double deviation) {
    public Spread {
      if (!(mean >= 0 && mean <= 255 && deviation >= 0 && deviation <= 255)) {
        throw new IllegalArgumentException("samples are from 0 to 255");
      }
    }
  }

  /** The samples of all frames, as BT.709 in limited range. */
  public record ClipPalette(Spread y, Spread u, Spread v) {}

  /**
   * The mean movement of the camera within the shots of a clip.
   *
   * @param pan to the right, in widths of the frame a second
   * @param tilt upwards, in heights of the frame a second
   * @param zoom how much the image grows in a second: 0.1 is by a tenth
   * @param shake the standard deviation of the movement, in widths of the frame a second
   */
  public record ClipMotion(double pan, double tilt, double zoom, double shake) {
    private static final double SLOWEST = 0.02;
    private static final double SHAKY = 0.035;

    // Ordinary moves: in shorter sides of the frame, a growth, and widths a second.
    private static final double PAN = 0.5;
    private static final double TILT = 0.3;
    private static final double ZOOM = 0.35;
    private static final double SHAKE = 0.08;

    public ClipMotion {
      if (!Double.isFinite(pan + tilt + zoom + shake)) {
        throw new IllegalArgumentException("a movement is finite");
      }
    }

    /**
     * How far the camera moves in a shot, compared with an ordinary move: 1 is as far, at least 0.4
     * and at most 1.7, which a tilt needs to stay on the plates.
     */
    public double extent(double seconds, RenderSpec.Size size) {
      double unit = Math.min(size.width(), size.height());
      double moved =
          switch (move()) {
            case PAN_LEFT, PAN_RIGHT -> Math.abs(pan) * seconds * size.width() / unit / PAN;
            case TILT_UP, TILT_DOWN -> Math.abs(tilt) * seconds * size.height() / unit / TILT;
            case ZOOM_IN, ZOOM_OUT -> Math.abs(zoom) * seconds / ZOOM;
            case HANDHELD -> shake / SHAKE;
            case DRIFT, STATIC, DOLLY_IN, DOLLY_OUT, ORBIT, TRACKING, CRANE_UP, CRANE_DOWN -> 1;
          };
      return Math.clamp(moved, 0.4, 1.7);
    }

    /** The move of a camera that is most similar. */
    public CameraMove move() {
      double across = Math.abs(pan);
      double along = Math.abs(tilt);
      double closer = Math.abs(zoom) / 2; // how far the edge of the image moves
      double most = Math.max(closer, Math.max(across, along));
      if (shake > SHAKY && shake > most) {
        return CameraMove.HANDHELD;
      }
      if (most < SLOWEST) {
        return CameraMove.STATIC;
      }
      if (across >= along && across >= closer) {
        return pan > 0 ? CameraMove.PAN_RIGHT : CameraMove.PAN_LEFT;
      }
      if (along >= closer) {
        return tilt > 0 ? CameraMove.TILT_UP : CameraMove.TILT_DOWN;
      }
      return zoom > 0 ? CameraMove.ZOOM_IN : CameraMove.ZOOM_OUT;
    }
  }
}
