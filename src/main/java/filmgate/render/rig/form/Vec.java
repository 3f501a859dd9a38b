package filmgate.render.rig.form;

/**
 * A point or a direction in the space of a body, in metres: x is forward, y is down, and z is to
 * the right hand of the body.
 */
public record Vec(double x, double y, double z) {
  public static final Vec ZERO = new Vec(0, 0, 0);

  public Vec plus(Vec other) {
    return new Vec(x + other.x, y + other.y, z + other.z);
  }

  public Vec plus(double dx, double dy, double dz) {
    return new Vec(x + dx, y + dy, z + dz);
  }

  public Vec minus(Vec other) {
    return new Vec(x - other.x, y - other.y, z - other.z);
  }

  public Vec times(double factor) {
    return new Vec(x * factor, y * factor, z * factor);
  }

  public double dot(Vec other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /** The direction, of length 1; forward for a vector without length. */
  public Vec unit() {
    var length = length();
    return length < 1e-9 ? new Vec(1, 0, 0) : times(1 / length);
  }

  /** The point at {@code t} of the way to another one. */
  public Vec mix(Vec other, double t) {
    return plus(other.minus(this).times(t));
  }

  /** Turned about the z axis: a positive angle bends forward what is above the origin. */
  public Vec pitch(double angle) {
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    return new Vec(x * cos - y * sin, x * sin + y * cos, z);
  }

  /** Turned about the y axis: a positive angle turns what is in front to the right. */
  public Vec yaw(double angle) {
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    return new Vec(x * cos - z * sin, y, x * sin + z * cos);
  }

  /** Turned about the x axis: a positive angle leans to the right what is above the origin. */
  public Vec roll(double angle) {
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    return new Vec(x, y * cos + z * sin, z * cos - y * sin);
  }
}
