package filmgate.render.scene;

/**
 * The finish of the image.
 *
 * @param grade the colours
 * @param shallowFocus whether the background is blurred
 * @param grain whether grain is visible
 * @param letterbox whether black bars give the frame the ratio of the cinema
 */
public record Look(Grade grade, boolean shallowFocus, boolean grain, boolean letterbox) {
  /** Natural colours. */
  public static final Look NATURAL = new Look(Grade.NATURAL, false, false, false);

  /** How the colours are changed. */
  public enum Grade {
    NATURAL,
    CINEMATIC,
    WARM,
    COOL,
    VIVID,
    PASTEL,
    DARK,
    NOIR,
    VINTAGE,
    ANIME,
    WATERCOLOUR,
    NEON,
    DREAMY
  }
}
