package filmgate.render.setting;

import static java.util.stream.Collectors.joining;

import filmgate.render.scene.TimeOfDay;
import filmgate.render.setting.Setting.FloorSpec;
import filmgate.render.setting.Setting.FloorType;
import filmgate.render.setting.Setting.PlateSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one file of a setting field by field, and refuses what is missing, unknown, or wrong. */
final class SettingFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final double DEPTH_MAX = 3;

  private final String file;
  private final JsonNode json;

  private SettingFile(String file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Reads a setting.
   *
   * @param plates the ids of the plates that exist
   * @throws InvalidSettingException if it is not valid
   */
  static Setting parse(String file, String text, Collection<String> plates) {
    try {
      return new SettingFile(file, MAPPER.readTree(text)).read(plates);
    } catch (JacksonException e) {
      throw new InvalidSettingException(file, "", "is not JSON: " + e.getOriginalMessage());
    }
  }

  private Setting read(Collection<String> plates) {
    allow(
        json, "", Set.of("id", "indoor", "time", "horizon", "ground", "floor", "plates", "sounds"));
    var id = text(json, "", "id");
    require(id.matches("[a-z][a-z0-9-]*"), "id", "must be lower-case letters, digits, and hyphens");
    require(file.endsWith(id + ".json"), "id", "must be the name of the file without .json: " + id);
    double horizon = number(json, "", "horizon", 0.2, 0.8);
    double ground = number(json, "", "ground", 0.5, 1);
    require(ground >= horizon + 0.1, "ground", "must be at least 0.1 more than horizon");
    return new Setting(
        id,
        flag("indoor"),
        choice(json, "", "time", TimeOfDay.values()),
        horizon,
        ground,
        floor(),
        plates(plates),
        sounds());
  }

  private FloorSpec floor() {
    var floor = json.path("floor");
    require(floor.isObject(), "floor", "must be an object");
    allow(floor, "floor.", Set.of("type", "colour", "shore"));
    var colour = text(floor, "floor.", "colour");
    require(colour.matches("#[0-9a-f]{6}"), "floor.colour", "must be a colour such as #d9c08c");
    return new FloorSpec(
        choice(floor, "floor.", "type", FloorType.values()),
        colour,
        number(floor, "floor.", "shore", 0, 1));
  }

  private List<PlateSpec> plates(Collection<String> known) {
    var list = json.path("plates");
    require(list.isArray(), "plates", "must be an array");
    var specs = new ArrayList<PlateSpec>();
    for (var i = 0; i < list.size(); i++) {
      var path = "plates[" + i + "]";
      require(list.path(i).isObject(), path, "must be an object");
      specs.add(plate(list.path(i), path + ".", known));
    }
    return specs;
  }

  private PlateSpec plate(JsonNode spec, String path, Collection<String> known) {
    allow(spec, path, Set.of("plate", "depth"));
    var plate = text(spec, path, "plate");
    require(known.contains(plate), path + "plate", "is not a plate: " + plate);
    double depth = number(spec, path, "depth", 0, DEPTH_MAX);
    return new PlateSpec(plate, depth);
  }

  private List<String> sounds() {
    var list = json.path("sounds");
    require(list.isArray(), "sounds", "must be an array");
    var ids = new ArrayList<String>();
    for (var i = 0; i < list.size(); i++) {
      require(list.path(i).isString(), "sounds[" + i + "]", "must be a string");
      ids.add(list.path(i).stringValue(""));
    }
    require(new HashSet<>(ids).size() == ids.size(), "sounds", "must not repeat an id");
    return ids;
  }

  private void allow(JsonNode object, String path, Set<String> known) {
    require(object.isObject(), path, "must be an object");
    for (var name : object.propertyNames()) {
      require(
          known.contains(name),
          path + name,
          "is unknown. Known fields: " + String.join(", ", new TreeSet<>(known)));
    }
  }

  private String text(JsonNode object, String path, String name) {
    require(object.path(name).isString(), path + name, "must be a string");
    return object.path(name).stringValue("");
  }

  private boolean flag(String name) {
    require(json.path(name).isBoolean(), name, "must be true or false");
    return json.path(name).booleanValue();
  }

  private double number(JsonNode object, String path, String name, double min, double max) {
    var value = object.path(name);
    require(
        value.isNumber() && value.doubleValue() >= min && value.doubleValue() <= max,
        path + name,
        "must be a number from %s to %s".formatted(min, max));
    return value.doubleValue();
  }

  private <E extends Enum<E>> E choice(JsonNode object, String path, String name, E[] values) {
    var text = text(object, path, name);
    for (var value : values) {
      if (word(value).equals(text)) {
        return value;
      }
    }
    var words = Arrays.stream(values).map(SettingFile::word).collect(joining(", "));
    throw new InvalidSettingException(file, path + name, "must be one of: " + words);
  }

  /** The constant as it is written in files: {@code street} for {@code STREET}. */
  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void require(boolean condition, String field, String problem) {
    if (!condition) {
      throw new InvalidSettingException(file, field, problem);
    }
  }
}
