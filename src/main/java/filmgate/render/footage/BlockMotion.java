package filmgate.render.footage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The movement between two small images, found by comparing blocks of luma. */
final class BlockMotion {
  private static final int BLOCK = 16;
  private static final int REACH = 8;

  /** Blocks without this mean difference to their neighbours look alike wherever they are. */
  private static final double TEXTURE = 2.5;

  private static final int BLOCKS_MIN = 4;

  private final int width;
  private final int height;

  BlockMotion(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * The movement of the whole image.
   *
   * @param x to the right, in pixels; {@code y} is downwards
   * @param zoom how much it grows
   */
  record ImageMotion(double x, double y, double zoom) {}

  /** Where a block, whose middle is at x and y from the middle of the image, has moved. */
  private record MovedBlock(double x, double y, double dx, double dy) {}

  /** The movement from one image to another; empty if they show too little. */
  Optional<ImageMotion> between(byte[] from, byte[] to) {
    var blocks = new ArrayList<MovedBlock>();
    for (var top = REACH; top + BLOCK + REACH <= height; top += BLOCK) {
      for (var left = REACH; left + BLOCK + REACH <= width; left += BLOCK) {
        if (texture(from, left, top) > TEXTURE) {
          blocks.add(match(from, to, left, top));
        }
      }
    }
    return blocks.size() < BLOCKS_MIN ? Optional.empty() : Optional.of(fit(blocks));
  }

  private double texture(byte[] image, int left, int top) {
    var sum = 0;
    for (var row = top; row < top + BLOCK; row++) {
      for (var column = left; column < left + BLOCK; column++) {
        var at = row * width + column;
        sum += Math.abs((image[at] & 255) - (image[at + 1] & 255));
        sum += Math.abs((image[at] & 255) - (image[at + width] & 255));
      }
    }
    return sum / (double) (BLOCK * BLOCK);
  }

  private MovedBlock match(byte[] from, byte[] to, int left, int top) {
    var best = difference(from, to, left, top, 0, 0, Integer.MAX_VALUE);
    var x = 0;
    var y = 0;
    for (var dy = -REACH; dy <= REACH; dy++) {
      for (var dx = -REACH; dx <= REACH; dx++) {
        var found = difference(from, to, left, top, dx, dy, best);
        if (found < best) {
          best = found;
          x = dx;
          y = dy;
        }
      }
    }
    return new MovedBlock(
        left + BLOCK / 2.0 - width / 2.0,
        top + BLOCK / 2.0 - height / 2.0,
        x + between(from, to, left, top, x, y, 1, 0, best),
        y + between(from, to, left, top, x, y, 0, 1, best));
  }

  /** The rest of the movement between pixels, from -0.5 to 0.5. */
  private double between(
      byte[] from, byte[] to, int left, int top, int x, int y, int stepX, int stepY, int best) {
    if (Math.abs(x) == REACH || Math.abs(y) == REACH) {
      return 0;
    }
    double before = difference(from, to, left, top, x - stepX, y - stepY, Integer.MAX_VALUE);
    double after = difference(from, to, left, top, x + stepX, y + stepY, Integer.MAX_VALUE);
    double bend = before + after - 2.0 * best;
    return bend <= 0 ? 0 : Math.clamp((before - after) / (2 * bend), -0.5, 0.5);
  }

  /** The sum of absolute differences; any greater number once it is {@code limit} or more. */
  private int difference(byte[] from, byte[] to, int left, int top, int dx, int dy, int limit) {
    var sum = 0;
    for (var row = top; row < top + BLOCK && sum < limit; row++) {
      var at = row * width + left;
      var other = (row + dy) * width + left + dx;
      for (var i = 0; i < BLOCK; i++) {
        sum += Math.abs((from[at + i] & 255) - (to[other + i] & 255));
      }
    }
    return sum;
  }

  /** Things that move by themselves are outvoted by the rest. */
  private static ImageMotion fit(List<MovedBlock> blocks) {
    var zoom = zoom(blocks);
    return new ImageMotion(
        median(blocks, block -> block.dx() - zoom * block.x()),
        median(blocks, block -> block.dy() - zoom * block.y()),
        zoom);
  }

  /** The median slope of the movement over the distance of two blocks that are far apart. */
  private static double zoom(List<MovedBlock> blocks) {
    var slopes = new ArrayList<Double>();
    for (var i = 0; i < blocks.size(); i++) {
      for (var j = 0; j < i; j++) {
        var a = blocks.get(i);
        var b = blocks.get(j);
        double x = a.x() - b.x();
        double y = a.y() - b.y();
        double distance = x * x + y * y;
        if (distance >= 4 * BLOCK * BLOCK) {
          slopes.add((x * (a.dx() - b.dx()) + y * (a.dy() - b.dy())) / distance);
        }
      }
    }
    return median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double median(List<MovedBlock> blocks, ToDoubleFunction<MovedBlock> value) {
    return median(blocks.stream().mapToDouble(value).toArray());
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
