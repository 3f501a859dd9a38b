package filmgate.render.stage;

import filmgate.render.draw.Drawing.Finish;
import filmgate.render.draw.Light;
import filmgate.render.floor.Ground;
import filmgate.render.floor.Water;
import filmgate.render.floor.WetSurface;
import filmgate.render.particle.ParticleField;
import filmgate.render.particle.ParticleType;
import filmgate.render.raster.FrameFinisher;
import filmgate.render.raster.FramePool;
import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Scene;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Plate;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.setting.StageGeometry;
import filmgate.render.shot.ShotPainter;
import filmgate.render.sky.Atmosphere;
import filmgate.render.sky.SkyPainter;
import filmgate.render.spec.RenderSpec;
import filmgate.render.stage.layer.FloorLayer;
import filmgate.render.stage.layer.LightningLayer;
import filmgate.render.stage.layer.ParticleLayer;
import filmgate.render.stage.layer.PlateLayer;
import filmgate.render.stage.layer.ShoreLayer;
import filmgate.render.stage.layer.SkyLayer;
import filmgate.render.stage.layer.StageLayer;
import filmgate.render.stage.layer.SurfLayer;
import filmgate.render.stage.layer.TableLayer;
import filmgate.render.stage.layer.View.FrameGeometry;
import filmgate.render.stage.layer.WetLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Builds the stage of a scene in the light of one time of day. */
public final class StageBuilder {
  /** Plates up to this depth are behind the floor. */
  private static final double BEHIND_FLOOR = 0.15;

  /** Plates of this depth and more are in front of the subjects. */
  private static final double IN_FRONT = 1.02;

  /** Shorter sides in pixels from which plates have half the pixels of the frame. */
  private static final double LARGE = 1500;

  private static final double MEDIUM = 800;

  /** Where facades touch a wet street. */
  private static final double WET_AXIS = 0.3;

  /** Plates up to this depth are mirrored, or lie on the wet street. */
  private static final double WET_UNTIL = 0.95;

  private final Scene scene;
  private final Setting setting;
  private final Function<String, Plate> plates;
  private final long seed;
  private final FrameGeometry frame;
  private final StageGeometry stage;
  private final StageClock clock;
  private final FramePool pool;
  private final Composition composition;
  private final List<Placed> actors;
  private Framings framings = Framings.ONE;
  private Optional<Backdrop> backdrop = Optional.empty();

  /**
   * @param plates finds a plate by its id
   * @param frames of the shot
   */
  public StageBuilder(
      Scene scene,
      Setting setting,
      Function<String, Plate> plates,
      Cast cast,
      RenderSpec.Size size,
      int frames,
      long seed) {
    this.scene = scene;
    this.setting = setting;
    this.plates = plates;
    this.seed = seed;
    frame = new FrameGeometry(size.width(), size.height());
    stage = geometry();
    clock = new StageClock(frames, scene.camera().pace());
    pool = new FramePool(frame.width(), frame.height());
    composition = new Composition(scene, setting, stage, clock.duration(), seed);
    actors = composition.place(cast);
  }

  /** Shows an image instead of the plates of the setting. */
  public void behind(Backdrop image) {
    backdrop = Optional.of(image);
  }

  /** Gives a thing to the main subject; nothing is added if no subject is drawn. */
  public void holding(Figure object) {
    composition
        .main()
        .ifPresent(main -> actors.add(actors.indexOf(main) + 1, HeldObject.of(object, main)));
  }

  private StageGeometry geometry() {
    double height = frame.height() / frame.unit();
    double horizon = setting.horizon();
    var angle = scene.camera().angle();
    if (angle == CameraAngle.LOW && !setting.indoor()) {
      horizon += (setting.ground() - horizon) * 0.5;
    } else if (angle == CameraAngle.HIGH || angle == CameraAngle.OVERHEAD) {
      horizon *= setting.indoor() ? 0.92 : 0.78;
    }
    return new StageGeometry(
        frame.width() / frame.unit(), height, horizon * height, setting.ground() * height);
  }

