package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Rotation;
import filmgate.render.rig.form.Vec;
import filmgate.render.rig.pose.Skeleton.Arm;
import filmgate.render.rig.prop.Prop;
import filmgate.render.rig.prop.Prop.Grip;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/** Draws what is held. */
final class HeldDrawing {
  private static final int[] FUR = {0xe8a04c, 0x9aa0aa, 0xf0e4d2, 0xd9974f};

  private HeldDrawing() {}

  /** What is held by one hand. */
  static void inHand(Drawing drawing, Posed posed, Arm arm, String id) {
    Prop.find(id)
        .filter(prop -> !isBetween(prop))
        .ifPresent(prop -> prop.draw(drawing, inHand(posed, arm, prop), colour(posed, prop)));
  }

  /** What is held by both hands, or worn before the body. */
  static void between(Drawing drawing, Posed posed, String id) {
    Prop.find(id)
        .filter(HeldDrawing::isBetween)
        .ifPresent(prop -> prop.draw(drawing, between(posed, prop), colour(posed, prop)));
    if (id.equals("cat")) {
      eyes(drawing, posed);
    }
  }

  /** The legs of a cat that hang over an arm. */
  static void over(Drawing drawing, Posed posed, String id) {
    if (id.equals("cat")) {
      between(drawing, posed, "cat-legs");
    }
  }

  /** The eyes of a cat that is awake: it blinks, and closes them for a while. */
  private static void eyes(Drawing drawing, Posed posed) {
    double t = posed.seconds() % 4.7;
    if (t < 1.9 || (t > 2.05 && t < 3.4)) {
      between(drawing, posed, "cat-eyes");
    }
  }

  /** The milk between a pitcher and a cup. */
  static void stream(Drawing drawing, Posed posed) {
    var id = posed.belongings().right();
    if (!isPoured(id) || !posed.showsFront()) {
      return;
    }
    var pitcher = Prop.find(id).orElseThrow();
    var spout = new Point2D.Double(0.155, -0.085);
    inHand(posed, posed.bones().rightArm(), pitcher).transform(spout, spout);
    var cup = tip(posed, posed.bones().leftArm());
    drawing.line(
        filmgate.render.rig.form.Outline.open(
            java.util.List.of(
                spout,
                new Point2D.Double(
                    spout.x + (cup.x - spout.x) * 0.75, spout.y + (cup.y - spout.y) * 0.25),
                new Point2D.Double(cup.x, cup.y - 0.055 * posed.size()))),
        0.010 * posed.size(),
        id.equals("teapot") ? 0xc9d9b0 : 0xfffaf0);
  }

  private static boolean isPoured(String id) {
    return id.equals("pitcher") || id.equals("teapot");
  }

  /** Whether an animal is held, which has one arm behind it. */
  static boolean isAnimal(String id) {
    return id.equals("dog") || id.startsWith("cat");
  }

  private static boolean isBetween(Prop prop) {
    return prop.grip() == Grip.BOTH || prop.grip() == Grip.ACROSS;
  }

  private static int colour(Posed posed, Prop prop) {
    if (prop.id().equals("ball")) {
      return posed.belongings().colour(0xe8782a);
    }
    return isAnimal(prop.id())
        ? fur(posed.look().top(), Math.floorMod(posed.look().hair(), FUR.length))
        : posed.belongings().colour(posed.look().accent());
  }

  /** The first fur, from {@code first} on, that is not lost on clothes of this colour. */
  private static int fur(int cloth, int first) {
    for (var i = 0; i < FUR.length; i++) {
      int rgb = FUR[(first + i) % FUR.length];
      int red = (rgb >> 16 & 255) - (cloth >> 16 & 255);
      int green = (rgb >> 8 & 255) - (cloth >> 8 & 255);
      int blue = (rgb & 255) - (cloth & 255);
      if (Math.abs(red) + Math.abs(green) + Math.abs(blue) > 130) {
        return rgb;
      }
    }
    return FUR[first];
  }

  private static AffineTransform inHand(Posed posed, Arm arm, Prop prop) {
    var along = arm.wrist().minus(arm.elbow()).unit();
    var grip = posed.view().at(arm.wrist().plus(along.times(0.055 * posed.size())));
    // The hand stays in sight behind a cup that is poured into.
    double aside = isFilled(posed, prop) ? 0.035 * posed.size() : 0;
    var place = AffineTransform.getTranslateInstance(grip.x + aside, grip.y);
    Rotation.rotate(place, angle(posed, arm, prop, grip));
    double made =
        switch (prop.id()) {
          case "pitcher" -> 0.85;
          case "teapot" -> 1.2;
          default -> isFilled(posed, prop) ? 1.3 : 1;
        };
    double size = made * (0.55 + 0.45 * posed.size());
    place.scale(mirrored(posed) && prop.grip() == Grip.UPRIGHT ? -size : size, size);
    return place;
  }

