package filmgate.render.scene;

import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scenes as JSON objects: names in lower case, and only what differs from the default. */
public final class SceneJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SceneJson() {}

  /** The scene as an object; equal scenes give equal objects. */
  public static ObjectNode of(Scene scene) {
    var json = NODES.objectNode();
    json.put("setting", scene.setting());
    json.put("daylight", name(scene.daylight().start()));
    if (scene.daylight().changes()) {
      json.put("daylight_end", name(scene.daylight().end()));
    }
    put(json, "weather", scene.weather(), Weather.CLEAR);
    if (!scene.subjects().isEmpty()) {
      var subjects = json.putArray("subjects");
      scene.subjects().forEach(one -> subjects.add(subject(one)));
    }
    putObject(json, "camera", camera(scene.camera()));
    putObject(json, "look", look(scene.look()));
    put(json, "mood", scene.mood(), Mood.NEUTRAL);
    if (!scene.dialogue().isEmpty()) {
      var dialogue = json.putArray("dialogue");
      scene.dialogue().forEach(dialogue::add);
    }
    return json;
  }

  private static ObjectNode subject(Subject subject) {
    var json = NODES.objectNode();
    json.put("kind", subject.kind());
    putText(json, "variant", subject.variant());
    if (subject.count() > 1) {
      json.put("count", subject.count());
    }
    var actions = json.putArray("actions");
    subject.actions().forEach(one -> actions.add(name(one)));
    putText(json, "prop", subject.prop());
    if (!subject.traits().isEmpty()) {
      var traits = json.putObject("traits");
      new TreeMap<>(subject.traits()).forEach(traits::put);
    }
    put(json, "position", subject.placement().position(), Placement.Position.FREE);
    put(json, "heading", subject.placement().heading(), Placement.Heading.ACROSS);
    return json;
  }

  private static ObjectNode camera(CameraDirection camera) {
    var plain = CameraDirection.PLAIN;
    var json = NODES.objectNode();
    put(json, "size", camera.size(), plain.size());
    put(json, "move", camera.move(), plain.move());
    put(json, "angle", camera.angle(), plain.angle());
    put(json, "pace", camera.pace(), plain.pace());
    return json;
  }

  private static ObjectNode look(Look look) {
    var json = NODES.objectNode();
    put(json, "grade", look.grade(), Look.Grade.NATURAL);
    putFlag(json, "shallow_focus", look.shallowFocus());
    putFlag(json, "grain", look.grain());
    putFlag(json, "letterbox", look.letterbox());
    return json;
  }

  private static void putObject(ObjectNode json, String name, ObjectNode value) {
    if (!value.isEmpty()) {
      json.set(name, value);
    }
  }

  private static void put(ObjectNode json, String name, Enum<?> value, Enum<?> usual) {
    if (!value.equals(usual)) {
      json.put(name, name(value));
    }
  }

  private static void putText(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private static void putFlag(ObjectNode json, String name, boolean value) {
    if (value) {
      json.put(name, true);
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
