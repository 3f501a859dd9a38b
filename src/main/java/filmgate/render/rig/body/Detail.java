package filmgate.render.rig.body;

/** How much of a person is drawn. */
public enum Detail {
  /** The whole body. */
  BODY,
  /** The whole body, with a face that is seen from near. */
  HALF,
  /** The head and the chest, from near. */
  PORTRAIT;

  /** Whether the face is drawn with all its features. */
  boolean fine() {
    return this == HALF || this == PORTRAIT;
  }
}
