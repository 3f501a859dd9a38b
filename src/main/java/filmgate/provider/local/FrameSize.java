package filmgate.provider.local;

import filmgate.generation.OutputSpec;
import filmgate.generation.OutputSpec.Shape;
import filmgate.render.spec.RenderSpec.Footage;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.Still;

/** The size of a video in pixels. */
final class FrameSize {
  /**
   * Images with a greater aspect ratio are cropped or padded, so that players can show the frame.
   */
  private static final double LONGEST = 2.5;

  private FrameSize() {}

  /** The size of a video that starts with this image, or edits this clip. */
  static Size of(OutputSpec output, Still first, Footage base) {
    var shorter = output.quality().shorterSide();
    return switch (output.shape()) {
      case Shape.WIDE_16_9 -> wide(shorter);
      case Shape.TALL_9_16 -> new Size(shorter, shorter * 16 / 9);
      case Shape.SQUARE -> new Size(shorter, shorter);
      case Shape.FOLLOWS_IMAGE -> like(first, base, shorter);
    };
  }

  private static Size wide(int shorter) {
    return new Size(shorter * 16 / 9, shorter);
  }

  private static Size like(Still first, Footage base, int shorter) {
    return switch (first) {
      case Still.RawStill(var _, var width, var height) -> proportional(width, height, shorter);
      case Still.NoStill _, Still.MissingStill _ ->
          switch (base) {
            case Footage.RawFootage(var _, var width, var height, var _) ->
                proportional(width, height, shorter);
            case Footage.NoFootage _ -> wide(shorter);
          };
    };
  }

  private static Size proportional(int width, int height, int shorter) {
    var longest = Math.max(width, height);
    var shortest = Math.min(width, height);
    var longer = even(shorter * Math.min(LONGEST, (double) longest / shortest));
    return width >= height ? new Size(longer, shorter) : new Size(shorter, longer);
  }

  private static int even(double length) {
    return (int) Math.round(length / 2) * 2;
  }
}
