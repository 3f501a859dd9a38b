package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;

/** Draws a head from any side between profile and front. */
final class AnimalHead {
  private static final int MOUTH = 0x5b2430;
  private static final int TONGUE = 0xe8788a;

  private final Breed breed;
  private final Breed.Head head;
  private final Palette palette;
  private final AnimalEars ears;
  private final AnimalEyes eyes;
  private final AnimalMask mask;
  private final boolean glasses;

  /**
   * @param glasses whether it wears sunglasses
   */
  AnimalHead(Breed breed, Palette palette, boolean glasses) {
    this.glasses = glasses;
    this.breed = breed;
    this.head = breed.head();
    this.palette = palette;
    this.ears = new AnimalEars(breed, palette);
    this.eyes = new AnimalEyes(breed, palette);
    this.mask = new AnimalMask(breed, palette);
  }

  /** Draws the head in radii of the skull, around its middle. */
  void draw(Brush brush, Pose.HeadPose pose) {
    var view = HeadView.of(pose.yaw(), pose.pitch());
    ears.draw(brush, view, -1, pose.lag());
    jaw(brush, view, pose.mouth());
    skull(brush, view);
    mask.draw(brush, view);
    muzzle(brush, view, pose.mouth());
    eyes.draw(brush, view, -1, pose.closed());
    eyes.draw(brush, view, 1, pose.closed());
    if (glasses) {
      eyes.glasses(brush, view);
    }
    ears.draw(brush, view, 1, pose.lag());
    HeadExtras.draw(brush, view, breed, palette, pose.lag());
    if (head.whiskers()) {
      whiskers(brush, view);
    }
  }

  private double tip() {
    return 0.75 + head.muzzle();
  }

  private void jaw(Brush brush, HeadView view, double open) {
    double r = head.noseRadius();
    double down = 0.1 + 0.62 * open;
    double forward = tip() - 0.22 - 0.2 * open;
    double bx = view.x(0.45, -0.42, 0);
    double by = view.y(0.45, -0.42);
    double ex = view.x(forward, -head.drop() - down, 0);
    double ey = view.y(forward, -head.drop() - down);
    if (open > 0.05) {
      brush.detail(
          Outlines.cone(
              bx,
              by,
              0.36,
              view.x(forward, -head.drop() * 0.8 - down * 0.6, 0),
              view.y(forward, -head.drop() * 0.8 - down * 0.6),
              r * 0.62),
          MOUTH);
    }
    brush.fill(Outlines.cone(bx, by, 0.4, ex, ey, r * 0.6), Colours.shade(palette.muzzle(), 0.12));
    if (open > 0.3) {
      double hang = 0.62 * open;
      double tx = view.x(forward + 0.02, -head.drop() - down * 0.75, 0);
      double ty = view.y(forward + 0.02, -head.drop() - down * 0.75);
      brush.detail(
          Outlines.closed(
              bx * 0.4 + tx * 0.6,
              by * 0.4 + ty * 0.6 - 0.05,
              tx - 0.02,
              ty - 0.13,
              tx + 0.15,
              ty + hang * 0.5,
              tx + 0.06,
              ty + hang * 1.1,
              tx - 0.13,
              ty + hang * 0.8,
              tx - 0.16,
              ty + 0.08),
          TONGUE);
    }
  }

  private void skull(Brush brush, HeadView view) {
    int face = palette.face();
    double wide = 1 + (head.width() - 1) * view.sinYaw();
    if (head.cheeks() > 0) {
      cheek(brush, view, -1, face);
    }
    brush.fill(Outlines.oval(0, 0, wide, 0.95), face);
    if (head.cheeks() > 0) {
      cheek(brush, view, 1, face);
    }
    brush.detail(
        Outlines.oval(view.x(0.1, 0.45, 0.1), view.y(0.1, 0.45), 0.6 * wide, 0.34), 0xffffff, 0.1);
  }

