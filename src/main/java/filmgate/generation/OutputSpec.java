package filmgate.generation;

/**
 * What the file has to be.
 *
 * @param seconds the length; with a base clip the documented default, the clip decides (R51)
 * @param fit how a frame picture of another shape is fitted in
 */
public record OutputSpec(
    int seconds, Quality quality, Shape shape, Fit fit, boolean audio, boolean watermark) {

  /** The shorter side in pixels. */
  public enum Quality {
    P720(720),
    P1080(1080),
    P2160(2160);

    private final int shorterSide;

    Quality(int shorterSide) {
      this.shorterSide = shorterSide;
    }

    public int shorterSide() {
      return shorterSide;
    }
  }

  /** The proportions of the frame. */
  public enum Shape {
    WIDE_16_9,
    TALL_9_16,
    SQUARE,
    /** As the first frame; 16:9 where there is none to follow (R31). */
    FOLLOWS_IMAGE
  }

  /** How a picture of another shape is fitted into the frame. */
  public enum Fit {
    PAD,
    CROP
  }
}
