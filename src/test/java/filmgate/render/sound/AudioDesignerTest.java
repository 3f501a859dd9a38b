package filmgate.render.sound;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.Look;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Setting.FloorSpec;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.sound.ShotAudio.BedLevel;
import filmgate.render.sound.ShotAudio.EventCue;
import filmgate.render.sound.ShotAudio.Space;
import filmgate.render.sound.bed.BedCatalogue;
import filmgate.render.sound.event.EventCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudioDesignerTest {
  private static final Setting BEACH = setting("beach", false, FloorType.SAND, "ocean", "gulls");
  private static final Setting STREET = setting("city-street", false, FloorType.STREET, "city");
  private static final Setting HALL = setting("hallway", true, FloorType.BOARDS, "hall");

  @Test
  void aDogThatRunsOnABeachBarksOverTheWaves() {
    Scene scene = scene(TimeOfDay.SUNSET, Weather.CLEAR, Mood.HAPPY, of("dog", Action.RUN));
    ShotAudio audio = AudioDesigner.design(scene, BEACH, 120, 4, true);
    assertThat(beds(audio)).contains("ocean");
    assertThat(audio.events()).isNotEmpty().extracting(EventCue::id).containsOnly("bark");
    assertThat(audio.events()).allMatch(cue -> cue.seconds() < 5);
    assertThat(audio.steps().surface()).isEqualTo(FloorType.SAND);
    assertThat(audio.steps().perSecond()).isEqualTo(4);
    assertThat(audio.music().mood()).isEqualTo(Mood.HAPPY);
  }

  @Test
  void theWeatherIsHeard() {
    assertThat(beds(plain(Weather.RAIN, STREET))).contains("rain", "city");
    assertThat(beds(plain(Weather.STORM, BEACH))).contains("storm");
    assertThat(beds(plain(Weather.WIND, BEACH))).contains("wind");
    assertThat(beds(plain(Weather.RAIN, HALL))).contains("rain-window").doesNotContain("rain");
  }

  @Test
  void birdsAreSilentAtNightAndInSnow() {
    Setting meadow = setting("meadow", false, FloorType.GRASS, "birds");
    Subject person = of("person", Action.WALK);
    Scene night = scene(TimeOfDay.NIGHT, Weather.CLEAR, Mood.NEUTRAL, person);
    assertThat(beds(AudioDesigner.design(night, meadow, 48, 2, true)))
        .containsExactly("night-crickets");
    assertThat(beds(plain(Weather.SNOW, meadow))).doesNotContain("birds");
  }

  @Test
  void aConcertNeedsNoAccompaniment() {
    Setting stage = setting("concert-stage", true, FloorType.BOARDS, "band", "audience");
    Scene scene = scene(TimeOfDay.NIGHT, Weather.CLEAR, Mood.ENERGETIC, of("person", Action.SING));
    ShotAudio audio = AudioDesigner.design(scene, stage, 48, 0, true);
    assertThat(beds(audio)).containsExactly("band", "audience");
    assertThat(audio.music().heard()).isFalse();
    assertThat(audio.space()).isEqualTo(Space.HALL);
  }

  @Test
  void aTenseSceneHasAHeartbeatAndADoorCreaks() {
    Scene scene = scene(TimeOfDay.NIGHT, Weather.CLEAR, Mood.TENSE, of("door", Action.OPEN));
    ShotAudio audio = AudioDesigner.design(scene, HALL, 72, 0, false);
    assertThat(beds(audio)).contains("heartbeat");
    assertThat(audio.events()).extracting(EventCue::id).containsExactly("creak");
    assertThat(audio.music().heard()).isFalse();
  }

  @Test
  void everySubjectOfTheListHasAudioThatExists() {
    SubjectNoises all = SubjectNoises.read();
    assertThat(all.events()).hasSizeGreaterThan(50);
    assertThat(all.events().values()).allMatch(EventCatalogue::has);
    assertThat(all.beds()).hasSizeGreaterThan(50);
    assertThat(all.beds().values()).allMatch(BedCatalogue::has);
    assertThat(all.event("black-cat")).contains("meow");
    assertThat(all.event("polar-bear")).contains("growl");
    assertThat(all.event("tram-car")).isEmpty();
    assertThat(all.bed("tram-car")).contains("train");
  }

  @Test
  void windIsABreezeInCalmWeather() {
    Setting desert = setting("desert", false, FloorType.SAND, "wind");
    assertThat(beds(plain(Weather.CLEAR, desert))).containsExactly("breeze");
    assertThat(beds(plain(Weather.DUST, desert))).containsExactly("wind");
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyActionHasValidAudio(Action action) {
    for (String kind : List.of("person", "horse", "car", "bird", "fireworks", "unknown")) {
      Scene scene = scene(TimeOfDay.NOON, Weather.CLEAR, Mood.NEUTRAL, of(kind, action));
      ShotAudio audio = AudioDesigner.design(scene, STREET, 96, 2, true);
      assertThat(beds(audio)).isNotEmpty().allMatch(BedCatalogue::has);
      assertThat(audio.events()).allMatch(cue -> EventCatalogue.has(cue.id()));
    }
  }

  private static ShotAudio plain(Weather weather, Setting setting) {
    Scene scene = scene(TimeOfDay.NOON, weather, Mood.NEUTRAL, of("person", Action.WALK));
    return AudioDesigner.design(scene, setting, 48, 2, true);
  }

  private static List<String> beds(ShotAudio audio) {
    return audio.beds().stream().map(BedLevel::id).toList();
  }

  private static Subject of(String kind, Action action) {
    return new Subject(kind, "", 1, Map.of(), List.of(action), "", Placement.FREE);
  }

  private static Scene scene(TimeOfDay time, Weather weather, Mood mood, Subject subject) {
    return new Scene(
        "any",
        Daylight.constant(time),
        weather,
        List.of(subject),
        CameraDirection.PLAIN,
        Look.NATURAL,
        mood,
        List.of());
  }

  private static Setting setting(String id, boolean indoor, FloorType floor, String... ids) {
    return new Setting(
        id,
        indoor,
        TimeOfDay.NOON,
        0.5,
        0.8,
        new FloorSpec(floor, "#808080", 0),
        List.of(),
        List.of(ids));
  }
}
