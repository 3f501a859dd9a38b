package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.Headwear;

/** Draws what is worn on the head. */
final class HeadwearDrawing {
  private final Drawing drawing;
  private final Appearance look;
  private final HeadFrame head;
  private final Headwear wear;
  private final double flutter;
  private final HatDrawing hat;

  HeadwearDrawing(Drawing drawing, Posed posed, HeadFrame head) {
    this.drawing = drawing;
    this.look = posed.look();
    this.head = head;
    this.wear = look.headwear();
    this.hat = new HatDrawing(drawing, head, look);
    this.flutter = 0.02 * StrictMath.sin(posed.seconds() * 4) * (1 + posed.wind() * 2);
  }

  boolean showsHair() {
    return wear != Headwear.KNIGHT_HELMET && wear != Headwear.NINJA_MASK && wear != Headwear.HOOD;
  }

  boolean showsEars() {
    return switch (wear) {
      case HOOD, KNIGHT_HELMET, SPACE_HELMET, NINJA_MASK, VEIL, HELMET, BEANIE, TURBAN -> false;
      default -> true;
    };
  }

  private boolean showsFace() {
    return head.faces(1, 0, 0) > -0.32;
  }

  void behind() {
    int rgb = look.accent();
    switch (wear) {
      case VEIL ->
          drawing.fill(
              head.hull(
                  -0.14,
                  -0.2,
                  0.1,
                  0.34,
                  -0.14,
                  -0.2,
                  -0.1,
                  0.34,
                  -0.30 + flutter,
                  1.3,
                  0.30,
                  0.2,
                  -0.30 + flutter,
                  1.3,
                  -0.30,
                  0.2),
              0xf3f1ee);
      case NINJA_MASK, HEADBAND ->
          drawing.fill(
              head.strand(
                  -0.34,
                  -0.14,
                  0,
                  0.04,
                  -0.52,
                  -0.08 + flutter,
                  0,
                  0.05,
                  -0.72,
                  0.04 - flutter * 3,
                  0.02,
                  0.03),
              rgb);
      default -> {
        // Nothing hangs behind.
      }
    }
  }

  /** What covers the skull below the face, where others have hair. */
  void skull() {
    hat.skull();
    if (wear == Headwear.HOOD) {
      drawing.fill(
          head.hull(
              -0.10, -0.14, 0, 0.455, -0.02, -0.22, 0, 0.39, -0.22, 0.30, 0.14, 0.26, -0.22, 0.30,
              -0.14, 0.26, 0.0, 0.36, 0.12, 0.22, 0.0, 0.36, -0.12, 0.22),
          Appearance.shade(look.accent()));
    }
  }

  void draw() {
    int rgb = look.accent();
    switch (wear) {
      case HOOD -> hood(rgb);
      case KNIGHT_HELMET -> knight();
      case SPACE_HELMET -> space();
      case HEADBAND -> band(rgb, 0.055, -0.22);
      case VEIL -> band(0xf7f5f2, 0.03, -0.38);
      case NINJA_MASK -> ninja(rgb);
      default -> hat.draw();
    }
  }

  private void band(int rgb, double half, double y) {
    drawing.fill(
        showsFace()
            ? head.cover(
                0.0,
                y - half + 0.02,
                0.40,
                0.26,
                y - half,
                0.27,
                0.385,
                y - half,
                0,
                0.26,
                y - half,
                -0.27,
                0.0,
                y - half + 0.02,
                -0.40,
                0.0,
                y + half + 0.02,
                -0.40,
                0.26,
                y + half,
                -0.27,
                0.385,
                y + half,
                0,
                0.26,
                y + half,
                0.27,
                0.0,
                y + half + 0.02,
                0.40)
            : head.patch(
                0.0,
                y - half,
                0.40,
                -0.34,
                y - half + 0.02,
                0.24,
                -0.46,
                y - half + 0.03,
                0,
                -0.34,
                y - half + 0.02,
                -0.24,
                0.0,
                y - half,
                -0.40,
                0.0,
                y + half,
                -0.40,
                -0.34,
                y + half + 0.02,
                -0.24,
                -0.46,
                y + half + 0.03,
                0,
                -0.34,
                y + half + 0.02,
                0.24,
                0.0,
                y + half,
                0.40),
        rgb);
  }

