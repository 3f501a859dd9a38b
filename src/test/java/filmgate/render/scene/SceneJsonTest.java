package filmgate.render.scene;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SceneJsonTest {
  @Test
  void defaultsAreOmitted() {
    var scene =
        new Scene(
            "studio",
            Daylight.constant(TimeOfDay.NOON),
            Weather.CLEAR,
            List.of(),
            CameraDirection.PLAIN,
            Look.NATURAL,
            Mood.NEUTRAL,
            List.of());
    assertThat(SceneJson.of(scene)).hasToString("{\"setting\":\"studio\",\"daylight\":\"noon\"}");
  }

  @Test
  void everythingElseIsWritten() {
    var bird =
        new Subject(
            "bird",
            "owl",
            2,
            Map.of("colour", "#ffffff"),
            List.of(Action.TURN_HEAD),
            "book",
            new Placement(Position.ON_NEXT, Heading.TOWARDS_CAMERA));
    var scene =
        new Scene(
            "forest",
            new Daylight(TimeOfDay.DUSK, TimeOfDay.NIGHT),
            Weather.FOG,
            List.of(bird),
            new CameraDirection(
                ShotSize.CLOSE_UP, CameraMove.DOLLY_IN, CameraAngle.LOW, Pace.SLOW_MOTION),
            new Look(Look.Grade.NOIR, true, true, true),
            Mood.EERIE,
            List.of("Hoo"));
    var expected =
        """
        {"setting": "forest", "daylight": "dusk", "daylight_end": "night", "weather": "fog",
         "subjects": [{"kind": "bird", "variant": "owl", "count": 2, "actions": ["turn_head"],
           "prop": "book", "traits": {"colour": "#ffffff"}, "position": "on_next",
           "heading": "towards_camera"}],
         "camera": {"size": "close_up", "move": "dolly_in", "angle": "low", "pace": "slow_motion"},
         "look": {"grade": "noir", "shallow_focus": true, "grain": true, "letterbox": true},
         "mood": "eerie", "dialogue": ["Hoo"]}
        """;
    assertThat(SceneJson.of(scene)).isEqualTo(JsonMapper.shared().readTree(expected));
  }
}
