package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Ball;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.Outfit.Extra;
import filmgate.render.rig.look.Outfit.Sleeves;
import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Skeleton.Arm;
import java.awt.geom.Path2D;

/** Draws arms, sleeves, and hands. */
final class ArmDrawing {
  private ArmDrawing() {}

  /** Whether an arm is drawn before the trunk. */
  static boolean isBehind(Posed posed, Arm arm) {
    return posed.isBehind(arm.elbow().mix(arm.wrist(), 0.55));
  }

  static void draw(Drawing drawing, Posed posed, Arm arm, int side) {
    contact(drawing, posed, arm, side, posed.bulk() * posed.size());
    hand(drawing, posed, arm, side);
    upper(drawing, posed, arm);
    forearm(drawing, posed, arm);
    if (posed.look().outfit().sleeves() == Sleeves.LONG) {
      crease(drawing, posed, arm, posed.bulk() * posed.size(), cloth(posed, arm));
    }
  }

  /** The hand and the forearm, for an upper arm that is behind the trunk. */
  static void lower(Drawing drawing, Posed posed, Arm arm, int side) {
    hand(drawing, posed, arm, side);
    forearm(drawing, posed, arm);
  }

  static void upper(Drawing drawing, Posed posed, Arm arm) {
    double k = posed.bulk() * posed.size();
    var sleeves = posed.look().outfit().sleeves();
    var middle = arm.shoulder().mix(arm.elbow(), 0.5);
    if (sleeves != Sleeves.LONG) {
      drawing.fill(
          posed.chain(
              new Ball(arm.shoulder(), 0.046 * k),
              new Ball(middle, 0.043 * k),
              new Ball(arm.elbow(), 0.035 * k)),
          skin(posed, arm));
    }
    double wide = 0.006 + 0.012 * posed.look().outfit().fullness();
    switch (sleeves) {
      case NONE -> {
        // The arm is bare.
      }
      case SHORT ->
          drawing.fill(
              posed.chain(
                  yoke(posed, arm, 0.036 * k),
                  new Ball(arm.shoulder(), (0.049 + wide) * k),
                  new Ball(arm.shoulder().mix(arm.elbow(), 0.62), (0.048 + wide) * k)),
              cloth(posed, arm));
      case LONG ->
          drawing.fill(
              posed.chain(
                  yoke(posed, arm, 0.036 * k),
                  new Ball(arm.shoulder(), (0.047 + wide) * k),
                  new Ball(middle, (0.045 + wide) * k),
                  new Ball(arm.elbow(), (0.040 + wide) * k)),
              cloth(posed, arm));
    }
  }

  private static void forearm(Drawing drawing, Posed posed, Arm arm) {
    double k = posed.bulk() * posed.size();
    if (posed.look().outfit().sleeves() == Sleeves.LONG) {
      double wide = 0.006 + 0.012 * posed.look().outfit().fullness();
      var cuff = arm.wrist().mix(arm.elbow(), 0.04);
      drawing.fill(
          posed.chain(
              new Ball(arm.elbow(), (0.040 + wide) * k), new Ball(cuff, (0.030 + wide) * k)),
          cloth(posed, arm));
    } else {
      drawing.fill(
          posed.chain(
              new Ball(arm.elbow(), 0.035 * k),
              new Ball(arm.elbow().mix(arm.wrist(), 0.35), 0.035 * k),
              new Ball(arm.wrist(), 0.024 * k)),
          skin(posed, arm));
    }
    if (posed.look().outfit().has(Extra.GLOVES)) {
      glove(drawing, posed, arm);
    }
  }

  /** A hand alone. */
  static void hand(Drawing drawing, Posed posed, Arm arm, int side) {
    hand(drawing, posed, arm, side, skin(posed, arm));
  }

  private static int skin(Posed posed, Arm arm) {
    var look = posed.look();
    return posed.isBehind(arm.shoulder())
        ? Light.mix(look.skin(), look.skinShade(), 0.6)
        : look.skin();
  }

  private static int cloth(Posed posed, Arm arm) {
    int top = sleeve(posed.look());
    return posed.isBehind(arm.shoulder())
        ? Appearance.shade(top)
        : Light.mix(top, Appearance.bright(top), 0.3);
  }

  /** The shade of an arm on the trunk. */
  private static void contact(Drawing drawing, Posed posed, Arm arm, int side, double k) {
    if (posed.detail() != Detail.BODY
        || isBehind(posed, arm)
        || arm.wrist().y() < arm.elbow().y()) {
      return;
    }
    var inward = new Vec(0.012, 0.01, -side * 0.030).times(k);
    drawing.detail(
        posed.chain(
            new Ball(arm.shoulder().plus(inward).plus(0, 0.05 * k, 0), 0.038 * k),
            new Ball(arm.shoulder().mix(arm.elbow(), 0.4).plus(inward), 0.034 * k)),
        Appearance.deep(posed.look().top()),
        0.22);
  }

  /** Where the slope of the shoulder begins. */
  private static Ball yoke(Posed posed, Arm arm, double radius) {
    var at = posed.bones().neck().mix(arm.shoulder(), 0.62);
    return new Ball(at.plus(0, -0.002, 0), radius);
  }

  private static int sleeve(Appearance look) {
    return look.outfit().has(Extra.JACKET) ? look.accent() : look.top();
  }

