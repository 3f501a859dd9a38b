package filmgate.render.scene;

/** Where a subject is, and which way it faces or moves. */
public record Placement(Position position, Heading heading) {
  /** Wherever the composition has room. */
  public static final Placement FREE = new Placement(Position.FREE, Heading.ACROSS);

  /** The part of the frame or of the stage. */
  public enum Position {
    FREE,
    LEFT,
    RIGHT,
    FOREGROUND,
    BACKGROUND,
    SKY,
    /** On top of the subject that comes next in the scene, such as a bird on a branch. */
    ON_NEXT
  }

  /** The direction. */
  public enum Heading {
    ACROSS,
    TOWARDS_CAMERA,
    AWAY
  }
}
