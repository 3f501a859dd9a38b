package filmgate.generation;

/**
 * The properties of the video.
 *
 * @param seconds the length; with a base clip the default, because the clip determines it (rule
 *     R51)
 * @param fit how an image of another shape is fitted into the frame
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

  public enum Shape {
    WIDE_16_9,
    TALL_9_16,
    SQUARE,
    /** As the first frame; 16:9 if there is none (rule R31). */
    FOLLOWS_IMAGE
  }

  /** How an image of another shape is fitted into the frame. */
  public enum Fit {
    PAD,
    CROP
  }
}
