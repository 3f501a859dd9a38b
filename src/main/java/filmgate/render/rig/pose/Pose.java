package filmgate.render.rig.pose;

import filmgate.render.rig.form.Vec;

/** The pose of a body at one moment. It is filled by motions, and then solved into joints. */
public final class Pose {
  /** Where the pelvis is ahead of the origin, in metres. */
  public double forward;

  /** How far the hips are below those of an upright body, in metres. */
  public double drop;

  /** How far the whole body is turned about the hips, in radians: forward is positive. */
  public double tilt;

  /** How far the back is bent forward, in radians. */
  public double lean;

  /** How far the trunk leans to its right, in radians. */
  public double sway;

  /** How far the chest is turned to the right against the hips, in radians. */
  public double twist;

  public double headYaw;

  /** Down is positive. */
  public double headPitch;

  public double headRoll;

  public final Foot left = new Foot(-1);
  public final Foot right = new Foot(1);
  public final Hand leftHand = new Hand();
  public final Hand rightHand = new Hand();
  public final Expression face = new Expression();

  /** Whether the hips go down when a leg is too short for its foot. */
  public boolean planted = true;

  /** Moves this pose to {@code t} of the way to another one, except for the face. */
  public void towards(Pose other, double t) {
    forward += (other.forward - forward) * t;
    drop += (other.drop - drop) * t;
    tilt += (other.tilt - tilt) * t;
    lean += (other.lean - lean) * t;
    sway += (other.sway - sway) * t;
    twist += (other.twist - twist) * t;
    headYaw += (other.headYaw - headYaw) * t;
    headPitch += (other.headPitch - headPitch) * t;
    headRoll += (other.headRoll - headRoll) * t;
    left.towards(other.left, t);
    right.towards(other.right, t);
    leftHand.towards(other.leftHand, t);
    rightHand.towards(other.rightHand, t);
    planted = t < 0.5 ? planted : other.planted;
  }

  /** A foot: where its ankle is, ahead of and above where it is at rest, in metres. */
  public static final class Foot {
    public double x;
    public double lift;

    /** Outwards. */
    public double spread;

    /** Toes down is positive, in radians. */
    public double pitch;

    /** Where the knee points: 1 is outwards, 0 is forward. */
    public double kneeOut;

    final int side;

    Foot(int side) {
      this.side = side;
    }

    void towards(Foot other, double t) {
      x += (other.x - x) * t;
      lift += (other.lift - lift) * t;
      spread += (other.spread - spread) * t;
      pitch += (other.pitch - pitch) * t;
      kneeOut += (other.kneeOut - kneeOut) * t;
    }

    public void set(double ahead, double above, double angle) {
      x = ahead;
      lift = above;
      pitch = angle;
    }
  }

  /** A hand: where it is relative to its shoulder, in parts of the length of the arm. */
  public static final class Hand {
    /** Forward. */
    public double x = 0.12;

    /** Down. */
    public double y = 0.93;

    /** Outwards. */
    public double out = 0.14;

    /** Where the elbow points: 0 is back and down, 1 is outwards. */
    public double elbowOut;

    public HandShape shape = HandShape.RELAXED;

    public void set(double ahead, double below, double aside) {
      x = ahead;
      y = below;
      out = aside;
    }

    void towards(Hand other, double t) {
      towards(other.x, other.y, other.out, t);
      elbowOut += (other.elbowOut - elbowOut) * t;
      shape = t < 0.5 ? shape : other.shape;
    }

    /** Moves the hand to {@code t} of the way to a target. */
    public void towards(double ahead, double below, double aside, double t) {
      x += (ahead - x) * t;
      y += (below - y) * t;
      out += (aside - out) * t;
    }
  }

  /** The joints of this pose. */
  public Skeleton solve(Build build) {
    return Skeleton.of(this, build);
  }

  Vec ankle(Foot foot, Build build) {
    return new Vec(foot.x, -build.ankle() - foot.lift, foot.side * (build.hip() + foot.spread));
  }
}