  /** Frames the scene in another way after each cut. */
  public StageBuilder framed(Framings framings) {
    this.framings = framings;
    return this;
  }

  /** The shot; its light changes over time if the scene says so. */
  public ShotPainter build() {
    var times = times();
    if (times.size() == 1) {
      return at(times.getFirst());
    }
    return new DaylightChange(times.stream().map(this::at).toList(), clock.frames());
  }

  private List<TimeOfDay> times() {
    var daylight = scene.daylight();
    if (!daylight.changes()) {
      return List.of(daylight.start());
    }
    var night = daylight.start() == TimeOfDay.NIGHT || daylight.end() == TimeOfDay.NIGHT;
    var between = daylight.start() == TimeOfDay.NIGHT ? TimeOfDay.DAWN : TimeOfDay.SUNSET;
    return night && daylight.start() != between && daylight.end() != between
        ? List.of(daylight.start(), between, daylight.end())
        : List.of(daylight.start(), daylight.end());
  }

  private Stage at(TimeOfDay time) {
    var air = setting.indoor() ? Atmosphere.indoor(time) : Atmosphere.of(time, scene.weather());
    var close = composition.size().compareTo(ShotSize.MEDIUM_CLOSE) >= 0;
    double blur = close || composition.onTable() ? 0.016 : scene.look().shallowFocus() ? 0.009 : 0;
    var plates =
        bake(new PlateBaker(frame, air.light(), setting.indoor() ? 0 : haze(), blur, sharpness()));
    var layers = new ArrayList<StageLayer>();
    if (backdrop.isPresent()) {
      layers.add(backdrop.get().layer(scene, frame, air.light()));
    } else {
      layers.add(sky(Atmosphere.of(time, scene.weather())));
      if (scene.weather() == Weather.STORM && !setting.indoor()) {
        layers.add(new LightningLayer(stage, seed));
      }
      addPlates(layers, plates, 0, BEHIND_FLOOR);
      addFloor(layers, air);
    }
    var lamps = air.light().dark() && plates.stream().anyMatch(PlateLayer::shines);
    var light = lamps ? air.light().withLamps() : air.light();
    addStanding(layers, plates, backdrop.map(one -> one.on(light)).orElse(light));
    if (setting.floor().type() == FloorType.WATER && setting.sounds().contains("ocean")) {
      layers.add(new SurfLayer(stage, air.light(), seed));
    }
    addForeground(layers, plates, composition.followed() > 0);
    addParticles(layers, air.light());
    var finisher = new FrameFinisher(frame.width(), frame.height(), Grades.of(scene.look()), seed);
    var camera = new StageCamera(scene.camera(), framings, composition.followed(), seed);
    return new Stage(frame, clock, camera, layers, finisher, pool, scene.look().letterbox());
  }

  /** A shot whose light changes has its plates several times, so they are smaller. */
  private double sharpness() {
    return frame.unit() > LARGE || (scene.daylight().changes() && frame.unit() > MEDIUM) ? 0.5 : 1;
  }

  private double haze() {
    return switch (scene.weather()) {
      case FOG -> 0.95;
      case RAIN, STORM, SNOW, DUST -> 0.62;
      case CLEAR, CLOUDY, OVERCAST, WIND -> 0.42;
    };
  }

  private SkyLayer sky(Atmosphere air) {
    var painted =
        new SkyPainter(air, stage, seed).paint(frame.width(), frame.height(), frame.unit());
    double wind =
        scene.weather() == Weather.WIND || scene.weather() == Weather.STORM ? 0.02 : 0.006;
    double pace = scene.camera().pace() == Pace.TIME_LAPSE ? 3 : 1;
    return new SkyLayer(painted, air, stage, wind * pace);
  }

  /** The plates of the setting in order, baked by all processors. */
  private List<PlateLayer> bake(PlateBaker baker) {
    return IntStream.range(0, setting.plates().size())
        .parallel()
        .mapToObj(i -> plate(baker, setting.plates().get(i), i))
        .toList();
  }

