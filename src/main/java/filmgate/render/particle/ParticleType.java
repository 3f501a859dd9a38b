package filmgate.render.particle;

/**
 * A kind of particle. Lengths are parts of the frame's shorter side; speeds are such lengths a
 * second, down if positive.
 */
public enum ParticleType {
  RAIN(170, 0.035, 2.1, 0.0, 0xdfe8f0, 0.34, ParticleShape.STREAK),
  SNOW(150, 0.0075, 0.16, 0.035, 0xffffff, 0.9, ParticleShape.DISC),
  DUST(70, 0.006, -0.012, 0.03, 0xffe3b0, 0.35, ParticleShape.DISC),
  SAND(90, 0.02, 0.02, 0.0, 0xe2c08a, 0.35, ParticleShape.STREAK),
  LEAVES(26, 0.024, 0.2, 0.09, 0xd98a3a, 1, ParticleShape.LEAF);

  private final int count;
  private final double size;
  private final double fall;
  private final double sway;
  private final int rgb;
  private final double alpha;
  private final ParticleShape shape;

  ParticleType(
      int count,
      double size,
      double fall,
      double sway,
      int rgb,
      double alpha,
      ParticleShape shape) {
    this.count = count;
    this.size = size;
    this.fall = fall;
    this.sway = sway;
    this.rgb = rgb;
    this.alpha = alpha;
    this.shape = shape;
  }

  int count() {
    return count;
  }

  double size() {
    return size;
  }

  double fall() {
    return fall;
  }

  double sway() {
    return sway;
  }

  int rgb() {
    return rgb;
  }

  double alpha() {
    return alpha;
  }

  ParticleShape shape() {
    return shape;
  }

  /** How a particle looks. */
  enum ParticleShape {
    DISC,
    STREAK,
    LEAF
  }
}
