package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Ball;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.look.Outfit.Bottom;
import filmgate.render.rig.pose.Skeleton.Leg;
import java.awt.geom.Path2D;
import java.util.List;

/** Draws legs and shoes. */
final class LegDrawing {
  private LegDrawing() {}

  /** Draws the leg that is farther away. */
  static void far(Drawing drawing, Posed posed) {
    var bones = posed.bones();
    leg(drawing, posed, leftIsFar(posed) ? bones.leftLeg() : bones.rightLeg(), true);
  }

  /** Draws the leg that is nearer. */
  static void near(Drawing drawing, Posed posed) {
    var bones = posed.bones();
    leg(drawing, posed, leftIsFar(posed) ? bones.rightLeg() : bones.leftLeg(), false);
  }

  private static boolean leftIsFar(Posed posed) {
    double left = posed.view().depth(middle(posed.bones().leftLeg()));
    return left <= posed.view().depth(middle(posed.bones().rightLeg())) + 1e-6;
  }

  private static Vec middle(Leg leg) {
    return leg.knee().mix(leg.hip(), 0.4);
  }

  private static void leg(Drawing drawing, Posed posed, Leg leg, boolean far) {
    var look = posed.look();
    var bottom = look.outfit().bottom();
    shoe(drawing, posed, leg, far);
    int cloth = far ? farther(posed, look.bottom()) : look.bottom();
    int skin = far ? Light.mix(look.skin(), look.skinShade(), 0.7) : look.skin();
    if (bottom == Bottom.TROUSERS || bottom == Bottom.TIGHTS) {
      drawing.fill(
          whole(posed, leg, bottom == Bottom.TROUSERS ? look.outfit().fullness() : -0.35), cloth);
      return;
    }
    drawing.fill(whole(posed, leg, -0.5), skin);
    if (bottom == Bottom.SHORTS) {
      double k = posed.bulk() * posed.size();
      drawing.fill(
          posed.chain(
              new Ball(leg.hip(), 0.098 * k), new Ball(leg.hip().mix(leg.knee(), 0.72), 0.090 * k)),
          cloth);
    }
  }

  /** The colour of the leg behind: darker, or paler if it is too dark for a shade to be seen. */
  private static int farther(Posed posed, int rgb) {
    double aside = Math.abs(StrictMath.cos(posed.view().yaw()));
    int bright = (rgb >> 16 & 255) + 2 * (rgb >> 8 & 255) + (rgb & 255);
    return bright < 240
        ? Light.mix(rgb, 0x6f6a86, 0.05 + 0.18 * aside)
        : Light.mix(rgb, 0x2b1b45, 0.10 + 0.20 * aside);
  }

  /** The whole leg: thigh, knee, calf, and ankle. */
  private static java.awt.Shape whole(Posed posed, Leg leg, double fullness) {
    double k = posed.bulk() * posed.size();
    double wide = 0.012 + 0.016 * fullness;
    var calf = leg.knee().mix(leg.ankle(), 0.32);
    var up = leg.ankle().mix(leg.knee(), 0.30);
    var path =
        posed.chain(
            new Ball(leg.hip(), (0.072 + wide * 0.4) * k),
            new Ball(leg.hip().mix(leg.knee(), 0.5), (0.070 + wide * 0.7) * k),
            new Ball(leg.knee(), (0.050 + wide) * k),
            new Ball(calf, (0.047 + wide) * k),
            new Ball(up, (0.037 + wide) * k));
    path.append(cuff(posed, leg, up, (0.037 + wide) * k, (0.030 + wide * 1.15) * k), false);
    return path;
  }

  /** The lowest part of a leg, with a straight end. */
  private static Path2D.Double cuff(Posed posed, Leg leg, Vec from, double above, double below) {
    var end = leg.ankle().mix(leg.knee(), 0.045);
    return Outline.panel(List.of(posed.view().at(from), posed.view().at(end)), above, below);
  }

  private static void shoe(Drawing drawing, Posed posed, Leg leg, boolean far) {
    var look = posed.look();
    double k = 1.1 * posed.build().ankle() / 0.0817;
    int rgb = far ? farther(posed, look.shoes()) : look.shoes();
    drawing.fill(upper(posed, leg, k), rgb);
    drawing.detail(
        posed.hull(
            part(posed, leg, -0.046, 0.0645, 0.0095, k),
            part(posed, leg, 0.144, 0.0645, 0.0095, k)),
        Light.mix(rgb, Light.mix(0xffffff, look.shoes(), 0.15), 0.75));
  }

  /** A heel and an instep, with a curve between the ankle and the toes. */
  private static Path2D.Double upper(Posed posed, Leg leg, double k) {
    var path =
        posed.hull(
            part(posed, leg, 0, -0.025, 0.036, k),
            part(posed, leg, -0.024, 0.036, 0.038, k),
            part(posed, leg, 0.035, 0.036, 0.038, k));
    path.append(
        posed.hull(
            part(posed, leg, -0.010, 0.036, 0.038, k),
            part(posed, leg, 0.040, 0.030, 0.042, k),
            part(posed, leg, 0.090, 0.042, 0.032, k, 0.010),
            part(posed, leg, 0.090, 0.042, 0.032, k, -0.010),
            part(posed, leg, 0.136, 0.050, 0.024, k)),
        false);
    return path;
  }

  /** A ball of the foot, relative to its ankle. */
  private static Ball part(Posed posed, Leg leg, double x, double y, double radius, double k) {
    return part(posed, leg, x, y, radius, k, 0);
  }

  private static Ball part(
      Posed posed, Leg leg, double x, double y, double radius, double k, double z) {
    var at = new Vec(x * k, y * k, z * k).pitch(leg.pitch()).yaw(turnedOut(posed, leg));
    return new Ball(leg.ankle().plus(at), radius * k);
  }

  /**
   * How far a foot is turned outwards: more if it points to the camera, so that it is seen flat.
   */
  private static double turnedOut(Posed posed, Leg leg) {
    double front = Math.abs(StrictMath.sin(posed.view().yaw()));
    double flat = Math.max(0, 1 - 2 * Math.abs(leg.pitch()));
    double ahead = (Math.PI / 2 - posed.view().yaw()) * StrictMath.pow(front, 8) * 0.8;
    return (Math.copySign(0.08 + 0.62 * front * front, leg.hip().z()) + ahead) * flat;
  }
}
