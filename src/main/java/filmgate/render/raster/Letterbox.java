package filmgate.render.raster;

import java.util.Arrays;

/** Black bars that give a frame the ratio of the cinema, 2.39 to 1. */
public final class Letterbox {
  private static final double RATIO = 2.39;

  private Letterbox() {}

  /** Draws the bars at the top and at the bottom; a wider or an upright frame has none. */
  public static void draw(I420 frame) {
    var bar = 2 * (int) ((frame.height() - frame.width() / RATIO) / 4);
    if (bar > 0 && frame.width() > frame.height()) {
      fill(frame.y(), frame.width(), bar, Yuv.BLACK.y());
      fill(frame.u(), frame.width() / 2, bar / 2, Yuv.BLACK.u());
      fill(frame.v(), frame.width() / 2, bar / 2, Yuv.BLACK.v());
    }
  }

  private static void fill(byte[] plane, int width, int rows, int sample) {
    Arrays.fill(plane, 0, rows * width, (byte) sample);
    Arrays.fill(plane, plane.length - rows * width, plane.length, (byte) sample);
  }
}
