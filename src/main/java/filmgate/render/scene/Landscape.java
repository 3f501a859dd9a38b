package filmgate.render.scene;

import filmgate.render.raster.I420;
import filmgate.render.raster.Noise;
import filmgate.render.spec.RenderSpec;

/** A sky over hills that pass at different speeds, with lights floating in front. */
public final class Landscape implements Scene {
  private static final int LAYERS = 4;

  private final Sky sky;
  private final Hills[] hills = new Hills[LAYERS];
  private final Particles motes;
  private final int frames;
  private final boolean backwards;

  public Landscape(RenderSpec.Size size, RenderSpec.ShotSpec shot, long seed, int turn) {
    var palette = Palette.of(shot.prompt(), seed, turn);
    long own = Noise.mix(seed + turn * 7919L);
    double horizon = 0.62 + 0.1 * Noise.unit(own, 9);
    frames = shot.frames();
    backwards = Noise.unit(own, 10) < 0.5;
    sky = new Sky(size, palette, own, horizon);
    for (var i = 0; i < LAYERS; i++) {
      hills[i] = hill(size, palette, own + i, i, horizon);
    }
    motes = new Particles(size, kind(shot.prompt(), own), palette.glow(), own);
  }

  private static Hills hill(
      RenderSpec.Size size, Palette palette, long seed, int layer, double horizon) {
    double near = layer / (LAYERS - 1.0);
    double height = horizon + (1 - horizon) * (0.02 + 0.55 * near);
    double relief = 0.028 + 0.05 * near;
    var upper = shade(palette, 0.22 + 0.7 * near);
    var lower = shade(palette, 0.1 + 0.62 * near);
    return new Hills(
        size,
        new Hills.Contour(height, relief, 0.012 + 0.085 * near * near),
        Noise.mix(seed * 17),
        new Hills.Shade(upper, lower));
  }

  /** From the colour of the horizon to that of the land. */
  private static int shade(Palette palette, double t) {
    var haze = palette.sky().get(palette.sky().size() - 2);
    var colour = 0;
    for (var shift = 16; shift >= 0; shift -= 8) {
      colour |= (int) Palette.between(haze, palette.land(), t, shift) << shift;
    }
    return colour;
  }

  private static Particles.ParticleType kind(String prompt, long seed) {
    var text = prompt.toLowerCase(java.util.Locale.ROOT);
    if (text.contains("snow") || text.contains("\u96ea")) {
      return Particles.ParticleType.SNOW;
    }
    return Noise.unit(seed, 11) < 0.65 ? Particles.ParticleType.BOKEH : Particles.ParticleType.DUST;
  }

  @Override
  public void draw(int index, I420 into) {
    double progress = frames == 1 ? 0 : index / (frames - 1.0);
    double seconds = index / (double) RenderSpec.FRAMES_PER_SECOND;
    sky.draw(into, backwards ? 1 - progress : progress);
    for (var i = 0; i < LAYERS; i++) {
      var end = i + 1 < LAYERS ? hills[i + 1].solidFrom() : into.height();
      hills[i].draw(into, seconds, end);
    }
    motes.draw(into, seconds);
  }
}
