package filmgate.generation;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("model", generation.model());
      json.writeStringProperty("prompt", generation.prompt());
      json.writeStringProperty("negative_prompt", generation.negativePrompt());
      writeArray(json, "shots", generation.shots(), GenerationJson::writeShot);
      writeMedia(generation.media(), json);
      writeOutput(generation.output(), json);
      writeControls(generation.controls(), json);
      json.writeEndObject();
    }
    return text.toString();
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

  private static void writeShot(Shot shot, JsonGenerator json) {
    json.writeNumberProperty("index", shot.index());
    json.writeStringProperty("prompt", shot.prompt());
    json.writeNumberProperty("seconds", shot.seconds());
  }

  private static void writeMedia(MediaInputs media, JsonGenerator json) {
    writeArray(json, "pictures", media.images(), GenerationJson::writeImage);
    writeArray(json, "elements", media.elements(), GenerationJson::writeElement);
    writeArray(json, "clips", media.clips(), GenerationJson::writeClip);
  }

  private static void writeImage(Image image, JsonGenerator json) {
    json.writeStringProperty("param", image.param());
    json.writeStringProperty("source", image.source());
    json.writeStringProperty("role", image.role().name());
  }

  private static void writeElement(Element element, JsonGenerator json) {
    switch (element) {
      case Element.Library(var id) -> json.writeStringProperty("id", id);
      case Element.Inline(var name, var description, var images) -> {
        json.writeStringProperty("name", name);
        json.writeStringProperty("description", description);
        writeArray(json, "pictures", images, GenerationJson::writeImage);
      }
    }
  }

  private static void writeClip(Clip clip, JsonGenerator json) {
    json.writeStringProperty("param", clip.param());
    json.writeStringProperty("source", clip.source());
    json.writeStringProperty("use", clip.use().name());
    json.writeBooleanProperty("keep_sound", clip.keepAudio());
  }

  private static void writeOutput(OutputSpec output, JsonGenerator json) {
    json.writeObjectPropertyStart("output");
    json.writeNumberProperty("seconds", output.seconds());
    json.writeStringProperty("quality", output.quality().name());
    json.writeStringProperty("shape", output.shape().name());
    json.writeStringProperty("fit", output.fit().name());
    json.writeBooleanProperty("sound", output.audio());
    json.writeBooleanProperty("watermark", output.watermark());
    json.writeEndObject();
  }

  private static void writeControls(GenerationControls controls, JsonGenerator json) {
    json.writeObjectPropertyStart("steering");
    json.writeStringProperty("shooting", controls.shotMode().name());
    json.writeBooleanProperty("people", controls.allowPeople());
    switch (controls.seed()) {
      case GenerationControls.Seed.Given(var value) -> json.writeNumberProperty("seed", value);
      case GenerationControls.Seed.Unset() -> {}
    }
    switch (controls.guidance()) {
      case GenerationControls.Guidance.Scale(var value) ->
          json.writeNumberProperty("guidance", value);
      case GenerationControls.Guidance.Unset() -> {}
    }
    json.writeEndObject();
  }

  private static <T> void writeArray(
      JsonGenerator json, String name, List<T> values, BiConsumer<T, JsonGenerator> fields) {
    json.writeArrayPropertyStart(name);
    for (var value : values) {
      json.writeStartObject();
      fields.accept(value, json);
      json.writeEndObject();
    }
    json.writeEndArray();
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
