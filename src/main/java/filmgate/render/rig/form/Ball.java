package filmgate.render.rig.form;

/** A ball in space, of which bodies are made. */
public record Ball(Vec centre, double radius) {
  public Ball(double x, double y, double z, double radius) {
    this(new Vec(x, y, z), radius);
  }
}
