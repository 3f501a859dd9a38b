package filmgate.render.sound.event;

import filmgate.render.raster.Noise;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.sound.event.Strike.Burst;
import filmgate.render.sound.event.Strike.Mode;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import java.util.List;

/** One step of a foot: the heel, then the sole, on a surface. */
public final class Footstep {
  private static final double SOLE = 0.055;

  private Footstep() {}

  /** A step; equal arguments give equal samples. */
  public static Stereo on(FloorType surface, long seed) {
    var out = new Stereo(Sampling.samples(0.42));
    add(out, heel(surface, seed), 0, 1);
    add(out, sole(surface, Noise.mix(seed)), SOLE, 0.8);
    return Stereo.ofMono(Shape.endSoftly(out.left()));
  }

  private static void add(Stereo out, float[] samples, double seconds, double gain) {
    out.mix(Stereo.ofMono(samples), Sampling.samples(seconds), gain);
  }

  private static float[] heel(FloorType surface, long seed) {
    return switch (surface) {
      case SAND -> soft(90, 0.4).play(seed);
      case GRASS, EARTH -> soft(75, 0.5).play(seed);
      case SNOW -> soft(110, 0.3).play(seed);
      case WATER -> new Rustle(0.2, 0.02, 900, 2600, 0.9, 300).play(seed, 0.7);
      case BOARDS ->
          new Strike(
                  0.2,
                  new Burst(0.5, 1100, 1.2, 0.008),
                  List.of(new Mode(0.55, 104, 0.05, 0.3), Mode.of(0.3, 231, 0.03)))
              .play(seed);
      case STREET, NONE ->
          new Strike(0.12, new Burst(0.8, 1500, 1.3, 0.007), List.of(new Mode(0.3, 88, 0.03, 0.4)))
              .play(seed);
      case TILES, SMOOTH ->
          new Strike(0.12, new Burst(0.8, 2500, 1.8, 0.006), List.of(Mode.of(0.25, 910, 0.012)))
              .play(seed);
    };
  }

  private static Strike soft(double hertz, double level) {
    return new Strike(
        0.14, new Burst(level * 0.6, 300, 0.8, 0.02), List.of(new Mode(level, hertz, 0.03, 0.4)));
  }

  private static float[] sole(FloorType surface, long seed) {
    return switch (surface) {
      case SAND -> new Rustle(0.24, 0.06, 1500, 800, 0.7, 900).play(seed, 0.34);
      case GRASS -> new Rustle(0.2, 0.05, 4200, 2800, 0.7, 700).play(seed, 0.3);
      case EARTH -> new Rustle(0.18, 0.04, 1900, 1100, 0.8, 600).play(seed, 0.3);
      case SNOW -> new Rustle(0.3, 0.1, 1500, 2300, 1.6, 160).play(seed, 0.5);
      case WATER -> new Rustle(0.34, 0.05, 3000, 1300, 0.7, 400).play(seed, 0.4);
      case BOARDS -> new Rustle(0.1, 0.02, 900, 600, 1.0, 0).play(seed, 0.2);
      case STREET, NONE -> new Rustle(0.1, 0.02, 2600, 1700, 0.8, 900).play(seed, 0.25);
      case TILES, SMOOTH -> new Rustle(0.07, 0.01, 3200, 2400, 1.2, 0).play(seed, 0.18);
    };
  }
}
