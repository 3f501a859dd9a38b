package filmgate.render.floor;

import filmgate.render.raster.Noise;
import filmgate.render.setting.Setting.FloorType;

/** A square of brightness from 0 to 255 that can be repeated in both directions. */
final class Texture {
  static final int SIDE = 512;
  private static final int MASK = SIDE - 1;

  private final byte[] texels = new byte[SIDE * SIDE];

  private Texture(long seed, Pattern pattern) {
    var cells = new Cells((int) Noise.mix(seed));
    for (var row = 0; row < SIDE; row++) {
      for (var column = 0; column < SIDE; column++) {
        double value = pattern.at(cells, column / (double) SIDE, row / (double) SIDE);
        texels[row * SIDE + column] = (byte) (int) (Math.clamp(value, 0, 1) * 255);
      }
    }
  }

  /** The surface of a floor; x runs across the frame, y away from the camera, 0 to 1. */
  static Texture of(FloorType type, long seed) {
    return new Texture(
        seed,
        switch (type) {
          case SAND -> (cells, x, y) -> 0.5 * cells.at(x, y, 6, 14) + 0.5 * cells.fine(x, y, 90);
          case SNOW -> (cells, x, y) -> 0.55 + 0.45 * cells.at(x, y, 3, 7);
          case GRASS -> (cells, x, y) -> 0.4 * cells.at(x, y, 7, 9) + 0.6 * cells.at(x, y, 150, 26);
          case EARTH -> (cells, x, y) -> 0.6 * cells.at(x, y, 5, 9) + 0.4 * cells.fine(x, y, 60);
          case STREET -> (cells, x, y) -> 0.35 + 0.3 * cells.fine(x, y, 120) + patches(cells, x, y);
          case BOARDS -> Texture::boards;
          case TILES -> Texture::tiles;
          case WATER -> (cells, x, y) -> cells.at(x, y, 4, 22) * 0.6 + cells.at(x, y, 9, 47) * 0.4;
          case SMOOTH, NONE -> (cells, x, y) -> 0.5;
        });
  }

  private static double patches(Cells cells, double x, double y) {
    return 0.35 * cells.at(x, y, 4, 8);
  }

  private static double boards(Cells cells, double x, double y) {
    var plank = (int) (x * 16);
    double inside = x * 16 - plank;
    double seam = Math.min(inside, 1 - inside) < 0.035 ? -0.45 : 0;
    double own = Noise.unit(plank * 31L, 3) * 0.35;
    return 0.35 + own + seam + 0.28 * cells.at(x, y, 96, 5);
  }

  private static double tiles(Cells cells, double x, double y) {
    double u = x * 12 - (int) (x * 12);
    double v = y * 12 - (int) (y * 12);
    var odd = ((int) (x * 12) + (int) (y * 12)) % 2 == 0 ? 0.12 : 0;
    var joint = Math.min(Math.min(u, 1 - u), Math.min(v, 1 - v)) < 0.03;
    return joint ? 0.2 : 0.5 + odd + 0.2 * cells.at(x, y, 8, 8);
  }

  /** Writes the row at {@code y} (1 is one repetition) into {@code row}, in 1/256 of a step. */
  void row(double y, int[] row) {
    double at = (y - StrictMath.floor(y)) * SIDE;
    var upper = (int) at & MASK;
    var part = (int) ((at - (int) at) * 256);
    var first = upper * SIDE;
    var second = ((upper + 1) & MASK) * SIDE;
    for (var i = 0; i < SIDE; i++) {
      row[i] = (texels[first + i] & 255) * (256 - part) + (texels[second + i] & 255) * part;
    }
  }

  /** A brightness as a function of a point in the square. */
  private interface Pattern {
    double at(Cells cells, double x, double y);
  }

  /** Smooth noise that repeats. */
  private record Cells(int seed) {
    /** Smooth noise with this many cells across and down, 0 to 1. */
    double at(double x, double y, int across, int down) {
      return 0.65 * octave(x, y, across, down) + 0.35 * octave(x, y, across * 2, down * 2);
    }

    double fine(double x, double y, int cells) {
      return octave(x, y, cells, cells);
    }

    private double octave(double x, double y, int across, int down) {
      double cx = x * across;
      double cy = y * down;
      double fx = smooth(cx - (int) cx);
      double fy = smooth(cy - (int) cy);
      var left = (int) cx % across;
      var top = (int) cy % down;
      var right = (left + 1) % across;
      var bottom = (top + 1) % down;
      double upper = value(left, top, across) * (1 - fx) + value(right, top, across) * fx;
      double lower = value(left, bottom, across) * (1 - fx) + value(right, bottom, across) * fx;
      return upper * (1 - fy) + lower * fy;
    }

    private double value(int column, int row, int across) {
      return Noise.unit(seed + across * 31L, row * 4096 + column);
    }

    private static double smooth(double t) {
      return t * t * (3 - 2 * t);
    }
  }
}
