package filmgate.render.rig.pose;

/**
 * The proportions of a body, in metres.
 *
 * @param thigh from hip to knee
 * @param shin from knee to ankle
 * @param spine from the hips to the base of the neck
 * @param arm from shoulder to elbow; the forearm is nine tenths of it
 * @param head from chin to crown
 * @param shoulder half the distance between the shoulders
 * @param hip half the distance between the hip joints
 * @param bulk how thick limbs and trunk are; 1 is ordinary
 * @param stoop how far the back is bent, in radians
 */
public record Build(
    double thigh,
    double shin,
    double spine,
    double arm,
    double head,
    double shoulder,
    double hip,
    double bulk,
    double stoop) {
  public static final Build WOMAN = new Build(0.44, 0.43, 0.50, 0.265, 0.262, 0.140, 0.082, 0.9, 0);
  public static final Build MAN = new Build(0.455, 0.445, 0.54, 0.29, 0.265, 0.183, 0.08, 1.05, 0);
  public static final Build OLD =
      new Build(0.41, 0.40, 0.50, 0.27, 0.262, 0.165, 0.085, 1.05, 0.22);
  public static final Build CHILD =
      new Build(0.255, 0.245, 0.335, 0.175, 0.225, 0.105, 0.052, 0.98, 0);

  /** The height of the ankle above the sole. */
  public double ankle() {
    return shin * 0.19;
  }

  /** The height of the hips of an upright body. */
  public double hipHeight() {
    return (thigh + shin) * 0.997 + ankle();
  }

  public double forearm() {
    return arm * 0.9;
  }

  /** From the base of the neck to the middle of the head. */
  public double neck() {
    return head * 0.69;
  }
}
