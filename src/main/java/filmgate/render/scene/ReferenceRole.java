package filmgate.render.scene;

/** What an image that a prompt references is used for. */
public enum ReferenceRole {
  /** A subject looks like the one in the image. */
  SUBJECT,
  /** The scene is where the image was taken. */
  SETTING,
  /** The video has the colours of the image. */
  STYLE,
  /** The video starts with the image. */
  FIRST_FRAME,
  /** The video ends with the image. */
  LAST_FRAME,
  /** The main subject holds or uses what the image shows. */
  OBJECT,
  /** The main subject wears what the image shows. */
  OUTFIT
}
