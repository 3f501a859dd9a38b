package filmgate.render.shot;

import filmgate.render.raster.Resampler.SourceRect;

/**
 * A part of an image: its zoom (1 is the whole image), and its offsets: 0 to 1 of the remaining
 * room.
 */
record Framing(double zoom, double across, double down) {
  static final Framing WHOLE = new Framing(1, 0.5, 0.5);

  /** Between this framing and another one, whose share is from 0 to 1. */
  Framing towards(Framing other, double share) {
    return new Framing(
        zoom + (other.zoom - zoom) * share,
        across + (other.across - across) * share,
        down + (other.down - down) * share);
  }

  /** The visible part of an image of this size, which is always inside. */
  SourceRect in(int width, int height) {
    double seenWidth = width / zoom;
    double seenHeight = height / zoom;
    return new SourceRect(
        (width - seenWidth) * across, (height - seenHeight) * down, seenWidth, seenHeight);
  }
}
