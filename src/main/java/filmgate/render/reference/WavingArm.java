package filmgate.render.reference;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.draw.Rotation;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/**
 * The forearm of a person in a portrait, raised behind the shoulder.
 *
 * @param skin 0xRRGGBB
 * @param clothes 0xRRGGBB
 */
record WavingArm(int skin, int clothes) {
  private static final int FINGERS = 4;
  private static final double WRIST = -0.36;
  private static final double KNUCKLES = -0.52;

  /**
   * Adds the arm.
   *
   * @param width of the portrait in metres, {@code height} its height
   * @param seconds since the start of the shot
   */
  void draw(Drawing drawing, double width, double height, double seconds) {
    double swing = 0.1 + 0.24 * StrictMath.sin(seconds * 1.3 * 2 * Math.PI);
    var place = new AffineTransform();
    place.translate(width * 0.46, 0);
    place.scale(height, height);
    Rotation.rotate(place, swing);
    drawing.limb(moved(place, 0, 0.1, 0, WRIST + 0.04), 0.12 * height, clothes);
    drawing.limb(moved(place, 0, WRIST + 0.02, 0, WRIST - 0.04), 0.085 * height, skin);
    drawing.limb(moved(place, -0.03, WRIST - 0.08, -0.1, WRIST - 0.14), 0.036 * height, skin);
    for (var finger = 0; finger < FINGERS; finger++) {
      double from = -0.045 + 0.03 * finger;
      double length = finger == 0 || finger == FINGERS - 1 ? 0.1 : 0.125;
      double to = from * 1.9;
      drawing.limb(moved(place, from, KNUCKLES, to, KNUCKLES - length), 0.032 * height, skin);
    }
    var palm = new Ellipse2D.Double(-0.07, KNUCKLES - 0.03, 0.14, 0.17);
    drawing.fill(place.createTransformedShape(palm), skin);
    var shade = Light.mix(skin, 0x5a2a1a, 0.25);
    drawing.line(
        moved(place, -0.04, KNUCKLES + 0.05, 0.035, KNUCKLES + 0.03), 0.006 * height, shade);
    drawing.line(moved(place, -0.03, KNUCKLES + 0.1, 0.03, KNUCKLES + 0.06), 0.006 * height, shade);
  }

  private static Shape moved(AffineTransform place, double x, double y, double toX, double toY) {
    return place.createTransformedShape(new Line2D.Double(x, y, toX, toY));
  }
}