  /** The shade inside the elbow, without which a sleeve on a chest of its colour is not seen. */
  private static void crease(Drawing drawing, Posed posed, Arm arm, double k, int cloth) {
    double reach = posed.build().arm() + posed.build().forearm();
    if (arm.wrist().minus(arm.shoulder()).length() > 0.93 * reach) {
      return;
    }
    var down = new Vec(0, 0.022 * k, 0);
    drawing.detail(
        posed.chain(
            new Ball(arm.shoulder().mix(arm.elbow(), 0.45).plus(down), 0.022 * k),
            new Ball(arm.elbow().plus(down), 0.017 * k),
            new Ball(arm.elbow().mix(arm.wrist(), 0.7).plus(down), 0.011 * k)),
        Appearance.deep(cloth),
        0.32);
  }

  private static void glove(Drawing drawing, Posed posed, Arm arm) {
    double k = posed.size();
    var along = arm.wrist().minus(arm.elbow()).unit();
    int cloth = posed.look().top();
    drawing.fill(
        posed.hull(
            new Ball(arm.wrist().plus(along.times(0.01 * k)), 0.040 * k),
            new Ball(arm.wrist().plus(along.times(0.075 * k)), 0.064 * k),
            new Ball(arm.wrist().plus(along.times(0.10 * k)).plus(0, 0.008 * k, 0), 0.060 * k)),
        cloth);
    drawing.detail(
        posed.hull(
            new Ball(arm.wrist().minus(along.times(0.015 * k)), 0.036 * k),
            new Ball(arm.wrist().plus(along.times(0.004 * k)), 0.038 * k)),
        0xf7f2ea);
  }

  private static void hand(Drawing drawing, Posed posed, Arm arm, int side, int skin) {
    double k = 0.9 * posed.size() * (0.5 + 0.5 * posed.bulk());
    var along = arm.wrist().minus(arm.elbow()).unit();
    var across = across(posed, along);
    var thumb = thumbSide(posed, arm, side, across);
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var palm = arm.wrist().plus(along.times(0.045 * k));
    switch (arm.shape()) {
      case FIST -> {
        path.append(
            posed.hull(
                new Ball(arm.wrist(), 0.024 * k),
                new Ball(palm, 0.036 * k),
                new Ball(palm.plus(along.times(0.022 * k)), 0.033 * k)),
            false);
        finger(path, posed, palm, along.times(0.5).plus(thumb.times(0.8)), 0.038 * k, 0.014 * k);
      }
      case OPEN -> {
        path.append(
            posed.hull(
                new Ball(arm.wrist(), 0.024 * k),
                new Ball(palm.plus(thumb.times(0.010 * k)), 0.032 * k),
                new Ball(palm.minus(thumb.times(0.012 * k)), 0.030 * k)),
            false);
        for (var i = 0; i < 4; i++) {
          double spread = (i - 1.5) * 0.24;
          var root = palm.plus(along.times(0.018 * k)).minus(thumb.times((i - 1.5) * 0.016 * k));
          finger(
              path,
              posed,
              root,
              along.minus(thumb.times(spread)),
              (i == 1 || i == 2 ? 0.082 : 0.070) * k,
              0.0105 * k);
        }
        finger(path, posed, palm, along.times(0.45).plus(thumb), 0.062 * k, 0.0125 * k);
      }
      case POINTING -> {
        path.append(posed.hull(new Ball(arm.wrist(), 0.024 * k), new Ball(palm, 0.036 * k)), false);
        finger(path, posed, palm.plus(thumb.times(0.012 * k)), along, 0.110 * k, 0.012 * k);
        finger(path, posed, palm, along.times(0.5).plus(thumb.times(0.8)), 0.038 * k, 0.014 * k);
      }
      case RELAXED -> {
        path.append(
            posed.hull(
                new Ball(arm.wrist(), 0.024 * k),
                new Ball(palm, 0.034 * k),
                new Ball(palm.plus(along.times(0.038 * k)), 0.025 * k)),
            false);
        path.append(
            posed.hull(
                new Ball(palm.plus(along.times(0.035 * k)), 0.025 * k),
                new Ball(palm.plus(along.times(0.080 * k)), 0.014 * k)),
            false);
        finger(path, posed, palm, along.plus(thumb.times(0.75)), 0.050 * k, 0.0125 * k);
      }
    }
    drawing.fill(path, skin);
  }

  private static void finger(
      Path2D path, Posed posed, Vec root, Vec direction, double length, double radius) {
    path.append(
        posed.hull(
            new Ball(root, radius * 1.1),
            new Ball(root.plus(direction.unit().times(length)), radius)),
        false);
  }

  /** The direction across the hand that is best seen: in the plane of the image. */
  private static Vec across(Posed posed, Vec along) {
    double yaw = posed.view().yaw();
    var camera = new Vec(StrictMath.sin(yaw), 0, StrictMath.cos(yaw));
    return new Vec(
            along.y() * camera.z() - along.z() * camera.y(),
            along.z() * camera.x() - along.x() * camera.z(),
            along.x() * camera.y() - along.y() * camera.x())
        .unit();
  }

  /** Thumbs point to the middle of the body, or up. */
  private static Vec thumbSide(Posed posed, Arm arm, int side, Vec across) {
    var inward = new Vec(0.5, -0.55, -side * (arm.shape() == HandShape.OPEN ? 1 : 0.4));
    double x = posed.view().at(inward).x * posed.view().at(across).x + inward.y() * across.y();
    return x >= 0 ? across : across.times(-1);
  }
}
