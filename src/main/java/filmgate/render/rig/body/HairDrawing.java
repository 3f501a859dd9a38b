package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.HairStyle;

/** Draws hair: what is behind the neck, what covers the skull, and what falls into the face. */
final class HairDrawing {
  private final Drawing drawing;
  private final Appearance look;
  private final HeadFrame head;
  private final HairStyle style;
  private final double sway;
  private final boolean fine;

  HairDrawing(Drawing drawing, Posed posed, HeadFrame head) {
    this.drawing = drawing;
    this.look = posed.look();
    this.head = head;
    this.style = look.style();
    this.fine = posed.detail().fine();
    double breeze =
        StrictMath.sin(posed.seconds() * 2.1) + 0.5 * StrictMath.sin(posed.seconds() * 5.3);
    this.sway = 0.02 * breeze * (1 + 3 * posed.wind()) - 0.10 * posed.wind();
  }

  /** Hair that hangs behind the shoulders. */
  void back() {
    int dark = Appearance.shade(look.hair());
    double s = sway;
    switch (style) {
      case LONG ->
          drawing.fill(
              head.hull(
                  -0.10,
                  -0.05,
                  0.20,
                  0.24,
                  -0.10,
                  -0.05,
                  -0.20,
                  0.24,
                  -0.16 + s,
                  0.55,
                  0.22,
                  0.16,
                  -0.16 + s,
                  0.55,
                  -0.22,
                  0.16,
                  -0.20 + s * 2,
                  0.88,
                  0.14,
                  0.12,
                  -0.20 + s * 2,
                  0.88,
                  -0.14,
                  0.12),
              dark);
      case BOB ->
          drawing.fill(
              head.hull(
                  -0.10, -0.05, 0.20, 0.24, -0.10, -0.05, -0.20, 0.24, -0.14 + s, 0.36, 0.22, 0.14,
                  -0.14 + s, 0.36, -0.22, 0.14),
              dark);
      case PONYTAIL ->
          drawing.fill(
              head.strand(
                  -0.36,
                  -0.24,
                  0,
                  0.07,
                  -0.52 + s,
                  -0.16,
                  0,
                  0.12,
                  -0.60 + s * 2,
                  0.12,
                  0.02,
                  0.13,
                  -0.58 + s * 4,
                  0.42,
                  0.02,
                  0.09,
                  -0.54 + s * 5,
                  0.62,
                  0.02,
                  0.02),
              look.hair());
      case BUN ->
          drawing.fill(head.hull(-0.36, -0.36, 0, 0.17, -0.30, -0.34, 0, 0.17), look.hair());
      default -> {
        // Short hair has nothing behind the neck.
      }
    }
  }

  /** The hair on the skull, below the face. */
  void skull() {
    if (style == HairStyle.BALD) {
      drawing.fill(head.hull(-0.06, -0.11, 0, 0.375, 0.04, -0.14, 0, 0.32), look.skin());
      return;
    }
    if (style == HairStyle.CURLY) {
      new CurlDrawing(drawing, head, look.hair()).skull();
      return;
    }
    var volume =
        style == HairStyle.SHORT || style == HairStyle.BUN || style == HairStyle.PONYTAIL
            ? 0.0
            : 0.025;
    drawing.fill(
        head.hull(
            -0.07,
            -0.12,
            0,
            0.395 + volume,
            0.05,
            -0.17,
            0,
            0.335 + volume,
            -0.18,
            0.06,
            0.10,
            0.24,
            -0.18,
            0.06,
            -0.10,
            0.24),
        look.hair());
  }

  /** What falls into the face. */
  void front() {
    int rgb = look.hair();
    double s = sway;
    switch (style) {
      case SHORT -> {
        cap(rgb, -0.345, 0.06);
        drawing.fill(
            head.strand(
                0.06, -0.46, -0.20, 0.04, 0.22, -0.43, -0.06, 0.095, 0.27, -0.39, 0.09, 0.085, 0.22,
                -0.31, 0.22, 0.05, 0.15, -0.20, 0.29, 0.006),
            rgb);
      }
      case QUIFF -> {
        cap(rgb, -0.345, 0.06);
        drawing.fill(
            head.hull(
                0.20, -0.42, -0.15, 0.09, 0.24, -0.42, 0.10, 0.12, 0.18, -0.38, 0.20, 0.09, -0.05,
                -0.43, 0.10, 0.14, -0.05, -0.43, -0.12, 0.12),
            rgb);
      }
      case MESSY -> {
        cap(rgb, -0.30, 0.03);
        lock(0.22, -0.44, -0.10, 0.36, -0.30, -0.16, 0.345, -0.16 + s * 0.3, -0.20, 0.075, rgb);
        lock(0.20, -0.46, 0.06, 0.37, -0.32, 0.04, 0.36, -0.19 + s * 0.3, 0.00, 0.075, rgb);
        lock(0.16, -0.44, 0.18, 0.32, -0.30, 0.18, 0.30, -0.15 + s * 0.3, 0.20, 0.065, rgb);
        lock(-0.15, -0.48, 0.02, -0.20, -0.58, 0.04, -0.30 + s, -0.62, 0.06, 0.05, rgb);
      }
      case PONYTAIL, BUN -> {
        cap(rgb, -0.37, 0.0);
        lock(0.20, -0.40, 0.18, 0.25, -0.20, 0.275, 0.17 + s * 0.5, 0.12, 0.285, 0.03, rgb);
        lock(0.20, -0.40, -0.18, 0.25, -0.20, -0.275, 0.17 + s * 0.5, 0.12, -0.285, 0.03, rgb);
      }
      case BOB -> {
        fringe(rgb);
        sides(0.44, false);
      }
      case LONG -> {
        parting(rgb);
        sides(0.80, false);
      }
      case CURLY -> new CurlDrawing(drawing, head, rgb).front();
      case BALD -> {
        // Nothing falls into the face.
      }
    }
    if (fine && style != HairStyle.BALD && style != HairStyle.CURLY) {
      strands();
    }
  }

