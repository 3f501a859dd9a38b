package filmgate.render.stage;

import filmgate.render.draw.Light;
import filmgate.render.particle.ParticleField;
import filmgate.render.raster.ClearFrame;
import filmgate.render.raster.FrameFinisher.ColourGrade;
import filmgate.render.raster.I420;
import filmgate.render.raster.Noise;
import filmgate.render.raster.SampleGrade;
import filmgate.render.scene.Look;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Weather;
import filmgate.render.shot.ImageCamera.Whole;
import filmgate.render.shot.ShotPainter;
import filmgate.render.sky.Atmosphere;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The look, the weather, and the change of daylight of a scene over an image. They come gradually
 * where a frame must be the image itself.
 */
public final class ImageAtmosphere implements ShotPainter {
  /** Frames in which the look and the weather come. */
  private static final int FADE = 40;

  private final ShotPainter image;
  private final Whole whole;
  private final StageClock clock;
  private final Optional<SampleGrade> grade;
  private final Optional<SampleGrade> change;
  private final Optional<ParticleField> particles;
  private final ConcurrentLinkedQueue<ClearFrame> free = new ConcurrentLinkedQueue<>();

  private ImageAtmosphere(
      ShotPainter image, Scene scene, boolean indoor, Whole whole, int frames, long seed) {
    this.image = image;
    this.whole = whole;
    clock = new StageClock(frames, scene.camera().pace());
    var weather = indoor ? Weather.CLEAR : scene.weather();
    var grades = new ArrayList<ColourGrade>();
    WeatherGrades.of(weather).ifPresent(grades::add);
    if (scene.look().grade() != Look.Grade.NATURAL) {
      grades.add(Grades.of(scene.look()));
    }
    grade = grades.isEmpty() ? Optional.empty() : Optional.of(new SampleGrade(grades));
    change =
        whole == Whole.FIRST || whole == Whole.NEVER
            ? WeatherGrades.of(scene.daylight()).map(one -> new SampleGrade(List.of(one)))
            : Optional.empty();
    particles = WeatherParticles.of(weather, light(scene), seed);
  }

  private static Light light(Scene scene) {
    return Atmosphere.of(scene.daylight().start(), scene.weather()).light();
  }

  /**
   * The shot of an image in the atmosphere of a scene.
   *
   * @param indoor whether the scene has no weather
   * @param whole which frames are exactly the image
   */
  public static ShotPainter over(
      ShotPainter image, Scene scene, boolean indoor, Whole whole, int frames, long seed) {
    var shot = new ImageAtmosphere(image, scene, indoor, whole, frames, seed);
    var plain = shot.grade.isEmpty() && shot.change.isEmpty() && shot.particles.isEmpty();
    return plain ? image : shot;
  }

  @Override
  public void draw(int index, I420 into) {
    image.draw(index, into);
    double strength = strength(index);
    if (strength > 0) {
      change.ifPresent(one -> one.apply(into, Noise.step(0.05, 0.95, clock.at(index).progress())));
      grade.ifPresent(one -> one.apply(into, strength));
      particles.ifPresent(field -> scatter(field, index, strength, into));
    }
  }

  /** From 0 where the frame must be the image itself to 1. */
  private double strength(int index) {
    double fade = Math.min(FADE, clock.frames() / 2.0);
    double in = Noise.step(0, fade, index);
    double out = Noise.step(0, fade, clock.frames() - 1.0 - index);
    return switch (whole) {
      case NEVER -> 1;
      case FIRST -> in;
      case LAST -> out;
      case BOTH -> in * out;
    };
  }

  private void scatter(ParticleField field, int index, double strength, I420 into) {
    var taken = free.poll();
    var frame = taken == null ? new ClearFrame(into.width(), into.height()) : taken;
    var pen = frame.pen();
    field.draw(pen, into.width(), into.height(), clock.at(index).seconds());
    pen.dispose();
    frame.blend(into, (int) (256 * strength));
    free.add(frame);
  }
}