  /** Tufts of fur at the side of the face. */
  private void cheek(Brush brush, HeadView view, int side, int face) {
    double c = head.cheeks();
    brush.fill(
        Outlines.closed(
            view.places(
                0.35,
                0.05,
                side * 0.75,
                0.02,
                -0.12,
                side * (0.98 + c * 0.35),
                -0.1,
                -0.38 - c * 0.2,
                side * (0.98 + c),
                0.1,
                -0.66,
                side * (0.72 + c * 0.4),
                0.35,
                -0.86 - c * 0.2,
                side * 0.4,
                0.6,
                -0.6,
                side * 0.2,
                0.6,
                -0.2,
                side * 0.4)),
        breed.coat().mask().equals("lower") ? palette.muzzle() : face);
  }

  private void muzzle(Brush brush, HeadView view, double open) {
    int colour = palette.muzzle();
    if (head.whiskers() && head.muzzle() < 0.5) {
      pads(brush, view, colour);
    } else {
      snout(brush, view, colour);
      mouthLine(brush, view, open);
    }
    nose(brush, view);
  }

  /**
   * A long muzzle: a cone from the face to the nose, its front part in the colour of the muzzle.
   */
  private void snout(Brush brush, HeadView view, int colour) {
    double r = head.noseRadius();
    double end = tip() - r;
    double up = -head.drop();
    brush.fill(
        Outlines.cone(
            view.x(0.46, -0.14, 0),
            view.y(0.46, -0.14),
            head.muzzleRadius(),
            view.x(end, up, 0),
            view.y(end, up),
            r),
        breed.coat().mask().equals("lower") ? colour : palette.face());
    if (colour != palette.face()) {
      double start = Math.max(Math.min(0.72, end - 0.1), end - 0.75);
      brush.detail(
          Outlines.cone(
              view.x(start, up * 0.9 - 0.1, 0),
              view.y(start, up * 0.9 - 0.1),
              (head.muzzleRadius() + r) / 2 * 0.8,
              view.x(end, up - r * 0.05, 0),
              view.y(end, up - r * 0.05),
              r * 0.97),
          colour);
    }
  }

  /** The short muzzle of cats: two pads, a chin, and the line between them. */
  private void pads(Brush brush, HeadView view, int colour) {
    double f = 0.78 + head.muzzle();
    double d = head.drop();
    brush.detail(
        Outlines.oval(view.x(f - 0.1, -d - 0.38, 0), view.y(f - 0.1, -d - 0.38), 0.24, 0.2),
        Colours.shade(colour, 0.06));
    for (var side : new int[] {-1, 1}) {
      brush.fill(
          Outlines.oval(
              view.x(f, -d - 0.1, side * 0.2),
              view.y(f, -d - 0.1),
              0.3 * head.muzzleRadius() / 0.4,
              0.25),
          colour);
    }
    if (head.muzzle() > 0.15) {
      brush.fill(
          Outlines.cone(
              view.x(0.6, 0.05, 0),
              view.y(0.6, 0.05),
              0.34,
              view.x(f + 0.1, -d + 0.2, 0),
              view.y(f + 0.1, -d + 0.2),
              0.24),
          palette.face());
    }
    int line = Colours.shade(palette.nose(), 0.45);
    double nx = view.x(f + 0.18, -d + 0.02, 0);
    double ny = view.y(f + 0.18, -d + 0.02);
    brush.line(Outlines.lines(nx, ny, nx, ny + 0.16), 0.035, line);
    for (var side : new int[] {-1, 1}) {
      brush.line(
          Outlines.open(
              nx,
              ny + 0.16,
              view.x(f + 0.14, 0, side * 0.14),
              ny + 0.26,
              view.x(f, 0, side * 0.33),
              ny + 0.2),
          0.035,
          line);
    }
  }

