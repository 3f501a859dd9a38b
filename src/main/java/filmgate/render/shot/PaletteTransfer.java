package filmgate.render.shot;

import filmgate.render.raster.I420;
import filmgate.render.spec.FootageAnalysis.ClipPalette;
import filmgate.render.spec.FootageAnalysis.Spread;
import org.jspecify.annotations.Nullable;

/** A shot whose colours come closer to those of a clip or of an image. */
public final class PaletteTransfer implements ShotPainter {
  private static final Shares FOLLOWED = new Shares(0.35, 0.5);
  private static final Shares STYLED = new Shares(0.4, 0.75);
  private static final double SHIFT_MAX = 36;
  private static final double STRETCH_MAX = 1.35;

  private final ShotPainter shot;
  private final ClipPalette palette;
  private final Shares shares;
  private final RepresentativeFrame frame;
  private @Nullable Tables tables;

  /** The frame of the shot whose colours stand for all. */
  public record RepresentativeFrame(int index, int width, int height) {}

  /** How far the samples move from their own mean and spread to those that are wanted. */
  private record Shares(double luma, double chroma) {}

  private PaletteTransfer(
      ShotPainter shot, ClipPalette palette, Shares shares, RepresentativeFrame frame) {
    this.shot = shot;
    this.palette = palette;
    this.shares = shares;
    this.frame = frame;
  }

  /** A shot that follows a clip. */
  public static PaletteTransfer following(
      ShotPainter shot, ClipPalette clip, RepresentativeFrame frame) {
    return new PaletteTransfer(shot, clip, FOLLOWED, frame);
  }

  /** A shot in the style of an image. */
  public static PaletteTransfer styled(ShotPainter shot, I420 style, RepresentativeFrame frame) {
    var palette = new ClipPalette(spread(style.y()), spread(style.u()), spread(style.v()));
    return new PaletteTransfer(shot, palette, STYLED, frame);
  }

  /** What each sample becomes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Tables(byte[] y, byte[] u, byte[] v) {}

  @Override
  public void draw(int index, I420 into) {
    var ready = tables();
    shot.draw(index, into);
    apply(ready.y, into.y());
    apply(ready.u, into.u());
    apply(ready.v, into.v());
  }

  private static void apply(byte[] table, byte[] plane) {
    for (var i = 0; i < plane.length; i++) {
      plane[i] = table[plane[i] & 255];
    }
  }

  private synchronized Tables tables() {
    var ready = tables;
    if (ready == null) {
      var image = new I420(frame.width(), frame.height());
      shot.draw(frame.index(), image);
      ready =
          new Tables(
              table(image.y(), palette.y(), shares.luma(), 235),
              table(image.u(), palette.u(), shares.chroma(), 240),
              table(image.v(), palette.v(), shares.chroma(), 240));
      tables = ready;
    }
    return ready;
  }

  private static byte[] table(byte[] plane, Spread wanted, double share, int highest) {
    var own = spread(plane);
    double shift = Math.clamp(share * (wanted.mean() - own.mean()), -SHIFT_MAX, SHIFT_MAX);
    double ratio = (wanted.deviation() + 2) / (own.deviation() + 2);
    double stretch = 1 + share * (Math.clamp(ratio, 1 / STRETCH_MAX, STRETCH_MAX) - 1);
    var table = new byte[256];
    for (var i = 0; i < table.length; i++) {
      double value = own.mean() + shift + (i - own.mean()) * stretch;
      table[i] = (byte) (int) (Math.clamp(value, 16, highest) + 0.5);
    }
    return table;
  }

  private static Spread spread(byte[] plane) {
    long sum = 0;
    long squares = 0;
    for (var sample : plane) {
      var value = sample & 255;
      sum += value;
      squares += (long) value * value;
    }
    double mean = sum / (double) plane.length;
    double variance = Math.max(0, squares / (double) plane.length - mean * mean);
    return new Spread(mean, StrictMath.sqrt(variance));
  }
}
