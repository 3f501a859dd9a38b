package filmgate.render.stage;

import filmgate.render.draw.DrawingPainter;
import filmgate.render.draw.Light;
import filmgate.render.particle.ParticleField;
import filmgate.render.particle.ParticleType;
import filmgate.render.raster.FrameFinisher;
import filmgate.render.raster.FramePool;
import filmgate.render.raster.I420;
import filmgate.render.raster.ImageLoader;
import filmgate.render.raster.Letterbox;
import filmgate.render.raster.RgbConverter;
import filmgate.render.raster.RgbFrame;
import filmgate.render.rig.Moment;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Look;
import filmgate.render.scene.Scene;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Setting.FloorSpec;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.setting.StageGeometry;
import filmgate.render.shot.FootageCamera;
import filmgate.render.shot.RetimedFootage;
import filmgate.render.shot.ShotPainter;
import filmgate.render.spec.RenderSpec;
import filmgate.render.stage.layer.ParticleLayer;
import filmgate.render.stage.layer.StageFrame;
import filmgate.render.stage.layer.StageLayer;
import filmgate.render.stage.layer.View;
import filmgate.render.stage.layer.View.FrameGeometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shot of a clip that a prompt changes: its speed, the camera over it, its colours, the weather,
 * and subjects in front of it.
 */
public final class ClipStage implements ShotPainter {
  private static final View AT_REST = new View(0, 0, 0, 0, 1, 1, 0);
  private static final double HORIZON = 0.85;
  private static final double GROUND = 0.93;

  private final Scene scene;
  private final ShotPainter footage;
  private final FootageCamera camera;
  private final StageClock clock;
  private final FrameGeometry frame;
  private final List<StageLayer> layers = new ArrayList<>();
  private final List<FrameFinisher> finishers = new ArrayList<>();
  private final FramePool pool;

  /**
   * A changed clip.
   *
   * @param footage draws the frames of the clip in the size of the video
   * @param frames of the shot
   */
  public ClipStage(
      Scene scene, ShotPainter footage, Cast cast, RenderSpec.Size size, int frames, long seed) {
    this.scene = scene;
    this.footage = new RetimedFootage(footage, scene.camera().pace(), frames);
    camera = new FootageCamera(scene.camera().move(), seed);
    clock = new StageClock(frames, Pace.NORMAL);
    frame = new FrameGeometry(size.width(), size.height());
    pool = new FramePool(size.width(), size.height());
    addSubjects(cast, seed);
    particles().ifPresent(field -> layers.add(new ParticleLayer(field.at(seed))));
    if (isRecoloured(scene) || !layers.isEmpty()) {
      addFinisher(scene.daylight().start(), seed);
      if (scene.daylight().changes()) {
        addFinisher(scene.daylight().end(), seed);
      }
    }
  }

  /** Whether anything of a scene changes a clip. */
  public static boolean changes(Scene scene) {
    return isRecoloured(scene)
        || !scene.subjects().isEmpty()
        || scene.look().letterbox()
        || RetimedFootage.changes(scene.camera().pace())
        || !new FootageCamera(scene.camera().move(), 0).isStill();
  }

  private static boolean isRecoloured(Scene scene) {
    return scene.look().grade() != Look.Grade.NATURAL
        || scene.look().grain()
        || scene.daylight().changes()
        || !isPlain(scene.daylight().start())
        || (scene.weather() != Weather.CLEAR && scene.weather() != Weather.CLOUDY);
  }

  private static boolean isPlain(TimeOfDay time) {
    return switch (time) {
      case MORNING, NOON, AFTERNOON -> true;
      case DAWN, SUNSET, DUSK, NIGHT -> false;
    };
  }

  private void addSubjects(Cast cast, long seed) {
    var ground = new FloorSpec(FloorType.EARTH, "#000000", 0);
    var place =
        new Setting("clip", false, TimeOfDay.NOON, HORIZON, GROUND, ground, List.of(), List.of());
    double height = frame.height() / frame.unit();
    var stage =
        new StageGeometry(frame.width() / frame.unit(), height, HORIZON * height, GROUND * height);
    var composition =
        new Composition(inFront(scene), place, stage, clock.duration(), seed).overClip();
    composition.place(cast).forEach(one -> layers.add(new Actor(one, Light.PLAIN)));
  }

  /** The subjects at a size that leaves most of the clip visible. */
  private static Scene inFront(Scene scene) {
    var named = scene.camera();
    var size = named.size() == ShotSize.MEDIUM ? ShotSize.WIDE : named.size();
    return scene.with(new CameraDirection(size, named.move(), named.angle(), named.pace()));
  }

  /** What falls or flies, and how fast the wind moves it to the right. */
  private record Falling(ParticleType type, double wind) {
    ParticleField at(long seed) {
      return new ParticleField(type, Light.PLAIN, wind, seed);
    }
  }

  private Optional<Falling> particles() {
    return switch (scene.weather()) {
      case RAIN -> Optional.of(new Falling(ParticleType.RAIN, -0.25));
      case STORM -> Optional.of(new Falling(ParticleType.RAIN, -0.8));
      case SNOW -> Optional.of(new Falling(ParticleType.SNOW, -0.05));
      case DUST -> Optional.of(new Falling(ParticleType.SAND, -0.9));
      case WIND -> Optional.of(new Falling(ParticleType.LEAVES, -0.5));
      case CLEAR, CLOUDY, OVERCAST, FOG -> Optional.empty();
    };
  }

  private void addFinisher(TimeOfDay time, long seed) {
    var grade = ClipGrades.of(scene, time);
    finishers.add(new FrameFinisher(frame.width(), frame.height(), grade, seed));
  }

  @Override
  public void draw(int index, I420 into) {
    footage.draw(index, into);
    var moment = clock.at(index);
    move(moment, into);
    if (!finishers.isEmpty()) {
      var pixels = pool.take();
      RgbConverter.convert(into, pixels);
      compose(pixels, moment);
      finish(pixels, index, moment, into);
      pool.put(pixels);
    }
    if (scene.look().letterbox()) {
      Letterbox.draw(into);
    }
  }

  private void move(Moment moment, I420 into) {
    if (camera.isStill()) {
      return;
    }
    var whole = new I420(into.width(), into.height());
    whole.copyFrom(into);
    var part = camera.at(moment.progress(), moment.seconds(), into.width(), into.height());
    ImageLoader.draw(whole, part, into);
  }

  private void compose(RgbFrame pixels, Moment moment) {
    if (layers.isEmpty()) {
      return;
    }
    var pen = DrawingPainter.prepare(pixels.pen());
    var drawn = new StageFrame(pixels, pen, frame, AT_REST, moment);
    layers.forEach(layer -> layer.draw(drawn));
    pen.dispose();
  }

  private void finish(RgbFrame pixels, int index, Moment moment, I420 into) {
    finishers.getFirst().finish(pixels, index, into);
    var weight = (int) (256 * Math.clamp(moment.progress() * 1.2 - 0.1, 0, 1) + 0.5);
    if (finishers.size() > 1 && weight > 0) {
      var later = new I420(into.width(), into.height());
      finishers.getLast().finish(pixels, index, later);
      into.blend(later, weight);
    }
  }
}
