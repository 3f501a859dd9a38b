package filmgate.render.rig.pose;

/** What the fingers do. */
public enum HandShape {
  RELAXED,
  FIST,
  OPEN,
  POINTING
}
