package filmgate.render.rig.pose;

import filmgate.render.rig.pose.Pose.Foot;

/**
 * A way to walk or run.
 *
 * @param speed in metres a second, for an adult
 * @param cycles of two steps, per second
 * @param contact the part of a cycle in which a foot is on the ground
 * @param kick how high the heel swings behind, in metres
 * @param knee how high the foot is when it passes the other one, in metres
 * @param lean how far the trunk leans forward, in radians
 */
public record Gait(
    double speed, double cycles, double contact, double kick, double knee, double lean) {
  /** The walk of old people. */
  public static final Gait STROLL = new Gait(0.72, 0.78, 0.63, 0.08, 0.05, 0.02);

  public static final Gait WALK = new Gait(1.2, 0.92, 0.60, 0.15, 0.09, 0.04);
  public static final Gait RUN = new Gait(3.1, 1.38, 0.36, 0.42, 0.24, 0.17);
  public static final Gait SPRINT = new Gait(4.6, 1.75, 0.29, 0.58, 0.36, 0.28);

  /** The same gait of a body of another size: shorter steps, and a little more of them. */
  public Gait scaled(double size) {
    double often = 1 / Math.sqrt(size);
    return new Gait(speed * size * often, cycles * often, contact, kick * size, knee * size, lean);
  }

  /** How many cycles pass on a metre. */
  public double cyclesPerMetre() {
    return cycles / speed;
  }

  /** How far a foot is from its middle position when it touches or leaves the ground, in metres. */
  double reach() {
    return speed * contact / cycles / 2;
  }

  /**
   * Puts a foot where it is in the cycle. In the first part, it is on the ground and moves
   * backwards at the speed of the gait: first its heel, then its ball.
   *
   * @param ankle the height of the ankle, in metres
   */
  void step(Foot foot, double phase, double ankle) {
    double cycle = phase - Math.floor(phase);
    if (cycle < contact) {
      stand(foot, cycle / contact, ankle);
    } else {
      swing(foot, (cycle - contact) / (1 - contact), ankle);
    }
  }

  private void stand(Foot foot, double u, double ankle) {
    double flat = reach() * (1 - 2 * u);
    double strike = contact > 0.5 ? -0.34 * Math.max(0, 1 - u / 0.16) : 0;
    double late = Math.clamp((u - 0.5) / 0.5, 0, 1);
    double rise = (contact > 0.5 ? 0.72 : 0.95) * late * late;
    ball(foot, flat, strike + rise, ankle);
  }

  /** Turns a flat foot about its heel (toes up) or about its ball (toes down). */
  public static void ball(Foot foot, double flat, double pitch, double ankle) {
    double pivot = pitch < 0 ? -0.55 * ankle : 1.95 * ankle;
    double sin = StrictMath.sin(pitch);
    double cos = StrictMath.cos(pitch);
    foot.set(flat + pivot - pivot * cos + ankle * sin, ankle * cos + pivot * sin - ankle, pitch);
  }

  private void swing(Foot foot, double u, double ankle) {
    stand(foot, 1, ankle);
    double fromX = foot.x;
    double fromLift = foot.lift;
    double fromPitch = foot.pitch;
    stand(foot, 0, ankle);
    double ease = u * u * (3 - 2 * u);
    double over = StrictMath.sin(Math.PI * u);
    double early = over * (1 - u);
    double x = fromX + (foot.x - fromX) * (0.25 * u + 0.75 * ease) - 0.10 * early * kick / 0.15;
    double late = StrictMath.sin(Math.PI * StrictMath.pow(u, 1.6));
    double lift =
        fromLift + (foot.lift - fromLift) * ease + kick * 1.5 * early * (1 - u * 0.4) + knee * late;
    double pitch =
        fromPitch + (foot.pitch - fromPitch) * ease + 0.5 * early * Math.min(2, kick * 5);
    foot.set(x + 0.12 * late * (contact < 0.5 ? 1 : 0), Math.max(0, lift), pitch);
  }

  /**
   * A whole body that walks or runs.
   *
   * @param phase in cycles
   */
  public void apply(Pose pose, double phase, Build build) {
    step(pose.right, phase, build.ankle());
    step(pose.left, phase + 0.5, build.ankle());
    double swing = StrictMath.cos(2 * Math.PI * (phase - 0.04));
    double running = contact < 0.5 ? 1 : 0;
    double bob = StrictMath.cos(4 * Math.PI * (phase - contact / 2));
    double size = build.thigh() / 0.44;
    pose.drop = (running > 0 ? 0.07 + 0.045 * bob : 0.016 - 0.013 * bob) * size;
    pose.lean = lean;
    pose.twist = -swing * (0.10 + 0.10 * running);
    pose.sway = 0.02 * StrictMath.sin(2 * Math.PI * phase);
    pose.headPitch = -lean * 0.5;
    if (running > 0) {
      pump(pose.leftHand, swing);
      pump(pose.rightHand, -swing);
    } else {
      hang(pose.leftHand, swing * (0.25 + 0.15 * speed));
      hang(pose.rightHand, -swing * (0.25 + 0.15 * speed));
    }
  }

  private static void hang(Pose.Hand hand, double swing) {
    double angle = swing * 0.62 + 0.08;
    hand.set(
        StrictMath.sin(angle) * 0.96,
        StrictMath.cos(angle) * (0.95 - 0.05 * Math.max(0, swing)),
        0.13);
  }

  private static void pump(Pose.Hand hand, double swing) {
    hand.set(
        0.14 + 0.52 * swing, 0.50 - 0.42 * Math.max(0, swing) + 0.04 * Math.max(0, -swing), 0.08);
    hand.elbowOut = 0.15;
    hand.shape = HandShape.FIST;
  }
}
