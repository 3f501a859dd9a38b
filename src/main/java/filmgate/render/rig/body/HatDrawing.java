package filmgate.render.rig.body;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Light;
import filmgate.render.rig.form.Outline;
import filmgate.render.rig.look.Appearance;
import filmgate.render.rig.look.Headwear;

/** Draws hats, caps, and helmets: first what covers the skull, then what is above the face. */
final class HatDrawing {
  private static final int GOLD = 0xf2c230;
  private static final int WHITE = 0xfaf7f1;

  private final Drawing drawing;
  private final HeadFrame head;
  private final Headwear wear;
  private final int rgb;
  private final int band;

  HatDrawing(Drawing drawing, HeadFrame head, Appearance look) {
    this.drawing = drawing;
    this.head = head;
    this.wear = look.headwear();
    this.rgb = look.accent();
    this.band = Light.mix(look.top(), 0x1c1420, 0.5);
  }

  private boolean showsFace() {
    return head.faces(1, 0, 0) > -0.32;
  }

  /** What the face is drawn on. */
  void skull() {
    switch (wear) {
      case CAP, POLICE_CAP, BEANIE, TURBAN -> dome(0.395);
      case HELMET -> dome(0.43);
      default -> {
        // A hat with a brim is above the face.
      }
    }
  }

  private void dome(double radius) {
    drawing.fill(
        head.hull(
            -0.08,
            -0.19,
            0,
            radius,
            0.03,
            -0.23,
            0,
            radius - 0.045,
            -0.14,
            -0.12,
            0,
            radius - 0.06),
        rgb);
  }

  void draw() {
    switch (wear) {
      case CAP -> cap(Appearance.shade(rgb));
      case POLICE_CAP -> policeCap();
      case BEANIE -> {
        front(0.0);
        rim(Appearance.shade(rgb), 0.085, -0.225);
        drawing.fill(
            Outline.circle(head.seen(-0.05, -0.62, 0), 0.09 * head.size()), Appearance.bright(rgb));
      }
      case TURBAN -> {
        front(0.03);
        rim(Appearance.shade(rgb), 0.035, -0.25);
      }
      case HELMET -> {
        front(0.03);
        rim(Appearance.shade(rgb), 0.03, -0.205);
      }
      case HAT -> brim(rgb, 0.60, 0.24);
      case STRAW_HAT -> brim(0xe6c57a, 0.80, 0.18);
      case TOP_HAT -> brim(0x24242c, 0.54, 0.60);
      case WIZARD_HAT -> wizard();
      case CHEF_HAT -> chef();
      case CROWN -> crown();
      default -> {
        // Masks and veils are drawn elsewhere.
      }
    }
  }

  /** The part of a cap above the forehead. */
  private void front(double more) {
    drawing.fill(
        head.cover(
            0.02,
            -0.12,
            0.375 + more,
            0.25,
            -0.20,
            0.29 + more,
            0.335 + more,
            -0.235,
            0.16,
            0.365 + more,
            -0.245,
            0,
            0.335 + more,
            -0.235,
            -0.16,
            0.25,
            -0.20,
            -0.29 - more,
            0.02,
            -0.12,
            -0.375 - more,
            -0.02,
            -0.26,
            -0.40 - more,
            0.02,
            -0.48,
            -0.25 - more,
            0.02,
            -0.585 - more,
            0,
            0.02,
            -0.48,
            0.25 + more,
            -0.02,
            -0.26,
            0.40 + more),
        rgb);
  }

  /** A band around the front of the head. */
  private void rim(int colour, double half, double y) {
    if (showsFace()) {
      drawing.fill(
          head.cover(
              -0.04,
              y - half + 0.05,
              0.40,
              0.25,
              y - half + 0.01,
              0.30,
              0.345,
              y - half,
              0.16,
              0.38,
              y - half,
              0,
              0.345,
              y - half,
              -0.16,
              0.25,
              y - half + 0.01,
              -0.30,
              -0.04,
              y - half + 0.05,
              -0.40,
              -0.04,
              y + half + 0.05,
              -0.40,
              0.25,
              y + half + 0.01,
              -0.30,
              0.345,
              y + half,
              -0.16,
              0.38,
              y + half,
              0,
              0.345,
              y + half,
              0.16,
              0.25,
              y + half + 0.01,
              0.30,
              -0.04,
              y + half + 0.05,
              0.40),
          colour);
    }
  }

  private void cap(int peak) {
    front(0.0);
    if (showsFace()) {
      drawing.fill(
          head.patch(
              0.22, -0.22, 0.26, 0.42, -0.18, 0.25, 0.57, -0.15, 0.15, 0.61, -0.145, 0, 0.57, -0.15,
              -0.15, 0.42, -0.18, -0.25, 0.22, -0.22, -0.26, 0.34, -0.255, -0.14, 0.37, -0.265, 0,
              0.34, -0.255, 0.14),
          peak);
    }
  }

