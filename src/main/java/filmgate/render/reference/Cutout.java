package filmgate.render.reference;

import filmgate.render.draw.Sprite;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a photograph shows, without its background.
 *
 * @param cropped whether it ends at the bottom edge of the photograph, as in a portrait
 */
record Cutout(Sprite sprite, boolean cropped) {
  /** The fewest pixels of the shorter side in which an outline is seen. */
  private static final int SIDE_MIN = 32;

  private static final double COVERAGE_MIN = 0.04;
  private static final double COVERAGE_MAX = 0.85;

  /** The most of the top, left, and right edges that may not be background. */
  private static final double EDGE_MAX = 0.2;

  /** The least part of its outline where its colour differs from the background. */
  private static final double CONTRAST_MIN = 0.78;

  /** The part of its own width with which a cropped one touches the bottom edge. */
  private static final double CROPPED = 0.3;

  /**
   * Cuts out what is in front of a plain background.
   *
   * @return empty if the background is not plain, or if too little or too much remains
   */
  static Optional<Cutout> of(Photograph photograph) {
    return Math.min(photograph.width(), photograph.height()) < SIDE_MIN
        ? Optional.empty()
        : Background.of(photograph).flatMap(background -> of(photograph, background));
  }

  private static Optional<Cutout> of(Photograph photograph, Background background) {
    var width = photograph.width();
    var height = photograph.height();
    var mask = LargestPart.of(background.foreground(), width, height);
    double covered = mask.area() / (double) (width * height);
    if (covered < COVERAGE_MIN
        || covered > COVERAGE_MAX
        || mask.edgeShare() > EDGE_MAX
        || mask.isSmall()
        || mask.contrast(photograph) < CONTRAST_MIN) {
      return Optional.empty();
    }
    var sprite = sprite(photograph, background, mask);
    return Optional.of(new Cutout(sprite, mask.bottomShare() > CROPPED));
  }

  private static Sprite sprite(Photograph photograph, Background background, LargestPart mask) {
    var alpha = mask.softened();
    var box = mask.box();
    var pixels = new int[box.width * box.height];
    for (var row = 0; row < box.height; row++) {
      for (var column = 0; column < box.width; column++) {
        var at = (box.y + row) * photograph.width() + box.x + column;
        pixels[row * box.width + column] =
            premultiplied(photograph.pixels()[at], background.colour(at), alpha[at]);
      }
    }
    return new Sprite(box.width, box.height, pixels);
  }

  /** A pixel of the edge without the part that comes from the background. */
  private static int premultiplied(int rgb, int behind, int alpha) {
    var pixel = alpha << 24;
    for (var shift = 16; shift >= 0; shift -= 8) {
      var mixed = (rgb >> shift & 255) * 255 - (behind >> shift & 255) * (255 - alpha);
      var own = alpha == 255 ? rgb >> shift & 255 : Math.clamp(mixed / 255, 0, alpha);
      pixel |= own << shift;
    }
    return pixel;
  }

  /** The whole photograph, without a cut. */
  static Sprite whole(Photograph photograph) {
    var pixels = Arrays.stream(photograph.pixels()).map(rgb -> 0xff000000 | rgb).toArray();
    return new Sprite(photograph.width(), photograph.height(), pixels);
  }
}