  private void mouthLine(Brush brush, HeadView view, double open) {
    double r = head.noseRadius();
    double tip = tip();
    double y = -head.drop() - r * 0.55;
    double corner = Math.max(0.66, tip - 1.05);
    double fall = (corner - 0.66) / Math.max(0.1, tip - 0.66) * (-y - 0.42);
    double low = -0.42 - fall - 0.1 * open;
    int line = Colours.shade(palette.muzzle(), 0.55);
    for (var side : new int[] {-1, 1}) {
      if (side > 0 || view.sinYaw() > 0.85) {
        var lips =
            view.places(
                tip - 0.08,
                y + 0.04,
                side * 0.02,
                tip - r * 0.9,
                y - 0.04,
                side * r * 0.7,
                corner + 0.24,
                low - 0.1,
                side * 0.42,
                corner,
                low,
                side * 0.5);
        brush.line(Outlines.open(lips), 0.045, line);
      }
    }
  }

  private void nose(Brush brush, HeadView view) {
    double n = head.nose();
    if (n <= 0) {
      return;
    }
    double tip = tip();
    double r = head.noseRadius();
    boolean snout = head.extra().equals("snout");
    double up = -head.drop() + (snout ? 0 : r * 0.5);
    double forward =
        head.whiskers() && head.muzzle() < 0.5 ? 0.98 + head.muzzle() : tip - (snout ? 0.02 : 0.1);
    up = head.whiskers() && head.muzzle() < 0.5 ? -head.drop() + 0.08 : up;
    double x = view.x(forward, up, 0);
    double y = view.y(forward, up);
    if (breed.build().feet().equals("hoof") && !snout) {
      double side = view.depth(tip - r * 0.5, up, r * 0.55) > 0 ? 1 : 0;
      brush.detail(
          Outlines.oval(
              view.x(tip - r * 0.6, up, side * r * 0.5),
              view.y(tip - r * 0.6, up - 0.1),
              n * 0.7,
              n * 0.55),
          palette.nose());
      if (view.sinYaw() > 0.6) {
        brush.detail(
            Outlines.oval(
                view.x(tip - r * 0.6, up, -r * 0.5),
                view.y(tip - r * 0.6, up - 0.1),
                n * 0.7,
                n * 0.55),
            palette.nose());
      }
      return;
    }
    double wide = snout ? 0.35 + 0.65 * view.sinYaw() : 0.8 + 0.4 * view.sinYaw();
    brush.detail(
        snout
            ? Outlines.oval(x, y, n * wide * 1.1, n * 1.15)
            : Outlines.closed(
                x - n * wide,
                y - n * 0.5,
                x,
                y - n * 0.75,
                x + n * wide,
                y - n * 0.5,
                x + n * wide * 0.5,
                y + n * 0.35,
                x,
                y + n * 0.7,
                x - n * wide * 0.5,
                y + n * 0.35),
        palette.nose());
    if (snout) {
      int hole = Colours.shade(palette.nose(), 0.5);
      brush.detail(Outlines.oval(x - n * 0.4 * wide, y, n * 0.16, n * 0.3), hole);
      brush.detail(Outlines.oval(x + n * 0.4 * wide, y, n * 0.16, n * 0.3), hole);
    } else {
      brush.detail(Outlines.oval(x + n * 0.1, y - n * 0.4, n * 0.35, n * 0.16), 0xffffff, 0.35);
    }
  }

  private void whiskers(Brush brush, HeadView view) {
    double f = 0.8 + head.muzzle() * 0.9;
    double d = head.drop() + 0.1;
    for (var side : new int[] {-1, 1}) {
      if (view.depth(f, -d, side * 0.4) > 0) {
        for (var i = -1; i <= 1; i++) {
          brush.line(
              Outlines.open(
                  view.x(f, 0, side * 0.3),
                  view.y(f, -d + 0.05 * i),
                  view.x(f - 0.2, 0, side * 0.9),
                  view.y(f, -d + 0.16 * i + 0.05),
                  view.x(f - 0.6, 0, side * 1.5),
                  view.y(f, -d + 0.24 * i - 0.1)),
              0.018,
              0xfffaf0);
        }
      }
    }
  }
}
