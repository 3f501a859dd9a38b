package filmgate.render.raster;

/**
 * Turns a composed frame into the samples of the video: colour curves, saturation, vignette, a
 * dither against banding, and grain, in one pass of integer arithmetic.
 */
public final class FrameFinisher {
  private static final int TILE = 128;

  /** Chroma is summed in 1/64 of a step, with this offset for each channel of a pixel. */
  private static final int CHROMA_OFFSET = 1 << 13;

  private static final int PIXELS = 4;
  private static final long CHROMA_MASK = (1L << 20) - 1;

  private final double grain;
  private final long[] red;
  private final long[] green;
  private final long[] blue;
  private final int[] noise = new int[TILE * TILE];
  private final int[] shadeAcross;
  private final int[] pairShadeAcross;
  private final int[] shadeDown;

  /**
   * The finish of a shot.
   *
   * @param curves how each channel of the image is changed
   * @param saturation 1 keeps the colours, 0 is black and white
   * @param vignette how much darker the corners are, from 0 to 1
   * @param grain the amplitude of the noise in steps of luma; less than 1 only hides banding
   */
  public record ColourGrade(Curves curves, double saturation, double vignette, double grain) {}

  /** One curve a channel, from and to 0 to 255. */
  public record Curves(Curve red, Curve green, Curve blue) {}

  /**
   * One curve.
   *
   * @param black what 0 becomes, {@code white} what 255 becomes
   * @param contrast 1 is straight, more is steeper in the middle
   * @param gamma less than 1 is lighter
   */
  public record Curve(double black, double white, double contrast, double gamma) {
    public static final Curve STRAIGHT = new Curve(0, 255, 1, 1);

    int[] table() {
      var table = new int[256];
      for (var i = 0; i < 256; i++) {
        double bent = StrictMath.pow(i / 255.0, gamma);
        double steep = bent + (contrast - 1) * bent * (1 - bent) * (2 * bent - 1) * 2;
        table[i] = (int) (Math.clamp(black + (white - black) * steep, 0, 255) + 0.5);
      }
      return table;
    }
  }

  public FrameFinisher(int width, int height, ColourGrade finish, long seed) {
    grain = finish.grain();
    double saturation = finish.saturation();
    red = shares(finish.curves().red(), new Share(0.18259, -0.10064, 0.43922), saturation);
    green = shares(finish.curves().green(), new Share(0.61424, -0.33857, -0.39894), saturation);
    blue = shares(finish.curves().blue(), new Share(0.06201, 0.43922, -0.04027), saturation);
    for (var i = 0; i < noise.length; i++) {
      double even = Noise.unit(seed, i) - 0.5;
      noise[i] = (int) (even * 256 * Math.max(1, 2 * grain));
    }
    var across = shade(width, finish.vignette());
    pairShadeAcross = new int[width / 2];
    for (var i = 0; i < pairShadeAcross.length; i++) {
      pairShadeAcross[i] = across[2 * i];
      across[2 * i + 1] = across[2 * i];
    }
    shadeAcross = across;
    shadeDown = shade(height, finish.vignette());
  }

  /** What one step of a channel adds to the samples of BT.709 in limited range. */
  private record Share(double y, double u, double v) {}

  /**
   * What each value of a channel adds to a pixel: luma in 1/256 of a step from bit 40, both chroma
   * samples in 1/64 of a step from bits 20 and 0.
   */
  private static long[] shares(Curve curve, Share share, double saturation) {
    var shares = new long[256];
    var values = curve.table();
    for (var i = 0; i < shares.length; i++) {
      long y = (long) (values[i] * share.y() * 256 + 0.5);
      long u = StrictMath.round(values[i] * share.u() * saturation * 64) + CHROMA_OFFSET;
      long v = StrictMath.round(values[i] * share.v() * saturation * 64) + CHROMA_OFFSET;
      shares[i] = (y << 40) + (u << 20) + v;
    }
    return shares;
  }

  private static int[] shade(int length, double vignette) {
    var shade = new int[length];
    for (var i = 0; i < length; i++) {
      double from = 2 * (i + 0.5) / length - 1;
      shade[i] = (int) (128 * vignette * from * from * from * from);
    }
    return shade;
  }

  /** Writes frame {@code index} of a shot. */
  public void finish(RgbFrame frame, int index, I420 into) {
    var moving = grain < 1 ? 0 : (int) Noise.mix(index) & (TILE - 1);
    var rows = new SampleRows(frame.width());
    for (var row = 0; row < frame.height(); row += 2) {
      add(frame, row, rows);
      SampleRows.darken(shadeAcross, shadeDown[row], rows.shade);
      SampleRows.darken(pairShadeAcross, shadeDown[row], rows.pairShade);
      var start = row * frame.width();
      fillNoise(row + moving, moving * 5, rows.noise);
      rows.writeLuma(rows.upper, into.y(), start);
      fillNoise(row + moving + 1, moving * 5, rows.noise);
      rows.writeLuma(rows.lower, into.y(), start + frame.width());
      rows.writeChroma(rows.u, into.u(), start / 4);
      rows.writeChroma(rows.v, into.v(), start / 4);
    }
  }

  /** Adds up the shares of the channels of two rows. */
  private void add(RgbFrame frame, int row, SampleRows rows) {
    var pixels = frame.pixels();
    var width = frame.width();
    var last = pixels[row * width];
    long known = samples(last);
    for (var column = 0; column < width; column += 2) {
      var at = row * width + column;
      var flat = isFlat(pixels, at, width, last);
      long a = flat ? known : samples(pixels[at]);
      long b = flat ? known : samples(pixels[at + 1]);
      long c = flat ? known : samples(pixels[at + width]);
      long d = flat ? known : samples(pixels[at + width + 1]);
      last = pixels[at + width + 1];
      known = d;
      rows.upper[column] = (int) (a >>> 40);
      rows.upper[column + 1] = (int) (b >>> 40);
      rows.lower[column] = (int) (c >>> 40);
      rows.lower[column + 1] = (int) (d >>> 40);
      long sum = a + b + c + d;
      rows.u[column / 2] = (int) ((sum >>> 20) & CHROMA_MASK) - 3 * PIXELS * CHROMA_OFFSET;
      rows.v[column / 2] = (int) (sum & CHROMA_MASK) - 3 * PIXELS * CHROMA_OFFSET;
    }
  }

  /** Whether four pixels have the colour of the one before: drawings have many large areas. */
  private static boolean isFlat(int[] pixels, int at, int width, int colour) {
    var differs = (pixels[at] ^ colour) | (pixels[at + 1] ^ colour);
    return (differs | (pixels[at + width] ^ colour) | (pixels[at + width + 1] ^ colour)) == 0;
  }

  private long samples(int pixel) {
    return red[pixel >> 16 & 255] + green[pixel >> 8 & 255] + blue[pixel & 255];
  }

  /** Repeats a row of the noise, moved by an even number of columns. */
  private void fillNoise(int row, int moved, int[] into) {
    var start = (row & (TILE - 1)) * TILE;
    var from = moved & (TILE - 2);
    for (var column = 0; column < into.length; ) {
      var length = Math.min(TILE - from, into.length - column);
      System.arraycopy(noise, start + from, into, column, length);
      column += length;
      from = 0;
    }
  }
}
