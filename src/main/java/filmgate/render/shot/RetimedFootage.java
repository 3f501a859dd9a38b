package filmgate.render.shot;

import filmgate.render.raster.I420;
import filmgate.render.scene.CameraDirection.Pace;

/**
 * The frames of a clip at another speed within the same time. Slow motion shows the first part of
 * the clip, with blended frames in between. A faster clip begins again when it ends, and dissolves
 * into its beginning.
 *
 * @param footage draws a frame of the clip
 * @param frames the length
 */
public record RetimedFootage(ShotPainter footage, Pace pace, int frames) implements ShotPainter {
  private static final double SLOW_MOTION = 0.4;
  private static final double FAST = 1.5;
  private static final double TIME_LAPSE = 4;

  /** Frames of the clip that a dissolve into its beginning takes at most. */
  private static final int DISSOLVE = 16;

  /** Whether a clip at this pace is another one. "Slowly" is what a subject or a camera does. */
  public static boolean changes(Pace pace) {
    return switch (pace) {
      case NORMAL, SLOW -> false;
      case SLOW_MOTION, FAST, TIME_LAPSE, REVERSE -> true;
    };
  }

  @Override
  public void draw(int index, I420 into) {
    switch (pace) {
      case NORMAL, SLOW -> footage.draw(index, into);
      case SLOW_MOTION -> between(index * SLOW_MOTION, into);
      case FAST -> repeated((int) (index * FAST), into);
      case TIME_LAPSE -> repeated((int) (index * TIME_LAPSE), into);
      case REVERSE -> footage.draw(frames - 1 - index, into);
    }
  }

  private void between(double position, I420 into) {
    var first = (int) position;
    mix(first, Math.min(first + 1, frames - 1), (int) ((position - first) * 256 + 0.5), into);
  }

  private void repeated(int position, I420 into) {
    var seam = Math.min(DISSOLVE, frames / 4);
    var period = frames - seam;
    var within = position % period;
    if (position >= period && within < seam) {
      mix(within + period, within, (within + 1) * 256 / (seam + 1), into);
    } else {
      footage.draw(within, into);
    }
  }

  private void mix(int from, int to, int weight, I420 into) {
    if (weight == 0) {
      footage.draw(from, into);
      return;
    }
    footage.draw(from, into);
    var other = new I420(into.width(), into.height());
    footage.draw(to, other);
    into.blend(other, weight);
  }
}
