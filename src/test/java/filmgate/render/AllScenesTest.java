package filmgate.render;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.cast.FigureCast;
import filmgate.render.raster.I420;
import filmgate.render.reference.ReferenceImages;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.Look;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.ShotSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Style;
import filmgate.render.stage.Framings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting, kind, camera, and look is drawn, and any prompt. */
class AllScenesTest {
  private static final SceneLibrary LIBRARY = SceneLibrary.bundled();
  private static final Size WIDE = new Size(160, 90);
  private static final Size TALL = new Size(90, 160);
  private static final int FRAMES = 24;

  static Collection<String> settings() {
    return LIBRARY.settings().ids();
  }

  private static Scene scene(String setting, TimeOfDay time, List<Subject> subjects) {
    return new Scene(
        setting,
        Daylight.constant(time),
        Weather.CLEAR,
        subjects,
        CameraDirection.PLAIN,
        Look.NATURAL,
        Mood.NEUTRAL,
        List.of());
  }

  private static Subject subject(String kind, Action action) {
    return new Subject(kind, "", 1, Map.of(), List.of(action), "", Placement.FREE);
  }

  private static I420 drawn(Scene scene, Size size, int index) {
    I420 frame = new I420(size.width(), size.height());
    ShotSpec shot = new ShotSpec(FRAMES, "", scene);
    Style style = new Style(5, false, false, "");
    RenderSpec spec = new RenderSpec(size, List.of(shot), SourceMedia.NONE, style);
    ReferenceImages none = new ReferenceImages(List.of());
    LIBRARY
        .stage(shot, new ShotReferences(shot, none), Framings.of(FRAMES), spec)
        .draw(index, frame);
    return frame;
  }

  private static void assertIsAPicture(I420 frame, Object what) {
    double mean =
        IntStream.range(0, frame.y().length).map(i -> frame.y()[i] & 255).average().orElse(0);
    long levels =
        IntStream.range(0, frame.y().length).map(i -> frame.y()[i] & 255).distinct().count();
    assertThat(mean).as("mean luma of %s", what).isBetween(20.0, 232.0);
    assertThat(levels).as("levels of luma of %s", what).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingIsDrawnByDayAndByNightInAnyShape(String setting) {
    I420 day = drawn(scene(setting, TimeOfDay.NOON, List.of()), WIDE, 0);
    I420 night = drawn(scene(setting, TimeOfDay.NIGHT, List.of()), WIDE, 0);
    assertIsAPicture(day, setting);
    assertIsAPicture(night, setting + " at night");
    assertThat(night.y()).isNotEqualTo(day.y());
    assertIsAPicture(drawn(scene(setting, TimeOfDay.SUNSET, List.of()), TALL, 12), setting);
    assertThat(drawn(scene(setting, TimeOfDay.NOON, List.of()), WIDE, 0).y()).isEqualTo(day.y());
  }

  @Test
  void everyKindIsSeen() {
    Stream.concat(FigureCast.kinds().stream(), Stream.of("apple", "sofa"))
        .forEach(
            kind -> {
              Scene empty = scene("studio", TimeOfDay.NOON, List.of());
              Scene shown = scene("studio", TimeOfDay.NOON, List.of(subject(kind, Action.STAND)));
              assertThat(drawn(shown, WIDE, 12).y())
                  .as(kind)
                  .isNotEqualTo(drawn(empty, WIDE, 12).y());
            });
  }

  @ParameterizedTest
  @EnumSource(CameraMove.class)
  void everyCameraMoveIsDrawn(CameraMove move) {
    for (ShotSize size : ShotSize.values()) {
      for (CameraAngle angle : CameraAngle.values()) {
        Scene scene =
            new Scene(
                "park",
                Daylight.constant(TimeOfDay.NOON),
                Weather.CLEAR,
                List.of(subject("person", Action.WALK)),
                new CameraDirection(size, move, angle, Pace.NORMAL),
                Look.NATURAL,
                Mood.NEUTRAL,
                List.of());
        assertIsAPicture(drawn(scene, WIDE, 23), size + " " + move + " " + angle);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Look.Grade.class)
  void everyGradeAndWeatherIsDrawn(Look.Grade grade) {
    for (Weather weather : Weather.values()) {
      Scene scene =
          new Scene(
              "city-street",
              Daylight.constant(TimeOfDay.AFTERNOON),
              weather,
              List.of(),
              CameraDirection.PLAIN,
              new Look(grade, true, true, true),
              Mood.NEUTRAL,
              List.of());
      assertIsAPicture(drawn(scene, WIDE, 3), grade + " " + weather);
    }
  }

  /** Letters of many scripts, signs, and control characters in any order. */
  @Test
  void anyPromptIsDrawn() {
    Random random = new Random(14);
    String[] words = {
      "dog",
      "一只猫",
      "running",
      "雨夜",
      "«",
      "\u0000",
      "🐉",
      "قط",
      "собака",
      "\ud800",
      "no",
      "<<<image_1>>>",
      "@x",
      "\"hi\"",
      "镜头拉远",
      "two",
      "and",
      "sunset",
      "x".repeat(300),
      "ねこ",
      "\u202e",
      "…"
    };
    for (int i = 0; i < 60; i++) {
      StringBuilder prompt = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        prompt.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      Scene scene = LIBRARY.parser().scene(prompt.toString(), words[random.nextInt(words.length)]);
      assertIsAPicture(drawn(scene, WIDE, i % FRAMES), prompt);
    }
  }
}
