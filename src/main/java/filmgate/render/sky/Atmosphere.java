package filmgate.render.sky;

import filmgate.render.draw.Light;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import java.util.List;

/**
 * The colours of the air at a time of day in some weather. All colours are 0xRRGGBB.
 *
 * @param sky the gradient from the zenith to the horizon, four colours
 * @param sun the colour of the disc and its glow
 * @param sunHeight 0 at the horizon, 1 at the top edge; negative if neither sun nor moon is seen
 * @param cloudLight the side of a cloud that faces the sun, {@code cloudShade} the other one
 * @param clouds how much of the sky they cover, 0 to 1
 * @param stars whether stars are seen
 * @param light what falls on everything
 */
public record Atmosphere(
    List<Integer> sky,
    int sun,
    double sunHeight,
    int cloudLight,
    int cloudShade,
    double clouds,
    boolean stars,
    Light light) {
  /** The atmosphere of a scene. */
  public static Atmosphere of(TimeOfDay time, Weather weather) {
    return weathered(clear(time), weather);
  }

  /** The air of a room: daylight through windows, or lamps. */
  public static Atmosphere indoor(TimeOfDay time) {
    var air = clear(time);
    var light = air.light();
    var ambient =
        switch (time) {
          case DAWN, SUNSET -> 0xf6d6bc;
          case MORNING, NOON, AFTERNOON -> 0xfffaf0;
          case DUSK -> 0xcbb3b8;
          case NIGHT -> 0xb09a94;
        };
    var room =
        new Light(
            ambient,
            Light.mix(ambient, 0xffffff, 0.3),
            light.rim(),
            light.rimX(),
            light.rimY(),
            light.rimStrength() * 0.5,
            true);
    return new Atmosphere(
        air.sky(), air.sun(), -1, air.cloudLight(), air.cloudShade(), 0, false, room);
  }

  private static Atmosphere clear(TimeOfDay time) {
    return switch (time) {
      case DAWN ->
          of(
              List.of(0x38508a, 0x8c8fc0, 0xf0b3a4, 0xffdfb0),
              0xfff1cf,
              0.12,
              0xffc9a8,
              0x8d86b0,
              new Light(0xe8d3d6, 0xf3c9b4, 0xffe2b8, 0.75, -0.45, 0.7, false));
      case MORNING ->
          of(
              List.of(0x2f78c4, 0x6fb1e6, 0xb9ddf0, 0xf6efd9),
              0xfffbe6,
              0.55,
              0xffffff,
              0xb6cbdf,
              new Light(0xfff6e6, 0xd5e6ee, 0xfff3cf, 0.7, -0.7, 0.45, false));
      case NOON, AFTERNOON ->
          of(
              List.of(0x1f66b4, 0x4f9be0, 0x95c8ee, 0xdcecf3),
              0xfffdf0,
              time == TimeOfDay.NOON ? 0.86 : 0.6,
              0xffffff,
              0xb4c8dc,
              new Light(0xffffff, 0xcfe1ec, 0xffffff, 0.5, -0.85, 0.3, false));
      case SUNSET ->
          of(
              List.of(0x2c2560, 0x8b3f7c, 0xf06a50, 0xffc65e),
              0xfff3c8,
              0.13,
              0xffb070,
              0x5a3a70,
              new Light(0xf6ccb4, 0xf0936a, 0xffe2a6, 0.75, -0.5, 1, false));
      case DUSK ->
          of(
              List.of(0x141a44, 0x37407f, 0x84609c, 0xeaa58e),
              0xffd9b0,
              -1,
              0xc58ba0,
              0x3b3868,
              new Light(0x9a8fb8, 0x8a78a8, 0xffc9a8, 0.75, -0.45, 0.6, true));
      case NIGHT ->
          new Atmosphere(
              List.of(0x060a1e, 0x0d1838, 0x1b2e5a, 0x35507f),
              0xf2f4ff,
              0.72,
              0x4a5f8c,
              0x131d3e,
              0.25,
              true,
              new Light(0x7482b4, 0x24365f, 0xbfd2ff, -0.6, -0.75, 0.7, true));
    };
  }

  private static Atmosphere of(
      List<Integer> sky, int sun, double height, int lit, int shade, Light light) {
    return new Atmosphere(sky, sun, height, lit, shade, 0.42, false, light);
  }

  private static Atmosphere weathered(Atmosphere air, Weather weather) {
    return switch (weather) {
      case CLEAR, WIND -> air;
      case CLOUDY -> air.veiled(0x9aa7b4, 0.18, 0.75);
      case OVERCAST, SNOW -> air.veiled(weather == Weather.SNOW ? 0xc9d4e0 : 0x96a0aa, 0.6, 0.95);
      case FOG -> air.veiled(0xb8c0c6, 0.72, 0.6);
      case RAIN -> air.veiled(0x5d6b78, 0.62, 0.95);
      case STORM -> air.veiled(0x38424f, 0.75, 1);
      case DUST -> air.veiled(0xc79a62, 0.5, 0.5);
    };
  }

  /** The atmosphere behind a veil of a colour: the sun is weaker, and everything is greyer. */
  private Atmosphere veiled(int veil, double strength, double clouds) {
    var tone = stars ? Light.mix(veil, 0x060a1e, 0.78) : Light.mix(veil, sky.getLast(), 0.25);
    var mixed = sky.stream().map(colour -> Light.mix(colour, tone, strength)).toList();
    return new Atmosphere(
        mixed,
        Light.mix(sun, tone, strength * 0.6),
        strength > 0.5 ? -1 : sunHeight,
        Light.mix(cloudLight, tone, strength * 0.7),
        Light.mix(cloudShade, tone, strength * 0.7),
        clouds,
        stars && strength < 0.4,
        veiled(light, tone, strength));
  }

  private static Light veiled(Light light, int tone, double strength) {
    return new Light(
        Light.mix(light.ambient(), Light.mix(tone, light.ambient(), 0.5), strength * 0.45),
        Light.mix(light.haze(), tone, strength),
        Light.mix(light.rim(), tone, strength * 0.5),
        light.rimX(),
        light.rimY(),
        light.rimStrength() * (1 - strength * 0.8),
        light.dark());
  }

  /** The colour of the sky at a height from 0 (zenith) to 1 (horizon). */
  public int at(double height) {
    double position = Math.clamp(height, 0, 1) * (sky.size() - 1);
    var index = Math.min((int) position, sky.size() - 2);
    return Light.mix(sky.get(index), sky.get(index + 1), position - index);
  }
}