  /** The hairline of short hair, from temple to temple. */
  private void cap(int rgb, double forehead, double temple) {
    drawing.fill(
        head.cover(
            0.05,
            temple,
            0.335,
            0.17,
            -0.16,
            0.315,
            0.25,
            -0.27,
            0.22,
            0.315,
            forehead + 0.05,
            0.08,
            0.31,
            forehead + 0.05,
            -0.08,
            0.25,
            -0.27,
            -0.22,
            0.17,
            -0.16,
            -0.315,
            0.05,
            temple,
            -0.335,
            -0.02,
            -0.22,
            -0.37,
            0.02,
            -0.42,
            -0.22,
            0.05,
            -0.50,
            0,
            0.02,
            -0.42,
            0.22,
            -0.02,
            -0.22,
            0.37),
        rgb);
  }

  /** A straight fringe above the brows. */
  private void fringe(int rgb) {
    drawing.fill(
        head.cover(
            0.08, 0.02, 0.35, 0.24, -0.12, 0.30, 0.33, -0.17, 0.17, 0.375, -0.20, 0, 0.33, -0.17,
            -0.17, 0.24, -0.12, -0.30, 0.08, 0.02, -0.35, -0.02, -0.24, -0.39, 0.02, -0.46, -0.22,
            0.04, -0.535, 0, 0.02, -0.46, 0.22, -0.02, -0.24, 0.39),
        rgb);
  }

  /** Hair that is parted above the left eye. */
  private void parting(int rgb) {
    drawing.fill(
        head.cover(
            0.06, 0.06, 0.35, 0.20, -0.14, 0.32, 0.28, -0.28, 0.20, 0.29, -0.38, -0.04, 0.28, -0.41,
            -0.10, 0.26, -0.31, -0.20, 0.18, -0.12, -0.32, 0.06, 0.06, -0.35, -0.02, -0.24, -0.39,
            0.02, -0.46, -0.22, 0.04, -0.535, 0, 0.02, -0.46, 0.22, -0.02, -0.24, 0.39),
        rgb);
  }

  /** Hair beside the face that is behind it, because the head is turned. */
  void farSide() {
    if (style.framesFace()) {
      sides(style == HairStyle.BOB ? 0.44 : 0.80, true);
    }
  }

  private void sides(double end, boolean far) {
    for (var side : new int[] {1, -1}) {
      if ((head.faces(0, 0, side) < -0.14) == far) {
        side(end, side, look.hair());
      }
    }
  }

  /** Hair beside the face, down to {@code end}. */
  private void side(double end, int side, int rgb) {
    double s = sway;
    drawing.fill(
        head.patch(
            0.04,
            -0.30,
            side * 0.30,
            0.10,
            -0.05,
            side * 0.345,
            0.08 + s * 0.6,
            end * 0.5,
            side * 0.36,
            0.04 + s,
            end * 0.9,
            side * 0.33,
            -0.16 + s,
            end * 0.94,
            side * 0.32,
            -0.26 + s * 0.6,
            end * 0.4,
            side * 0.33,
            -0.29,
            -0.08,
            side * 0.30,
            -0.18,
            -0.32,
            side * 0.28),
        rgb);
    drawing.fill(
        head.strand(
            0.02,
            -0.34,
            side * 0.26,
            0.05,
            0.06,
            -0.10,
            side * 0.355,
            0.075,
            0.05 + s * 0.6,
            end * 0.35,
            side * 0.37,
            0.095,
            0.04 + s,
            end * 0.72,
            side * 0.35,
            0.09,
            0.08 + s * 1.6,
            end,
            side * 0.31,
            0.035),
        rgb);
  }

  /** One lock, through three points. */
  private void lock(
      double x,
      double y,
      double z,
      double x2,
      double y2,
      double z2,
      double x3,
      double y3,
      double z3,
      double radius,
      int rgb) {
    if (head.faces(x2, 0, z2) > 0.12) {
      drawing.fill(
          head.strand(x, y, z, radius, x2, y2, z2, radius * 0.9, x3, y3, z3, radius * 0.15), rgb);
    }
  }

  /** Highlights and dark lines, which are seen from near only. */
  private void strands() {
    int light = Light.mix(look.hair(), 0xffe2b8, (look.hair() >> 16 & 255) < 0x40 ? 0.16 : 0.28);
    if (head.faces(1, 0, 0) > -0.2) {
      drawing.detail(
          head.strand(
              0.00, -0.36, 0.30, 0.004, 0.08, -0.42, 0.20, 0.016, 0.14, -0.445, 0.07, 0.020, 0.15,
              -0.445, -0.04, 0.004),
          light,
          0.75);
      drawing.detail(
          head.strand(
              0.15, -0.43, -0.09, 0.004, 0.11, -0.42, -0.17, 0.011, 0.05, -0.38, -0.24, 0.003),
          light,
          0.6);
    }
    if (style.framesFace()) {
      for (var side : new int[] {1, -1}) {
        if (head.faces(0.3, 0, side) > 0) {
          drawing.line(
              head.line(
                  0.07,
                  -0.10,
                  side * 0.37,
                  0.08 + sway * 0.6,
                  0.14,
                  side * 0.40,
                  0.08 + sway,
                  0.34,
                  side * 0.37),
              0.008 * head.size(),
              light);
        }
      }
    }
  }
}
