package filmgate.render.prompt.noun;

/**
 * What is drawn for a noun.
 *
 * @param meaning whether it is a subject or a setting
 * @param kind the id of a subject, an artwork, or a setting
 * @param variant the breed or role of a subject; empty for the ordinary one and for a setting
 */
public record Drawable(Meaning meaning, String kind, String variant) {
  /** The part of a scene that a noun names. */
  public enum Meaning {
    SUBJECT,
    SETTING
  }

  /** An ordinary subject. */
  public static Drawable subject(String kind) {
    return new Drawable(Meaning.SUBJECT, kind, "");
  }

  /** A setting. */
  public static Drawable setting(String id) {
    return new Drawable(Meaning.SETTING, id, "");
  }
}
