package filmgate.render.rig.animal;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.animal.Pose.Foot;
import filmgate.render.rig.animal.Pose.HeadPose;
import filmgate.render.rig.animal.Pose.TailPose;
import filmgate.render.rig.shape.Joint;
import java.util.List;

/** Postures of an animal that stays where it is. */
final class Postures {
  private final Breed breed;
  private final Frame frame;
  private final double half;

  Postures(Breed breed, Frame frame) {
    this.breed = breed;
    this.frame = frame;
    this.half = breed.build().length() / 2;
  }

  Pose stand(double seconds) {
    double breath = 0.006 * wave(seconds * 0.45);
    var head = new HeadPose(frame.neck() + 0.03 * wave(seconds * 0.3), 0, 0, 0, 0, 0);
    return new Pose(
        frame.hip(0, 0),
        frame.shoulder(0, -breath),
        breath,
        onGround(0),
        head,
        new TailPose(0.1, wave(seconds * 0.9)));
  }

  private List<Foot> onGround(double spread) {
    return List.of(
        new Foot(new Joint(-half + 0.1 - spread, 0), 0.35, 0),
        new Foot(new Joint(half + 0.1 + spread, 0), 0.03, 0),
        new Foot(new Joint(-half - 0.06 - spread, 0), 0.35, 0),
        new Foot(new Joint(half - 0.02 + spread, 0), 0.03, 0));
  }

  /** Sits on its haunches. */
  Pose sit(double seconds) {
    double breath = 0.008 * wave(seconds * 0.4);
    double rump = breed.build().rump();
    double length = breed.build().length();
    var hip = new Joint(-half * 0.62, -rump * 0.5);
    double lift = Math.min(length * 0.9, frame.shoulder(0, 0).y() * -1.06 - rump * 0.5);
    double across = StrictMath.sqrt(Math.max(0.09, length * length * 0.92 - lift * lift));
    var shoulder = new Joint(hip.x() + across, hip.y() - lift - breath);
    double front = shoulder.x() + 0.05;
    var feet =
        List.of(
            new Foot(new Joint(hip.x() + 0.5 * length, 0), 1.25, 0),
            new Foot(new Joint(front + 0.09, 0), 0.05, 0),
            new Foot(new Joint(hip.x() + 0.42 * length, 0), 1.25, 0),
            new Foot(new Joint(front, 0), 0.05, 0));
    var head = new HeadPose(frame.neck() + 0.42 + 0.02 * wave(seconds * 0.3), 0, 0, 0, 0, 0);
    double round = breed.head().whiskers() ? -0.13 : -0.05;
    return new Pose(
        hip, shoulder, round, feet, head, new TailPose(-lowered(), wave(seconds * 0.7)));
  }

  /** Lies on its belly, with the head up. */
  Pose lie(double seconds) {
    double breath = 0.012 * wave(seconds * 0.35);
    var hip = new Joint(-half, -breed.build().rump() * 0.47);
    var shoulder = new Joint(half * 0.9, -breed.build().chest() * 0.56 - breath);
    var feet =
        List.of(
            new Foot(new Joint(-half + 0.46, 0), 1.4, 0),
            new Foot(new Joint(half + 0.5, 0), 1.3, 0),
            new Foot(new Joint(-half + 0.36, 0), 1.4, 0),
            new Foot(new Joint(half + 0.4, 0), 1.3, 0));
    var head = new HeadPose(frame.neck() + 0.1, 0, 0, 0, 0, 0);
    return new Pose(
        hip, shoulder, -0.03, feet, head, new TailPose(-lowered(), 0.5 * wave(seconds * 0.4)));
  }

  /** How far a tail is lowered to the ground. */
  private double lowered() {
    if (breed.tail().angle() > 80) {
      return 0;
    }
    return 0.1 + 0.8 * StrictMath.toRadians(Math.max(0, breed.tail().angle()));
  }

  /** Lies with the head on the ground. */
  Pose sleep(double seconds) {
    var lying = lie(seconds);
    double radius = breed.head().radius();
    double fall = lying.shoulder().y() - breed.build().chest() * 0.16 + radius * 0.95;
    double length = breed.build().neck() + radius * 0.5;
    double angle = StrictMath.asin(Math.clamp(fall / length, -0.9, 0.4));
    return lying.with(new HeadPose(angle, 0.12, 0.35, 0, 1, 0));
  }

