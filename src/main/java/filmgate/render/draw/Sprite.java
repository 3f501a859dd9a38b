package filmgate.render.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an image without its background, in several sizes, so that it can be drawn small
 * without flicker. Pixels are premultiplied 0xAARRGGBB.
 */
public final class Sprite {
  private static final int SMALLEST = 24;

  private final List<Level> levels = new ArrayList<>();

  /** The pixels at one size, row by row. */
  @SuppressWarnings("ArrayRecordComponent")
  record Level(int width, int height, int[] pixels) {
    /** The pixel at a point; transparent outside. */
    int at(int column, int row) {
      return column < 0 || row < 0 || column >= width || row >= height
          ? 0
          : pixels[row * width + column];
    }

    private Level half() {
      var half =
          new Level(
              (width + 1) / 2, (height + 1) / 2, new int[(width + 1) / 2 * ((height + 1) / 2)]);
      for (var row = 0; row < half.height; row++) {
        for (var column = 0; column < half.width; column++) {
          half.pixels[row * half.width + column] = mean(2 * column, 2 * row);
        }
      }
      return half;
    }

    private int mean(int column, int row) {
      var mean = 0;
      for (var shift = 24; shift >= 0; shift -= 8) {
        var sum =
            (at(column, row) >>> shift & 255)
                + ((at(column + 1, row) >>> shift) & 255)
                + ((at(column, row + 1) >>> shift) & 255)
                + ((at(column + 1, row + 1) >>> shift) & 255);
        mean |= ((sum + 2) / 4) << shift;
      }
      return mean;
    }
  }

  /** A sprite of these pixels, which must not be changed any more. */
  public Sprite(int width, int height, int[] pixels) {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException("a sprite has width x height pixels");
    }
    var level = new Level(width, height, pixels);
    levels.add(level);
    while (Math.min(level.width(), level.height()) > SMALLEST) {
      level = level.half();
      levels.add(level);
    }
  }

  public int width() {
    return levels.getFirst().width();
  }

  public int height() {
    return levels.getFirst().height();
  }

  /** The pixel at a point, premultiplied 0xAARRGGBB; transparent outside. */
  public int pixel(int column, int row) {
    return levels.getFirst().at(column, row);
  }

  /** The number of the smallest size that is not enlarged at this scale; each one is half. */
  int levelAt(double scale) {
    var level = 0;
    while (level + 1 < levels.size() && scale * (2 << level) <= 1) {
      level++;
    }
    return level;
  }

  Level level(int number) {
    return levels.get(number);
  }
}
