package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.look.Appearance;

/** Draws a head: hair, ears, face, and what is worn on it. */
final class HeadDrawing {
  private final Drawing drawing;
  private final Posed posed;
  private final Appearance look;
  private final HeadFrame head;
  private final HairDrawing hair;
  private final HeadwearDrawing wear;

  HeadDrawing(Drawing drawing, Posed posed) {
    this.drawing = drawing;
    this.posed = posed;
    this.look = posed.look();
    this.head = posed.head();
    this.hair = new HairDrawing(drawing, posed, head);
    this.wear = new HeadwearDrawing(drawing, posed, head);
  }

  /** Whether the face is seen. */
  boolean showsFace() {
    return head.faces(1, 0, 0) > -0.32;
  }

  /** What is behind the trunk if the face is seen. */
  void behind() {
    wear.behind();
    if (wear.showsHair()) {
      hair.back();
      hair.farSide();
    }
  }

  void draw() {
    var seen = showsFace();
    if (!seen) {
      face();
    }
    if (wear.showsHair()) {
      hair.skull();
    }
    wear.skull();
    if (seen) {
      face();
    }
    ears();
    if (seen && wear.showsHair()) {
      hair.front();
    }
    wear.draw();
    if (!seen) {
      if (wear.showsHair()) {
        hair.back();
      }
      wear.behind();
    }
  }

  private void face() {
    var skin =
        head.hull(
            0.10,
            -0.11,
            0,
            0.265,
            0.05,
            -0.07,
            0.10,
            0.225,
            0.05,
            -0.07,
            -0.10,
            0.225,
            0.11,
            0.10,
            0.115,
            0.19,
            0.11,
            0.10,
            -0.115,
            0.19,
            0.19,
            0.235,
            0.03,
            0.125,
            0.19,
            0.235,
            -0.03,
            0.125,
            0.02,
            0.22,
            0.175,
            jaw(),
            0.02,
            0.22,
            -0.175,
            jaw(),
            0.18,
            0.365,
            0.035,
            chin(),
            0.18,
            0.365,
            -0.035,
            chin(),
            0.11,
            0.298,
            0.098,
            jaw() + 0.012,
            0.11,
            0.298,
            -0.098,
            jaw() + 0.012);
    drawing.fill(skin, look.skin());
    if (!showsFace()) {
      return;
    }
    new FaceDrawing(drawing, posed, head, skin).draw();
  }

  private double jaw() {
    return look.woman() ? 0.105 : 0.135;
  }

  private double chin() {
    return look.woman() ? 0.085 : 0.105;
  }

  private void ears() {
    if (!wear.showsEars() || look.style().framesFace()) {
      return;
    }
    for (var side : new int[] {-1, 1}) {
      if (head.faces(-0.25, 0, side) > -0.35 && head.faces(0, 0, side) > -0.55) {
        var at = head.seen(-0.05, 0.07, side * 0.335);
        double wide = (0.045 + 0.03 * Math.abs(head.faces(0, 0, 1))) * head.size();
        drawing.fill(Outline.ellipse(at, wide, 0.088 * head.size(), 0.12), look.skin());
        drawing.detail(
            Outline.ellipse(at, wide * 0.5, 0.05 * head.size(), 0.12), look.skinShade(), 0.7);
      }
    }
  }
}