  /** Lowers the head to the ground. */
  Pose eat(double seconds) {
    var base = stand(seconds);
    var head = breed.head();
    double radius = head.radius();
    double pitch = 0.5;
    double below =
        (0.75 + head.muzzle()) * StrictMath.sin(pitch)
            + head.drop() * StrictMath.cos(pitch)
            + head.noseRadius() * 0.6;
    double down =
        base.shoulder().y() - breed.build().chest() * 0.16 + radius * Math.max(1.1, below);
    double length = breed.build().neck() + radius * 0.5;
    double bend = Math.clamp(-down / length, 0.2, 1.35);
    double angle = bend > 1 ? -1.15 : -StrictMath.asin(Math.min(0.96, bend));
    double drop = Math.max(0, (bend - 0.96) * length);
    double chew = bell(seconds * 1.6);
    return new Pose(
        base.hip(),
        new Joint(base.shoulder().x(), base.shoulder().y() + Math.min(0.17, drop)),
        0,
        onGround(0.04),
        new HeadPose(angle + 0.05 * chew, pitch, 0.15, 0.35 * chew, 0.25, 0.2),
        base.tail());
  }

  /** A play bow: the chest on the ground, the rump up; then it springs to its feet. */
  Pose bow(double seconds) {
    double cycle = fraction(seconds / 2.2);
    double low = ease(0, 0.12, cycle) * (1 - ease(0.72, 0.84, cycle));
    double spring = bell(Math.clamp((cycle - 0.74) / 0.26, 0, 1));
    var head =
        new HeadPose(
            frame.neck() + 0.35 * low + 0.05 * wave(seconds * 3),
            -0.15,
            0.35,
            0.7,
            0,
            wave(seconds * 2.5) * 0.4);
    var feet =
        List.of(
            new Foot(new Joint(-half + 0.08, 0), 0.35, 0),
            new Foot(new Joint(half + 0.12 + 0.3 * low, 0), 0.03 + 1.0 * low, 0),
            new Foot(new Joint(-half - 0.08, 0), 0.35, 0),
            new Foot(new Joint(half + 0.02 + 0.3 * low, 0), 0.03 + 1.0 * low, 0));
    double drop = frame.frontLength() * 0.54 * low;
    var pose =
        new Pose(
            frame.hip(0, 0),
            frame.shoulder(0.04 * low, drop),
            0.05 * low,
            feet,
            head,
            new TailPose(0.75, 1.4 * wave(seconds * 3.2)));
    return pose.moved(0.22 * spring, 0.12 * spring);
  }

  /** Sits and strikes with a front paw. */
  Pose paw(double seconds) {
    var base = sit(seconds);
    double strike = bell(seconds * 0.9);
    var near = base.feet().get(3);
    var up =
        new Foot(
            new Joint(
                near.at().x() + 0.32 * strike + 0.06 * wave(seconds * 1.8) * strike,
                -0.62 * strike),
            0.05 + 0.75 * strike,
            -0.3 * strike);
    var feet = List.of(base.feet().get(0), base.feet().get(1), base.feet().get(2), up);
    var head = new HeadPose(base.head().neck(), 0.1 + 0.12 * strike, 0.8, 0, 0, 0);
    return new Pose(base.hip(), base.shoulder(), base.sag(), feet, head, base.tail());
  }

  /** Crouches and jumps, every two seconds. */
  Pose jump(double seconds) {
    double cycle = fraction(seconds / 1.6);
    double crouch =
        bell(Math.clamp(cycle / 0.3, 0, 1)) + 0.7 * bell(Math.clamp((cycle - 0.78) / 0.22, 0, 1));
    double air = Math.clamp((cycle - 0.27) / 0.53, 0, 1);
    double up = 3.6 * air * (1 - air) * 0.62;
    double turn = air > 0 && air < 1 ? 0.38 * StrictMath.cos(StrictMath.PI * air) : 0;
    double fold = bell(air);
    var feet =
        List.of(
            new Foot(
                new Joint(-half + 0.1 - 0.18 * fold, -0.1 * fold), 0.35 - 1.1 * fold, 0.6 * fold),
            new Foot(
                new Joint(half + 0.1 + 0.12 * fold, -0.2 * fold), 0.03 - 0.5 * fold, 0.6 * fold),
            new Foot(
                new Joint(-half - 0.06 - 0.18 * fold, -0.1 * fold), 0.35 - 1.1 * fold, 0.6 * fold),
            new Foot(
                new Joint(half - 0.02 + 0.12 * fold, -0.16 * fold), 0.03 - 0.5 * fold, 0.6 * fold));
    var pose =
        new Pose(
            frame.hip(0, 0.13 * crouch),
            frame.shoulder(0, 0.1 * crouch),
            0,
            feet,
            new HeadPose(frame.neck(), -0.1, 0.2, 0.4, 0, fold),
            new TailPose(0.3 - 0.4 * fold, 0.4));
    return pose.moved(up, turn);
  }
}