  private void policeCap() {
    cap(0x1c1f2a);
    drawing.fill(
        head.hull(
            -0.12, -0.46, 0.20, 0.13, -0.12, -0.46, -0.20, 0.13, 0.20, -0.50, 0.13, 0.11, 0.20,
            -0.50, -0.13, 0.11, -0.28, -0.40, 0, 0.12),
        rgb);
    if (showsFace()) {
      rim(0x1c1f2a, 0.03, -0.30);
      drawing.detail(Outline.circle(head.seen(0.38, -0.42, 0), 0.055 * head.size()), GOLD);
    }
  }

  /** A hat with a brim. */
  private void brim(int colour, double wide, double tall) {
    double open = 0.075 + 0.12 * Math.abs(StrictMath.sin(head.pitch()));
    var size = head.size();
    drawing.fill(
        Outline.ellipse(head.seen(-0.03, -0.29, 0), wide * size, open * size, head.roll()),
        Appearance.shade(colour));
    double top = -0.46 - tall;
    drawing.fill(
        head.hull(
            0.05, -0.42, 0.10, 0.25, 0.05, -0.42, -0.10, 0.25, -0.15, -0.42, 0.10, 0.25, -0.15,
            -0.42, -0.10, 0.25, 0.0, top, 0.08, 0.20, 0.0, top, -0.08, 0.20, -0.14, top, 0, 0.20),
        colour);
    drawing.detail(
        Outline.ellipse(head.seen(-0.05, -0.33, 0), 0.345 * size, 0.055 * size, head.roll()), band);
    drawing.fill(
        Outline.closed(
            java.util.List.of(
                edge(-wide, -0.285),
                edge(-wide * 0.55, -0.275),
                edge(0, -0.262),
                edge(wide * 0.55, -0.275),
                edge(wide, -0.285),
                edge(wide * 0.6, -0.235 + open * 0.4),
                edge(0, -0.225 + open * 0.5),
                edge(-wide * 0.6, -0.235 + open * 0.4))),
        Light.mix(colour, 0x2b1b45, 0.06));
  }

  /** A point of a brim, to the side of the middle of the head as it is seen. */
  private java.awt.geom.Point2D.Double edge(double side, double y) {
    var middle = head.seen(-0.03, y, 0);
    double turn = StrictMath.sin(head.roll()) * side * head.size();
    return new java.awt.geom.Point2D.Double(middle.x + side * head.size(), middle.y + turn);
  }

  private void chef() {
    drawing.fill(
        head.hull(
            -0.06, -0.80, 0.18, 0.24, -0.06, -0.80, -0.18, 0.24, -0.24, -0.74, 0, 0.22, 0.16, -0.76,
            0, 0.22),
        WHITE);
    drawing.fill(
        head.hull(
            0.06, -0.46, 0.10, 0.24, 0.06, -0.46, -0.10, 0.24, -0.16, -0.46, 0.10, 0.24, -0.16,
            -0.46, -0.10, 0.24, -0.05, -0.62, 0, 0.32),
        WHITE);
    drawing.line(head.line(0.30, -0.50, 0.18, 0.33, -0.72, 0.16), 0.015 * head.size(), 0xd6d1dc);
    drawing.line(head.line(0.33, -0.50, -0.05, 0.36, -0.74, -0.05), 0.015 * head.size(), 0xd6d1dc);
  }

  private void wizard() {
    drawing.fill(
        Outline.ellipse(
            head.seen(-0.03, -0.25, 0), 0.66 * head.size(), 0.12 * head.size(), head.roll()),
        Appearance.shade(rgb));
    drawing.fill(
        head.strand(
            -0.04, -0.29, 0, 0.40, -0.06, -0.62, 0, 0.25, -0.12, -0.95, 0, 0.12, -0.32, -1.18, 0,
            0.02),
        rgb);
    drawing.detail(head.hull(0.28, -0.48, 0.05, 0.035, 0.28, -0.48, 0.05, 0.035), 0xf6d66b);
    drawing.detail(head.hull(0.1, -0.75, 0.08, 0.028, 0.1, -0.75, 0.08, 0.028), 0xf6d66b);
  }

  private void crown() {
    drawing.fill(
        Outline.polygon(
            java.util.List.of(
                head.seen(-0.02, -0.34, 0.30),
                head.seen(-0.02, -0.60, 0.34),
                head.seen(0.16, -0.46, 0.16),
                head.seen(0.20, -0.70, 0),
                head.seen(0.16, -0.46, -0.16),
                head.seen(-0.02, -0.60, -0.34),
                head.seen(-0.02, -0.34, -0.30),
                head.seen(0.24, -0.31, 0))),
        GOLD);
    drawing.detail(Outline.circle(head.seen(0.23, -0.43, 0), 0.04 * head.size()), 0xd8324a);
  }
}
