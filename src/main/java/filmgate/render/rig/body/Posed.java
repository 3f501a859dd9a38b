package filmgate.render.rig.body;

import filmgate.render.rig.form.Ball;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.form.View;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.pose.Build;
import filmgate.render.rig.pose.Pose;
import filmgate.render.rig.pose.Skeleton;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A person in a pose, seen from somewhere: what every part of the drawing starts from.
 *
 * @param seconds for what moves by itself, such as hair and cloth
 * @param wind from 0 for still air to 1
 */
public record Posed(
    Appearance look,
    Belongings belongings,
    Pose pose,
    Skeleton bones,
    View view,
    Detail detail,
    double seconds,
    double wind) {
  public static Posed of(
      Appearance look,
      Belongings belongings,
      Pose pose,
      View view,
      Detail detail,
      double seconds,
      double wind) {
    return new Posed(look, belongings, pose, pose.solve(look.build()), view, detail, seconds, wind);
  }

  Build build() {
    return look.build();
  }

  /** The size of the body, where 1 is an adult. */
  double size() {
    return build().thigh() / 0.44;
  }

  /** The thickness of limbs, where 1 is an ordinary adult. */
  double bulk() {
    return build().bulk();
  }

  Path2D.Double hull(Ball... balls) {
    return Outline.hull(view, List.of(balls));
  }

  Path2D.Double chain(Ball... balls) {
    return Outline.chain(view, List.of(balls));
  }

  /** Whether a point is farther away than the middle of the chest. */
  boolean isBehind(Vec point) {
    var chest = bones.waist().mix(bones.neck(), 0.6);
    return view.depth(point) < view.depth(chest) - 0.02;
  }

  /** Whether the front of the body is seen. */
  boolean showsFront() {
    return StrictMath.sin(view.yaw() + bones.twist()) > -0.12;
  }

  boolean has(Furniture one) {
    return belongings.furniture().contains(one);
  }

  public HeadFrame head() {
    return HeadFrame.of(this);
  }
}
