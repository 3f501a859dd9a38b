package filmgate.render.scene;

import filmgate.render.raster.Noise;
import filmgate.render.raster.Resampler.SourceRect;

/** A slow move over an image, from one framing to another. */
public record Camera(Framing start, Framing end) {
  /** The zoom (1 is the whole image) and the offsets: 0 to 1 of the remaining room. */
  public record Framing(double zoom, double across, double down) {
    public static final Framing WHOLE = new Framing(1, 0.5, 0.5);

    /** A framing chosen by the seed. */
    public static Framing of(double zoom, long seed) {
      return new Framing(zoom, 0.2 + 0.6 * Noise.unit(seed, 21), 0.25 + 0.5 * Noise.unit(seed, 22));
    }
  }

  /** The visible part of an image at {@code progress} from 0 to 1. */
  SourceRect at(double progress, int width, int height) {
    double zoom = start.zoom + (end.zoom - start.zoom) * progress;
    double seenWidth = width / zoom;
    double seenHeight = height / zoom;
    double across = start.across + (end.across - start.across) * progress;
    double down = start.down + (end.down - start.down) * progress;
    return new SourceRect(
        (width - seenWidth) * across, (height - seenHeight) * down, seenWidth, seenHeight);
  }
}