  private void hood(int rgb) {
    if (!showsFace()) {
      return;
    }
    drawing.fill(
        head.cover(
            0.12, 0.42, 0.26, 0.10, 0.10, 0.36, 0.18, -0.16, 0.32, 0.26, -0.34, 0.16, 0.28, -0.38,
            0, 0.26, -0.34, -0.16, 0.18, -0.16, -0.32, 0.10, 0.10, -0.36, 0.12, 0.42, -0.26, -0.08,
            0.52, -0.34, -0.10, 0.06, -0.48, -0.06, -0.34, -0.38, 0.08, -0.58, -0.12, 0.14, -0.60,
            0, 0.08, -0.58, 0.12, -0.06, -0.34, 0.38, -0.10, 0.06, 0.48, -0.08, 0.52, 0.34),
        rgb);
  }

  private void knight() {
    int rgb = 0xb9c2cc;
    drawing.fill(head.hull(-0.04, -0.14, 0, 0.43, 0.06, 0.26, 0, 0.30), rgb);
    if (showsFace()) {
      drawing.detail(
          head.patch(
              0.22, -0.06, 0.34, 0.42, -0.02, 0, 0.22, -0.06, -0.34, 0.24, 0.03, -0.34, 0.42, 0.07,
              0, 0.24, 0.03, 0.34),
          0x1d2028);
      drawing.line(head.line(0.38, 0.10, 0, 0.36, 0.40, 0), 0.03 * head.size(), 0x8b95a1);
    }
    drawing.fill(
        head.strand(0.05, -0.55, 0, 0.05, -0.25, -0.78, 0, 0.10, -0.58, -0.50 + flutter, 0, 0.03),
        look.accent());
  }

  private void space() {
    drawing.detail(head.hull(-0.02, -0.02, 0, 0.62, -0.02, 0.05, 0, 0.60), 0xcfe8ff, 0.20);
    drawing.line(
        head.hull(-0.02, -0.02, 0, 0.62, -0.02, 0.05, 0, 0.60), 0.05 * head.size(), 0xeef1f5);
    drawing.detail(
        head.strand(0.30, -0.42, -0.2, 0.02, 0.40, -0.22, -0.34, 0.045, 0.40, 0.02, -0.40, 0.015),
        0xffffff,
        0.65);
  }

  private void ninja(int rgb) {
    int cloth = look.top();
    drawing.fill(
        head.hull(-0.07, -0.12, 0, 0.41, 0.05, -0.17, 0, 0.34, -0.05, 0.2, 0, 0.33), cloth);
    if (showsFace()) {
      drawing.detail(
          head.patch(
              0.16, -0.12, 0.32, 0.34, -0.14, 0.1, 0.34, -0.14, -0.1, 0.16, -0.12, -0.32, 0.18,
              0.09, -0.31, 0.36, 0.10, 0, 0.18, 0.09, 0.31),
          look.skin());
      new FaceEyes(drawing, head, look).draw();
    }
    band(rgb, 0.06, -0.24);
  }

  /** The eyes of a masked face. */
  private record FaceEyes(Drawing drawing, HeadFrame head, Appearance look) {
    void draw() {
      for (var side : new int[] {-1, 1}) {
        if (head.faces(0.88, 0, side * 0.47) > 0.1) {
          drawing.detail(
              Outline.ellipse(
                  head.seen(0.33, 0.0, side * 0.147), 0.03 * head.size(), 0.042 * head.size(), 0),
              0x241a1c);
          drawing.line(
              head.line(0.34, -0.05, side * 0.07, 0.26, -0.08, side * 0.23),
              0.02 * head.size(),
              look.brow());
        }
      }
    }
  }
}