  private static boolean isFilled(Posed posed, Prop prop) {
    return prop.id().equals("cup") && posed.belongings().left().equals("cup");
  }

  private static boolean mirrored(Posed posed) {
    return StrictMath.cos(posed.view().yaw()) < -0.1;
  }

  private static double angle(Posed posed, Arm arm, Prop prop, Point2D.Double grip) {
    return switch (prop.grip()) {
      case MOUTH -> {
        var mouth = posed.head().seen(0.40, 0.29, 0);
        yield StrictMath.atan2(mouth.y - grip.y, mouth.x - grip.x) + Math.PI / 2;
      }
      case ALONG -> {
        var from = posed.view().at(arm.elbow());
        double forearm = StrictMath.atan2(grip.y - from.y, grip.x - from.x);
        if (prop.id().equals("sword")) {
          yield StrictMath.cos(posed.view().yaw()) > 0.5 ? forearm - 0.95 : -1.1;
        }
        yield forearm;
      }
      case UPRIGHT ->
          swings(prop)
              ? 0.05 * StrictMath.sin(posed.seconds() * 2.2)
              : isPoured(prop.id()) ? 0.62 + 0.05 * StrictMath.sin(posed.seconds() * 2) : 0;
      case BOTH, ACROSS -> 0;
    };
  }

  private static boolean swings(Prop prop) {
    return switch (prop.id()) {
      case "balloon", "lantern", "bag", "basket", "bucket", "umbrella", "flag" -> true;
      default -> false;
    };
  }

  private static AffineTransform between(Posed posed, Prop prop) {
    var left = tip(posed, posed.bones().leftArm());
    var right = tip(posed, posed.bones().rightArm());
    double size = 0.55 + 0.45 * posed.size();
    if (prop.id().equals("violin")) {
      return violin(posed, left, size);
    }
    if (prop.grip() == Grip.ACROSS) {
      double angle = StrictMath.atan2(left.y - right.y, left.x - right.x);
      var place = AffineTransform.getTranslateInstance(right.x, right.y);
      place.rotate(StrictMath.atan2(StrictMath.sin(angle), Math.max(0.35, StrictMath.cos(angle))));
      place.scale(size, size);
      return place;
    }
    double up =
        switch (prop.id()) {
          case "cat", "cat-eyes", "cat-legs" -> -0.02;
          case "dog" -> 0.035;
          case "bouquet" -> 0.06;
          case "camera" -> 0.02;
          case "book", "notebook" -> 0.05;
          default -> 0.08;
        };
    var place =
        AffineTransform.getTranslateInstance(
            (left.x + right.x) / 2, (left.y + right.y) / 2 - up * size);
    if (isAnimal(prop.id())) {
      double breath = 0.012 * StrictMath.sin(posed.seconds() * 3.4);
      place.rotate(0.03 * StrictMath.sin(posed.seconds() * 1.3));
      place.scale(size * 1.12 * (1 + breath), size * 1.12);
      return place;
    }
    place.scale(size, size);
    return place;
  }

  /** From below the chin to the left hand. */
  private static AffineTransform violin(Posed posed, Point2D.Double left, double size) {
    var neck = posed.view().at(posed.bones().neck());
    double angle = StrictMath.atan2(left.y - neck.y, left.x - neck.x);
    double body = 0.2 * size;
    var place =
        AffineTransform.getTranslateInstance(
            neck.x + body * StrictMath.cos(angle), neck.y - 0.03 + body * StrictMath.sin(angle));
    Rotation.rotate(place, angle);
    place.scale(size * 1.25, size * 1.25);
    return place;
  }

  /** The bow of a violin: through the right hand, across the strings. */
  static void bow(Drawing drawing, Posed posed) {
    if (!posed.belongings().right().equals("violin") || !posed.showsFront()) {
      return;
    }
    var hand = tip(posed, posed.bones().rightArm());
    var strings = new Point2D.Double(0.06, 0);
    var left = tip(posed, posed.bones().leftArm());
    violin(posed, left, 0.55 + 0.45 * posed.size()).transform(strings, strings);
    double angle = StrictMath.atan2(strings.y - hand.y, strings.x - hand.x);
    double length = 0.62 * posed.size();
    var end =
        new Point2D.Double(
            hand.x + length * StrictMath.cos(angle), hand.y + length * StrictMath.sin(angle));
    drawing.line(
        filmgate.render.rig.form.Outline.open(java.util.List.of(hand, end)),
        0.016 * posed.size(),
        0x5a3a26);
    drawing.line(
        filmgate.render.rig.form.Outline.open(
            java.util.List.of(
                new Point2D.Double(hand.x, hand.y + 0.02),
                new Point2D.Double(end.x, end.y + 0.012))),
        0.006 * posed.size(),
        0xf4efe2);
  }

  private static Point2D.Double tip(Posed posed, Arm arm) {
    Vec along = arm.wrist().minus(arm.elbow()).unit();
    return posed.view().at(arm.wrist().plus(along.times(0.05 * posed.size())));
  }
}
