package filmgate.generation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of a generation, as JSON.
 *
 * <p>Unknown fields are skipped and missing ones have defaults, so that older and newer versions
 * can read a row. The names are a stored format: they stay even if the classes are renamed.
 */
public final class GenerationJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Names of enum constants in rows that an earlier version wrote, and their names today. */
  private static final Map<String, String> FORMER_NAMES =
      Map.of("FOLLOWS_PICTURE", OutputSpec.Shape.FOLLOWS_IMAGE.name());

  private GenerationJson() {}

  public static String write(Generation generation) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("model", generation.model());
    json.put("prompt", generation.prompt());
    json.put("negative_prompt", generation.negativePrompt());
    var shots = json.putArray("shots");
    for (var shot : generation.shots()) {
      shots
          .addObject()
          .put("index", shot.index())
          .put("prompt", shot.prompt())
          .put("seconds", shot.seconds());
    }
    writeMedia(generation.media(), json);
    writeOutput(generation.output(), json.putObject("output"));
    writeControls(generation.controls(), json.putObject("steering"));
    return JSON.writeValueAsString(json);
  }

  /** Reads what {@link #write} wrote. */
  public static Generation read(String text) {
    var json = JSON.readTree(text);
    if (!json.isObject()) {
      throw new IllegalArgumentException("a stored generation is a JSON object");
    }
    return new Generation(
        text(json, "model"),
        text(json, "prompt"),
        text(json, "negative_prompt"),
        list(json, "shots", GenerationJson::readShot),
        readMedia(json),
        readOutput(json.path("output")),
        readControls(json.path("steering")));
  }

  private static void writeMedia(MediaInputs media, ObjectNode json) {
    var images = json.putArray("pictures");
    media.images().forEach(image -> writeImage(image, images.addObject()));
    var elements = json.putArray("elements");
    media.elements().forEach(element -> writeElement(element, elements.addObject()));
    var clips = json.putArray("clips");
    for (var clip : media.clips()) {
      clips
          .addObject()
          .put("param", clip.param())
          .put("source", clip.source())
          .put("use", clip.use().name())
          .put("keep_sound", clip.keepAudio());
    }
  }

  private static void writeImage(Image image, ObjectNode json) {
    json.put("param", image.param());
    json.put("source", image.source());
    json.put("role", image.role().name());
  }

  private static void writeElement(Element element, ObjectNode json) {
    switch (element) {
      case Element.Library(var id) -> json.put("id", id);
      case Element.Inline(var name, var description, var images) -> {
        json.put("name", name);
        json.put("description", description);
        var list = json.putArray("pictures");
        images.forEach(image -> writeImage(image, list.addObject()));
      }
    }
  }

  private static void writeOutput(OutputSpec output, ObjectNode json) {
    json.put("seconds", output.seconds());
    json.put("quality", output.quality().name());
    json.put("shape", output.shape().name());
    json.put("fit", output.fit().name());
    json.put("sound", output.audio());
    json.put("watermark", output.watermark());
  }

  private static void writeControls(GenerationControls controls, ObjectNode json) {
    json.put("shooting", controls.shotMode().name());
    json.put("people", controls.allowPeople());
    switch (controls.seed()) {
      case GenerationControls.Seed.Given(var value) -> json.put("seed", value);
      case GenerationControls.Seed.Unset() -> {}
    }
    switch (controls.guidance()) {
      case GenerationControls.Guidance.Scale(var value) -> json.put("guidance", value);
      case GenerationControls.Guidance.Unset() -> {}
    }
  }

  private static Shot readShot(JsonNode json) {
    return new Shot(
        json.path("index").intValue(1), text(json, "prompt"), json.path("seconds").intValue(1));
  }

  private static MediaInputs readMedia(JsonNode json) {
    return new MediaInputs(
        list(json, "pictures", GenerationJson::readImage),
        list(json, "elements", GenerationJson::readElement),
        list(json, "clips", GenerationJson::readClip));
  }

  private static Image readImage(JsonNode json) {
    return new Image(
        text(json, "param"), text(json, "source"), word(json, "role", Image.Role.REFERENCE));
  }

  private static Element readElement(JsonNode json) {
    if (json.has("id")) {
      return new Element.Library(text(json, "id"));
    }
    var images = list(json, "pictures", GenerationJson::readImage);
    return new Element.Inline(text(json, "name"), text(json, "description"), images);
  }

  private static Clip readClip(JsonNode json) {
    return new Clip(
        text(json, "param"),
        text(json, "source"),
        word(json, "use", Clip.Use.BASE),
        json.path("keep_sound").booleanValue(false));
  }

  private static OutputSpec readOutput(JsonNode json) {
    return new OutputSpec(
        json.path("seconds").intValue(5),
        word(json, "quality", OutputSpec.Quality.P720),
        word(json, "shape", OutputSpec.Shape.WIDE_16_9),
        word(json, "fit", OutputSpec.Fit.PAD),
        json.path("sound").booleanValue(false),
        json.path("watermark").booleanValue(false));
  }

  private static GenerationControls readControls(JsonNode json) {
    var seed = json.path("seed");
    var guidance = json.path("guidance");
    return new GenerationControls(
        word(json, "shooting", GenerationControls.ShotMode.ONE_SHOT),
        json.path("people").booleanValue(true),
        seed.isNumber()
            ? new GenerationControls.Seed.Given(seed.longValue())
            : new GenerationControls.Seed.Unset(),
        guidance.isNumber()
            ? new GenerationControls.Guidance.Scale(guidance.doubleValue())
            : new GenerationControls.Guidance.Unset());
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).stringValue("");
  }

  private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> read) {
    return json.path(field).valueStream().map(read).toList();
  }

  /** An enum constant by its name; an unknown one counts as missing. */
  private static <E extends Enum<E>> E word(JsonNode json, String field, E defaultValue) {
    var stored = text(json, field);
    var word = FORMER_NAMES.getOrDefault(stored, stored);
    for (var constant : defaultValue.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    return defaultValue;
  }
}
