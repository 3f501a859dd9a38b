package filmgate.render.stage;

import filmgate.render.draw.Light;
import filmgate.render.raster.FrameFinisher.ColourGrade;
import filmgate.render.raster.FrameFinisher.Curve;
import filmgate.render.raster.FrameFinisher.Curves;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.sky.Atmosphere;
import java.util.Optional;

/** How weather and a change of daylight look in an image that was taken without them. */
final class WeatherGrades {
  /** The most that a channel becomes lighter. */
  private static final double LIGHTER = 1.5;

  private WeatherGrades() {}

  static Optional<ColourGrade> of(Weather weather) {
    return switch (weather) {
      case CLEAR, WIND -> Optional.empty();
      case CLOUDY -> grade(new Channel(0, 248), new Channel(0, 249), new Channel(2, 252), 0.94);
      case OVERCAST -> grade(new Channel(4, 232), new Channel(5, 236), new Channel(8, 240), 0.8);
      case FOG -> grade(new Channel(74, 226), new Channel(78, 230), new Channel(82, 232), 0.55);
      case RAIN -> grade(new Channel(2, 206), new Channel(5, 214), new Channel(12, 226), 0.74);
      case STORM -> grade(new Channel(0, 168), new Channel(2, 180), new Channel(8, 198), 0.62);
      case SNOW -> grade(new Channel(14, 240), new Channel(18, 247), new Channel(26, 255), 0.76);
      case DUST -> grade(new Channel(34, 248), new Channel(24, 226), new Channel(10, 182), 0.78);
    };
  }

  /** What black and white become in one channel. */
  private record Channel(double black, double white) {
    Curve curve() {
      return new Curve(black, white, 1, 1);
    }
  }

  private static Optional<ColourGrade> grade(
      Channel red, Channel green, Channel blue, double saturation) {
    return Optional.of(
        new ColourGrade(new Curves(red.curve(), green.curve(), blue.curve()), saturation, 0, 0.5));
  }

  /** From the light of the start to that of the end, if it changes. */
  static Optional<ColourGrade> of(Daylight daylight) {
    return daylight.changes()
        ? grade(
            ratio(daylight, 16),
            ratio(daylight, 8),
            ratio(daylight, 0),
            daylight.end() == TimeOfDay.NIGHT ? 0.8 : 1)
        : Optional.empty();
  }

  private static Channel ratio(Daylight daylight, int shift) {
    double from = ambient(daylight.start()).ambient() >> shift & 255;
    double to = ambient(daylight.end()).ambient() >> shift & 255;
    return new Channel(0, 255 * Math.min(LIGHTER, to / from));
  }

  private static Light ambient(TimeOfDay time) {
    return Atmosphere.of(time, Weather.CLEAR).light();
  }
}
