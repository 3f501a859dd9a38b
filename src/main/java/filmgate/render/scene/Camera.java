package filmgate.render.scene;

import filmgate.render.raster.Noise;
import filmgate.render.raster.Resampler.SourceRect;

/** A slow move over a picture, from one framing to another. */
public record Camera(Framing start, Framing end) {
  /** How far in (1 is the whole picture), and where: 0 to 1 of the room that this leaves. */
  public record Framing(double zoom, double across, double down) {
    public static final Framing WHOLE = new Framing(1, 0.5, 0.5);

    /** A framing chosen by the seed. */
    public static Framing of(double zoom, long seed) {
      return new Framing(zoom, 0.2 + 0.6 * Noise.unit(seed, 21), 0.25 + 0.5 * Noise.unit(seed, 22));
    }
  }

  /** What is seen of a picture at {@code way} from 0 to 1. */
  SourceRect at(double way, int width, int height) {
    double zoom = start.zoom + (end.zoom - start.zoom) * way;
    double seenWidth = width / zoom;
    double seenHeight = height / zoom;
    double across = start.across + (end.across - start.across) * way;
    double down = start.down + (end.down - start.down) * way;
    return new SourceRect(
        (width - seenWidth) * across, (height - seenHeight) * down, seenWidth, seenHeight);
  }
}
