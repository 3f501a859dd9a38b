package filmgate.render.stage;

import filmgate.render.raster.FrameFinisher.ColourGrade;
import filmgate.render.raster.FrameFinisher.Curve;
import filmgate.render.raster.FrameFinisher.Curves;
import filmgate.render.scene.Look;

/** The finish of each look. */
final class Grades {
  private Grades() {}

  static ColourGrade of(Look look) {
    var plain = of(look.grade());
    return look.grain()
        ? new ColourGrade(plain.curves(), plain.saturation(), plain.vignette(), 3.5)
        : plain;
  }

  private static ColourGrade of(Look.Grade grade) {
    return switch (grade) {
      case NATURAL -> same(new Curve(0, 255, 1.12, 1), 1.04, 0.12);
      case CINEMATIC ->
          split(
              new Curve(0, 255, 1.35, 1.04),
              new Curve(3, 250, 1.28, 1.03),
              new Curve(14, 236, 1.15, 1.02),
              1.04,
              0.26);
      case WARM ->
          split(
              new Curve(8, 255, 1.1, 0.94),
              new Curve(4, 248, 1.08, 0.98),
              new Curve(0, 226, 1.05, 1.06),
              1.02,
              0.2);
      case COOL ->
          split(
              new Curve(0, 238, 1.1, 1.06),
              new Curve(3, 250, 1.1, 1),
              new Curve(12, 255, 1.1, 0.94),
              0.95,
              0.18);
      case VIVID -> same(new Curve(0, 255, 1.3, 0.97), 1.32, 0.06);
      case PASTEL -> same(new Curve(34, 255, 0.86, 0.9), 0.74, 0);
      case DARK -> same(new Curve(4, 236, 1.22, 0.86), 0.74, 0.34);
      case NOIR -> same(new Curve(0, 255, 1.45, 0.82), 0, 0.36);
      case VINTAGE ->
          split(
              new Curve(26, 250, 1, 0.95),
              new Curve(18, 240, 1, 1),
              new Curve(22, 206, 0.96, 1.02),
              0.72,
              0.3);
      case ANIME -> same(new Curve(4, 255, 1.2, 0.92), 1.24, 0);
      case WATERCOLOUR -> same(new Curve(38, 255, 0.9, 0.84), 0.82, -0.12);
      case NEON ->
          split(
              new Curve(6, 255, 1.35, 1.02),
              new Curve(0, 240, 1.3, 1.1),
              new Curve(16, 255, 1.2, 0.94),
              1.34,
              0.3);
      case DREAMY ->
          split(
              new Curve(24, 255, 0.94, 0.88),
              new Curve(18, 252, 0.94, 0.92),
              new Curve(26, 250, 0.92, 0.9),
              0.9,
              -0.06);
    };
  }

  private static ColourGrade same(Curve curve, double saturation, double vignette) {
    return split(curve, curve, curve, saturation, vignette);
  }

  private static ColourGrade split(
      Curve red, Curve green, Curve blue, double saturation, double vignette) {
    return new ColourGrade(new Curves(red, green, blue), saturation, vignette, 0.5);
  }
}
