package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Outlines;
import java.awt.Shape;

/** Draws the markings of a face. */
record AnimalMask(Breed breed, Palette palette) {
  void draw(Brush brush, HeadView view) {
    int marking = palette.marking();
    switch (breed.coat().mask()) {
      case "lower" -> lower(brush, view);
      case "blaze" -> blaze(brush, view);
      case "points" -> points(brush, view);
      case "tabby" -> tabby(brush, view);
      case "dark" ->
          brush.detail(
              Outlines.oval(view.x(0.6, -0.25, 0.1), view.y(0.6, -0.25), 0.62, 0.55), marking);
      case "patches" -> {
        for (var side : new int[] {-1, 1}) {
          if (view.depth(0.75, 0.05, side * 0.45) > 0.1) {
            brush.detail(
                Outlines.closed(
                    view.places(
                        0.8,
                        0.36,
                        side * 0.28,
                        0.82,
                        0.1,
                        side * 0.2,
                        0.72,
                        -0.28,
                        side * 0.42,
                        0.55,
                        -0.3,
                        side * 0.68,
                        0.6,
                        0.05,
                        side * 0.66,
                        0.7,
                        0.32,
                        side * 0.5)),
                marking);
          }
        }
      }
      default -> {}
    }
  }

  private void lower(Brush brush, HeadView view) {
    int light = palette.muzzle();
    brush.detail(
        Outlines.closed(
            view.places(
                0.9, 0.02, 0, 0.82, 0.02, 0.3, 0.62, -0.1, 0.62, 0.3, -0.3, 0.85, 0.2, -0.75, 0.55,
                0.5, -0.85, 0.1, 0.6, -0.75, -0.3, 0.7, -0.2, -0.55, 0.85, 0.05, -0.3)),
        light);
    for (var side : new int[] {-1, 1}) {
      if (view.depth(0.8, 0.5, side * 0.36) > 0.15) {
        brush.detail(
            Outlines.oval(view.x(0.78, 0.48, side * 0.36), view.y(0.78, 0.48), 0.16, 0.1), light);
      }
    }
  }

  private void blaze(Brush brush, HeadView view) {
    brush.detail(
        Outlines.closed(
            view.places(
                0.45, 0.86, 0.0, 0.85, 0.4, 0.14, 0.95, 0.0, 0.2, 0.85, -0.35, 0.42, 0.6, -0.75,
                0.3, 0.6, -0.78, -0.3, 0.85, -0.35, -0.42, 0.95, 0.0, -0.2, 0.85, 0.4, -0.14)),
        breed.coat().face().isEmpty() ? palette.muzzle() : palette.body());
  }

  private void points(Brush brush, HeadView view) {
    int marking = palette.marking();
    brush.detail(around(view, 1.12, 0.62, 0.78), marking, 0.3);
    brush.detail(around(view, 0.94, 0.46, 0.7), marking, 0.75);
    brush.detail(
        Outlines.closed(
            view.places(
                0.8, 0.5, 0, 0.93, 0.16, 0.1, 0.95, -0.22, 0.22, 0.9, -0.5, 0.4, 0.7, -0.8, 0, 0.9,
                -0.5, -0.4, 0.95, -0.22, -0.22, 0.93, 0.16, -0.1)),
        palette.muzzle());
  }

  /** The middle of the face, from the forehead to the chin. */
  private static Shape around(HeadView view, double wide, double top, double low) {
    return Outlines.closed(
        view.places(
            0.85,
            top,
            0,
            0.75,
            top * 0.8,
            0.42 * wide,
            0.6,
            0.05,
            0.76 * wide,
            0.65,
            -0.35,
            0.62 * wide,
            0.75,
            -low,
            0.2,
            0.75,
            -low,
            -0.2,
            0.65,
            -0.35,
            -0.62 * wide,
            0.6,
            0.05,
            -0.76 * wide,
            0.75,
            top * 0.8,
            -0.42 * wide));
  }

  private void tabby(Brush brush, HeadView view) {
    int marking = palette.marking();
    for (var i = -2; i <= 2; i++) {
      double s = 0.2 * i;
      if (view.depth(0.62, 0.7, s) > 0.05) {
        brush.detail(
            Outlines.leaf(
                view.x(0.4, 0.9, s * 1.15),
                view.y(0.4, 0.9),
                view.x(0.78, 0.46, s * 0.75),
                view.y(0.78, 0.46),
                0.075),
            marking);
      }
    }
    for (var side : new int[] {-1, 1}) {
      for (var i = 0; i < 2; i++) {
        double up = -0.08 - 0.26 * i;
        if (view.depth(0.3, up, side * 0.9) > -0.2) {
          brush.detail(
              Outlines.leaf(
                  view.x(-0.05, up - 0.08, side * 0.97),
                  view.y(-0.05, up - 0.08),
                  view.x(0.55, up + 0.02, side * 0.7),
                  view.y(0.55, up + 0.02),
                  0.07),
              marking);
        }
      }
    }
  }
}
