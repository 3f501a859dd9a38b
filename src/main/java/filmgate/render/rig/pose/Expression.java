package filmgate.render.rig.pose;

/** What a face shows. Each value is 0 for a calm face, and 1 for the strongest form. */
public final class Expression {
  /** Negative for corners of the mouth that point down. */
  public double smile;

  public double open;

  /** How round an open mouth is. */
  public double round;

  public double brows;
  public double frown;

  /** 1 for open eyes, 0 for closed ones, up to 1.35 for wide ones. */
  public double eyes = 1;

  /** Where the eyes look: -1 is left of where the head faces, 1 is right. */
  public double gazeX;

  /** -1 is up, 1 is down. */
  public double gazeY;

  public double tears;
  public double blush;
}
