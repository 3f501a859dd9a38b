package filmgate.view.task;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.map;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.json.Schema;

/** What the local renderer draws for a task. */
final class SceneView {
  private static final Schema SUBJECT =
      object(
              required("kind", string().describedAs("Such as dog, person, or lighthouse.")),
              optional("variant", string().describedAs("The breed or the role.")),
              optional("count", integer().describedAs("How many; absent for one.")),
              required(
                  "actions", arrayOf(string()).describedAs("What it does, in order, such as run.")),
              optional("prop", string().describedAs("What it holds or uses.")),
              optional(
                  "traits",
                  map(string())
                      .describedAs(
                          "Its looks, such as its color, and the reference that shows it: image_1"
                              + " or @name.")),
              optional(
                  "position", string().describedAs("Its position in the frame, such as left.")),
              optional("heading", string().describedAs("The direction it faces, such as away.")))
          .named("SceneSubject");

  private static final Schema CAMERA =
      object(
              optional("size", string().describedAs("The size of the shot, such as close_up.")),
              optional("move", string().describedAs("The camera move, such as pan_left.")),
              optional("angle", string().describedAs("The camera angle, such as low.")),
              optional("pace", string().describedAs("The speed, such as slow_motion.")))
          .named("SceneCamera");

  private static final Schema LOOK =
      object(
              optional("grade", string().describedAs("The color grade, such as noir.")),
              optional("shallow_focus", bool().describedAs("Whether the background is blurred.")),
              optional("grain", bool().describedAs("Whether there is grain.")),
              optional("letterbox", bool().describedAs("Whether there are black bars.")))
          .named("SceneLook");

  private static final Schema SCENE =
      object(
              required("setting", string().describedAs("The setting, such as beach.")),
              required("daylight", string().describedAs("The time of day.")),
              optional("daylight_end", string().describedAs("The time of day at the end.")),
              optional(
                  "weather", string().describedAs("The weather, such as rain; absent if clear.")),
              optional("subjects", arrayOf(SUBJECT).describedAs("Who and what is visible.")),
              optional(
                  "camera", CAMERA.describedAs("The camera, where it differs from the usual.")),
              optional("look", LOOK.describedAs("The look, where it differs from the usual.")),
              optional("mood", string().describedAs("The mood of the music, such as peaceful.")),
              optional(
                  "dialogue", arrayOf(string()).describedAs("What is said, shown as subtitles.")))
          .named("Scene");

  static final Schema SCHEMA =
      arrayOf(SCENE)
          .describedAs(
              "What the local renderer understood of the prompt, one object for each shot. Absent"
                  + " for other providers. Names of things may be added at any time.");

  private SceneView() {}
}
