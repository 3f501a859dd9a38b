package filmgate.render.flow;

import filmgate.render.raster.I420;
import java.util.Arrays;

/**
 * How far two images show the same things.
 *
 * @param motion from the first image to the second one
 * @param agreeing the share of the blocks with texture that are found in the second image and from
 *     there again in the first, from 0 to 1
 * @param distance the median of the motion as a share of the width
 */
public record ImageAgreement(FlowField motion, double agreeing, double distance) {
  /** Columns or rows of the reduced images. */
  private static final int LONGEST = 400;

  private static final int BLOCK = 8;

  /** How far the way there and back may miss, as a share of the width. */
  private static final double MISS = 0.006;

  /** The least correlation of a block with what it becomes. */
  private static final double ALIKE = 0.5;

  /** Blocks with a smaller deviation of luma have no texture. */
  private static final double TEXTURE = 2.5;

  private static final double AGREEING_MIN = 0.45;
  private static final double DISTANCE_MAX = 0.22;

  /** Compares two images of the same size. */
  public static ImageAgreement of(I420 first, I420 last) {
    var from = Grey.of(first, LONGEST);
    var to = Grey.of(last, LONGEST);
    var there = OpticalFlow.between(from, to);
    var back = OpticalFlow.between(to, from);
    return new Comparison(from, to, there, back).agreement();
  }

  /** Whether the motion can be shown as one. */
  public boolean agrees() {
    return agreeing > AGREEING_MIN && distance < DISTANCE_MAX;
  }

  private record Comparison(Grey from, Grey to, FlowField there, FlowField back) {
    ImageAgreement agreement() {
      var textured = 0;
      var found = 0;
      var distances = new double[from.width() * from.height() / BLOCK / BLOCK + 1];
      for (var y = BLOCK; y < from.height() - BLOCK; y += BLOCK) {
        for (var x = BLOCK; x < from.width() - BLOCK; x += BLOCK) {
          if (isTextured(x, y)) {
            distances[textured++] = length(there.across().at(x, y), there.down().at(x, y));
            found += isFound(x, y) ? 1 : 0;
          }
        }
      }
      if (textured == 0) {
        return new ImageAgreement(there, 0, 0);
      }
      Arrays.sort(distances, 0, textured);
      return new ImageAgreement(
          there, found / (double) textured, distances[textured / 2] / from.width());
    }

    private static double length(double x, double y) {
      return StrictMath.sqrt(x * x + y * y);
    }

    private boolean isTextured(int x, int y) {
      return BlockStatistics.around(from, x, y).deviation() > TEXTURE;
    }

    private boolean isFound(int x, int y) {
      float thereX = x + there.across().at(x, y);
      float thereY = y + there.down().at(x, y);
      double missX = thereX + back.across().at(thereX, thereY) - x;
      double missY = thereY + back.down().at(thereX, thereY) - y;
      return length(missX, missY) < MISS * from.width() && correlation(x, y) > ALIKE;
    }

    /** The correlation of the surroundings of a sample with where they are in the other image. */
    private double correlation(int x, int y) {
      var block = BlockStatistics.around(from, x, y);
      double sum = 0;
      double sumOfSquares = 0;
      double products = 0;
      for (var row = y - BLOCK; row < y + BLOCK; row++) {
        for (var column = x - BLOCK; column < x + BLOCK; column++) {
          double value =
              to.at(column + there.across().at(column, row), row + there.down().at(column, row));
          sum += value;
          sumOfSquares += value * value;
          products += value * from.at(column, row);
        }
      }
      var count = 4 * BLOCK * BLOCK;
      double mean = sum / count;
      double deviation = StrictMath.sqrt(Math.max(0, sumOfSquares / count - mean * mean));
      return (products / count - mean * block.mean()) / (deviation * block.deviation() + 1);
    }
  }

  /** The mean and the deviation of the samples around one. */
  private record BlockStatistics(double mean, double deviation) {
    static BlockStatistics around(Grey grey, int x, int y) {
      double sum = 0;
      double squares = 0;
      for (var row = y - BLOCK; row < y + BLOCK; row++) {
        for (var column = x - BLOCK; column < x + BLOCK; column++) {
          double value = grey.at(column, row);
          sum += value;
          squares += value * value;
        }
      }
      double mean = sum / (4 * BLOCK * BLOCK);
      double variance = squares / (4 * BLOCK * BLOCK) - mean * mean;
      return new BlockStatistics(mean, StrictMath.sqrt(Math.max(0, variance)));
    }
  }
}
