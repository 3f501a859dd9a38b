package filmgate.render.sound;

import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.sound.ShotAudio.BedLevel;
import filmgate.render.sound.ShotAudio.EventCue;
import filmgate.render.sound.ShotAudio.MusicCue;
import filmgate.render.sound.ShotAudio.Space;
import filmgate.render.sound.ShotAudio.StepRhythm;
import filmgate.render.sound.bed.BedCatalogue;
import filmgate.render.spec.RenderSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what is heard in a shot: the setting, the weather, what the subjects are and do, and
 * music.
 */
public final class AudioDesigner {
  private static final Set<String> MUSIC = Set.of("band", "guitar", "piano", "violin", "drums");
  private static final Set<String> WARM_NATURE =
      Set.of("birds", "forest", "night-crickets", "frogs");

  private final Scene scene;
  private final Setting setting;
  private final int frames;
  private final Map<String, Double> beds = new LinkedHashMap<>();
  private final List<EventCue> events = new ArrayList<>();

  private AudioDesigner(Scene scene, Setting setting, int frames) {
    this.scene = scene;
    this.setting = setting;
    this.frames = frames;
  }

  /**
   * What is heard in a scene.
   *
   * @param frames the length of the shot
   * @param stepsPerSecond of the main subject on the clock of the action, as its figure says; 0 if
   *     it makes none
   * @param music whether an accompaniment is heard, unless the scene itself has music
   */
  public static ShotAudio design(
      Scene scene, Setting setting, int frames, double stepsPerSecond, boolean music) {
    return new AudioDesigner(scene, setting, frames).design(stepsPerSecond, music);
  }

  private ShotAudio design(double stepsPerSecond, boolean music) {
    addSetting();
    addWeather();
    addSubjects();
    if (scene.mood() == Mood.TENSE) {
      add("heartbeat", 0.4);
    }
    var own = beds.keySet().stream().anyMatch(MUSIC::contains);
    var cue = new MusicCue(music && !own, scene.mood(), scene.camera().pace());
    var levels =
        beds.entrySet().stream().map(bed -> new BedLevel(bed.getKey(), bed.getValue())).toList();
    return new ShotAudio(frames, levels, events, steps(stepsPerSecond), cue, space());
  }

  private void add(String bed, double level) {
    beds.merge(bed, level, Math::max);
  }

  private void addSetting() {
    double level = 1;
    for (var id : setting.sounds()) {
      var bed = atThisTime(id);
      if (BedCatalogue.has(bed) && !isTooCold(bed)) {
        add(bed, level);
        level = 0.65;
      }
    }
  }

  private boolean isTooCold(String bed) {
    return scene.weather() == Weather.SNOW && WARM_NATURE.contains(bed);
  }

  private boolean isWindy() {
    return switch (scene.weather()) {
      case WIND, STORM, DUST, SNOW -> true;
      case CLEAR, CLOUDY, OVERCAST, FOG, RAIN -> false;
    };
  }

  /** Birds sleep at night, a city is quieter then, and wind is a breeze in calm weather. */
  private String atThisTime(String bed) {
    if (bed.equals("wind") && !isWindy()) {
      return "breeze";
    }
    var time = scene.daylight().start();
    if (time != TimeOfDay.NIGHT && time != TimeOfDay.DUSK) {
      return bed;
    }
    return switch (bed) {
      case "birds" -> "night-crickets";
      case "forest" -> "night";
      case "city" -> "city-night";
      case "gulls" -> "breeze";
      default -> bed;
    };
  }

  private void addWeather() {
    if (setting.indoor()) {
      if (scene.weather() == Weather.RAIN || scene.weather() == Weather.STORM) {
        add("rain-window", 0.7);
      }
      return;
    }
    switch (scene.weather()) {
      case RAIN -> add("rain", 1.1);
      case STORM -> add("storm", 1.4);
      case SNOW -> add("wind", 0.4);
      case WIND, DUST -> add("wind", 1.1);
      case CLEAR, CLOUDY, OVERCAST, FOG -> {
        if (beds.isEmpty()) {
          add("breeze", 0.6);
        }
      }
    }
  }

  private void addSubjects() {
    double near = nearness();
    for (var subject : scene.subjects()) {
      for (var source : SubjectAudio.of(subject)) {
        if (source.continuous()) {
          add(source.id(), source.level() * Math.min(1, near + 0.2));
        } else {
          repeat(source, near);
        }
      }
      near *= 0.75;
    }
  }

  private void repeat(SubjectAudio source, double near) {
    double seconds = frames / (double) RenderSpec.FRAMES_PER_SECOND;
    double shift = 0.1 * (events.size() % 3);
    var number = 0;
    for (double time = source.first() + shift; time < seconds - 0.4; time += source.every()) {
      double pan = number++ % 2 == 0 ? -0.15 : 0.2;
      events.add(new EventCue(source.id(), time, source.level() * near, pan));
    }
  }

  private double nearness() {
    return switch (scene.camera().size()) {
      case EXTREME_WIDE -> 0.35;
      case WIDE -> 0.55;
      case FULL -> 0.7;
      case MEDIUM -> 0.8;
      case MEDIUM_CLOSE -> 0.9;
      case CLOSE_UP, EXTREME_CLOSE_UP -> 1;
    };
  }

  private StepRhythm steps(double perSecond) {
    var pace = scene.camera().pace();
    if (perSecond <= 0 || pace == Pace.TIME_LAPSE || scene.subjects().isEmpty()) {
      return StepRhythm.NONE;
    }
    double rate = perSecond * speed(pace);
    var main = scene.subjects().getFirst();
    var hooves = SubjectAudio.hasHooves(main.kind());
    double weight = hooves ? 1 : SubjectAudio.isPerson(main.kind()) ? 0.8 : 0.45;
    double close = scene.camera().size() == ShotSize.EXTREME_WIDE ? 0.4 : nearness();
    return new StepRhythm(rate, 0.5 / rate, surface(), hooves, weight * close * effort(main));
  }

  private static double effort(Subject subject) {
    var fast =
        subject.actions().stream()
            .anyMatch(action -> action == Action.RUN || action == Action.CHASE);
    return fast ? 1.2 : 0.9;
  }

  private static double speed(Pace pace) {
    return switch (pace) {
      case SLOW_MOTION -> 0.4;
      case SLOW -> 0.65;
      case NORMAL, REVERSE -> 1;
      case FAST -> 1.5;
      case TIME_LAPSE -> 20;
    };
  }

  private FloorType surface() {
    var type = setting.floor().type();
    var wet = scene.weather() == Weather.RAIN || scene.weather() == Weather.STORM;
    var snow = scene.weather() == Weather.SNOW;
    return switch (type) {
      case STREET, EARTH, GRASS -> wet ? FloorType.WATER : snow ? FloorType.SNOW : type;
      case NONE, WATER, SAND, SNOW, BOARDS, TILES, SMOOTH -> type;
    };
  }

  private Space space() {
    var id = setting.id();
    if (hasWord(
        id, "hall", "corridor", "stage", "concert", "church", "temple", "station", "museum")) {
      return Space.HALL;
    }
    if (setting.indoor()) {
      return Space.ROOM;
    }
    if (hasWord(id, "mountain", "canyon", "valley", "cave")) {
      return Space.VALLEY;
    }
    return setting.floor().type() == FloorType.STREET ? Space.STREET : Space.OPEN;
  }

  private static boolean hasWord(String id, String... words) {
    for (var word : words) {
      if (id.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
