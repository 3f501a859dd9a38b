package filmgate.render.reference;

import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.PackedRgb;
import filmgate.render.raster.Resampler.Extent;
import filmgate.render.raster.Resampler.SourceRect;
import filmgate.render.spec.RenderSpec.Still.RawStill;

/**
 * The pixels of a reference image, 0xRRGGBB row by row, not larger than {@link #SIDE_MAX}.
 *
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
record Photograph(int width, int height, int[] pixels) {
  /** The longer side: about what a figure has in a frame of 1080 rows. */
  static final int SIDE_MAX = 720;

  static Photograph read(RawStill still) {
    var image = ImageLoader.read(still.file(), new Extent(still.width(), still.height()), 0);
    double scale = Math.min(1, SIDE_MAX / (double) Math.max(image.width(), image.height()));
    var small = new I420(even(image.width() * scale), even(image.height() * scale));
    ImageLoader.draw(image, new SourceRect(0, 0, image.width(), image.height()), small);
    return new Photograph(small.width(), small.height(), PackedRgb.of(small));
  }

  private static int even(double side) {
    return Math.max(2, 2 * (int) StrictMath.rint(side / 2));
  }

  int at(int column, int row) {
    return pixels[row * width + column];
  }

  /**
   * How different two colours are: 0 to about 400. A shadow makes less of a difference than another
   * hue.
   */
  static int difference(int a, int b) {
    double red = (a >> 16 & 255) - (b >> 16 & 255);
    double green = (a >> 8 & 255) - (b >> 8 & 255);
    double blue = (a & 255) - (b & 255);
    double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    double chroma = (blue - luma) * (blue - luma) + (red - luma) * (red - luma);
    return (int) Math.sqrt(0.36 * luma * luma + 1.3 * chroma);
  }
}
