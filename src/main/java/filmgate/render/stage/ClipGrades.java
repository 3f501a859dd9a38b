package filmgate.render.stage;

import filmgate.render.raster.FrameFinisher.ColourGrade;
import filmgate.render.raster.FrameFinisher.Curve;
import filmgate.render.raster.FrameFinisher.Curves;
import filmgate.render.scene.Look;
import filmgate.render.scene.Scene;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;

/** The colours of a clip at another time of day, in other weather, or in another look. */
final class ClipGrades {
  /** Daylight, in which a clip keeps its colours. */
  private static final Tint NONE = new Tint(1, 1, 1, 1, 1);

  private ClipGrades() {}

  /**
   * How the light changes the colours.
   *
   * @param red what is left of each channel, as {@code green} and {@code blue}
   * @param saturation 1 keeps the colours
   * @param gamma more than 1 is darker in the middle
   */
  private record Tint(double red, double green, double blue, double saturation, double gamma) {}

  /** Air that hides the image: its colour from 0 to 255, and how much of it is seen. */
  private record Haze(double red, double green, double blue, double density) {}

  static ColourGrade of(Scene scene, TimeOfDay time) {
    var look = Grades.of(scene.look());
    if (scene.look().grade() == Look.Grade.NATURAL) {
      look = unchanged(look.grain());
    }
    var light = tint(time);
    var air = tint(scene.weather());
    var haze = haze(scene.weather(), time == TimeOfDay.NIGHT ? 0.4 : 1);
    var curves = look.curves();
    return new ColourGrade(
        new Curves(
            curve(curves.red(), light.red() * air.red(), light, haze.red(), haze.density()),
            curve(curves.green(), light.green() * air.green(), light, haze.green(), haze.density()),
            curve(curves.blue(), light.blue() * air.blue(), light, haze.blue(), haze.density())),
        look.saturation() * light.saturation() * air.saturation(),
        look.vignette(),
        look.grain());
  }

  private static ColourGrade unchanged(double grain) {
    var straight = Curve.STRAIGHT;
    return new ColourGrade(new Curves(straight, straight, straight), 1, 0, grain);
  }

  private static Curve curve(Curve curve, double share, Tint light, double haze, double density) {
    return new Curve(
        curve.black() * share * (1 - density) + haze * density,
        curve.white() * share * (1 - density) + haze * density,
        curve.contrast(),
        curve.gamma() * light.gamma());
  }

  private static Tint tint(TimeOfDay time) {
    return switch (time) {
      case MORNING, NOON, AFTERNOON -> NONE;
      case DAWN -> new Tint(1, 0.86, 0.84, 0.95, 1.02);
      case SUNSET -> new Tint(1, 0.76, 0.52, 1.12, 1.04);
      case DUSK -> new Tint(0.62, 0.56, 0.78, 0.8, 1.15);
      case NIGHT -> new Tint(0.36, 0.44, 0.68, 0.62, 1.22);
    };
  }

  private static Tint tint(Weather weather) {
    return switch (weather) {
      case CLEAR, CLOUDY, WIND -> NONE;
      case OVERCAST -> new Tint(0.9, 0.92, 0.95, 0.8, 1);
      case FOG -> new Tint(0.97, 0.98, 1, 0.7, 1);
      case RAIN -> new Tint(0.76, 0.81, 0.88, 0.72, 1);
      case STORM -> new Tint(0.66, 0.72, 0.82, 0.65, 1);
      case SNOW -> new Tint(0.92, 0.96, 1, 0.75, 1);
      case DUST -> new Tint(1, 0.88, 0.7, 0.8, 1);
    };
  }

  private static Haze haze(Weather weather, double brightness) {
    var day =
        switch (weather) {
          case CLEAR, CLOUDY, WIND, OVERCAST -> new Haze(0, 0, 0, 0);
          case FOG -> new Haze(200, 206, 210, 0.5);
          case RAIN -> new Haze(120, 132, 145, 0.1);
          case STORM -> new Haze(70, 80, 95, 0.08);
          case SNOW -> new Haze(226, 234, 242, 0.16);
          case DUST -> new Haze(199, 154, 98, 0.32);
        };
    return new Haze(
        day.red() * brightness, day.green() * brightness, day.blue() * brightness, day.density());
  }
}