  /** Adds the plates with {@code from <= depth < to}. */
  private static void addPlates(
      List<StageLayer> layers, List<PlateLayer> baked, double from, double to) {
    baked.stream()
        .filter(plate -> plate.depth() >= from && plate.depth() < to)
        .forEach(layers::add);
  }

  private PlateLayer plate(PlateBaker baker, Setting.PlateSpec spec, int order) {
    var drawing = plates.apply(spec.plate()).draw(stage, Noise.mix(seed + order));
    var shines = drawing.parts().stream().anyMatch(part -> part.finish() == Finish.GLOWING);
    return new PlateLayer(baker.bake(drawing, spec.depth()), spec.depth(), shines);
  }

  /**
   * Plates in front of the subjects. If the camera follows the main subject, those that would pass
   * in front of it and hide it are left out.
   */
  private void addForeground(List<StageLayer> layers, List<PlateLayer> plates, boolean following) {
    double unit = frame.unit();
    double top = (stage.ground() - 0.45) * unit;
    double bottom = (stage.ground() - 0.2) * unit;
    plates.stream()
        .filter(plate -> plate.depth() >= IN_FRONT)
        .filter(plate -> !following || plate.plate().coverage(top, bottom) < 0.02)
        .forEach(layers::add);
  }

  private void addFloor(List<StageLayer> layers, Atmosphere air) {
    var floor = setting.floor();
    var colour = Integer.parseInt(floor.colour().substring(1), 16);
    double shore = shoreNearness();
    if (floor.type() == FloorType.WATER || shore > 0) {
      double end = floor.type() == FloorType.WATER ? Double.MAX_VALUE : shore;
      var tint = floor.type() == FloorType.WATER ? colour : 0x2f6f8f;
      layers.add(
          new FloorLayer(new Water(tint, air.light(), air.sun(), roughness(), end, seed), stage));
    }
    if (floor.type() != FloorType.WATER && floor.type() != FloorType.NONE) {
      layers.add(new FloorLayer(new Ground(floor.type(), colour, air.light(), shore, seed), stage));
      if (shore > 0) {
        layers.add(new ShoreLayer(stage, shore, air.light(), seed));
      }
    }
  }

  /** The nearness of the shore; 0 if there is none. */
  private double shoreNearness() {
    double room = (stage.height() - stage.horizon()) / (stage.ground() - stage.horizon());
    return setting.floor().shore() * room;
  }

  private double roughness() {
    return switch (scene.weather()) {
      case STORM -> 1;
      case WIND, RAIN -> 0.7;
      default -> 0.45;
    };
  }

  /** Plates and actors between the horizon and the main subject, and reflections before it. */
  private void addStanding(List<StageLayer> layers, List<PlateLayer> plates, Light light) {
    var added = 0;
    var depth = BEHIND_FLOOR;
    if (isWet()) {
      addPlates(layers, plates, depth, WET_UNTIL);
      layers.add(new WetLayer(new WetSurface(0.6, seed), stage, WET_AXIS));
      depth = WET_UNTIL;
    }
    var table = composition.onTable();
    for (var limit : new double[] {0.36, 0.6, 0.9, IN_FRONT}) {
      addPlates(layers, plates, depth, limit);
      if (table && limit == 0.9) {
        layers.add(new TableLayer(stage, light, setting.id().equals("studio")));
      }
      while (added < actors.size() && actors.get(added).depth() < limit) {
        layers.add(new Actor(actors.get(added++), light));
      }
      depth = Math.max(depth, limit);
    }
    while (added < actors.size()) {
      layers.add(new Actor(actors.get(added++), light));
    }
  }

  private boolean isWet() {
    var rains = scene.weather() == Weather.RAIN || scene.weather() == Weather.STORM;
    return rains && !setting.indoor() && setting.floor().type() == FloorType.STREET;
  }

  private void addParticles(List<StageLayer> layers, Light light) {
    if (setting.indoor()) {
      layers.add(new ParticleLayer(new ParticleField(ParticleType.DUST, light, 0, seed)));
    } else {
      WeatherParticles.of(scene.weather(), light, seed)
          .map(ParticleLayer::new)
          .ifPresent(layers::add);
    }
  }
}
