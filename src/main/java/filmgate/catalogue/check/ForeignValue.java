package filmgate.catalogue.check;

import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.value.WholeNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the values of fields of other services as values of our fields. */
final class ForeignValue {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ON = List.of("on", "true", "yes", "enabled", "1");
  private static final List<String> OFF = List.of("off", "false", "no", "none", "disabled", "0");
  private static final List<String> URL_NAMES = List.of("url", "uri", "image_url", "imageUrl");
  private static final Map<String, String> MODES =
      Map.of("720p", "std", "1080p", "pro", "4k", "4k", "2160p", "4k");
  private static final Map<String, String> QUALITIES =
      Map.of("standard", "std", "std", "std", "professional", "pro", "pro", "pro");
  private static final Map<String, String> SHAPES =
      Map.of(
          "landscape", "16:9",
          "horizontal", "16:9",
          "portrait", "9:16",
          "vertical", "9:16",
          "square", "1:1");
  private static final int DIGITS_MAX = 9;

  private ForeignValue() {}

  /**
   * The value for {@code target}, a field with this meaning. Unreadable values stay as they are.
   */
  static JsonNode read(ForeignMeaning meaning, String target, JsonNode node) {
    return switch (meaning) {
      case AUDIO, SHOTS, WATERMARK -> flag(node);
      case DURATION, COUNT, FRAME_RATE, LENGTH, PIXELS -> number(node);
      case RESOLUTION -> resolution(target, node);
      case ASPECT_RATIO -> shape(node);
      case FIRST_FRAME, LAST_FRAME, IMAGES, CLIP, SHOT_LIST, ELEMENTS, MODEL -> node;
    };
  }

  /** The only URL in the value: a string, an object with one URL, or an array of one of them. */
  static Optional<JsonNode> singleUrl(JsonNode node) {
    if (node.isString()) {
      return Optional.of(node);
    }
    if (node.size() != 1) {
      return Optional.empty();
    }
    if (node.isArray()) {
      return node.path(0).isArray() ? Optional.empty() : singleUrl(node.path(0));
    }
    return URL_NAMES.stream().map(node::path).filter(JsonNode::isString).findFirst();
  }

  private static JsonNode flag(JsonNode node) {
    var text = node.isIntegralNumber() ? node.asString() : node.stringValue("");
    var word = text.strip().toLowerCase(Locale.ROOT);
    if (ON.contains(word)) {
      return NODES.booleanNode(true);
    }
    return OFF.contains(word) ? NODES.booleanNode(false) : node;
  }

  /** {@code 8}, {@code "8"}, and {@code "8s"}. */
  private static JsonNode number(JsonNode node) {
    var whole = WholeNumbers.from(node);
    if (whole.isPresent()) {
      return WholeNumbers.node(whole.getAsLong());
    }
    var text = node.stringValue("").strip();
    var digits = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    return digits.length() <= DIGITS_MAX && WholeNumbers.isDigits(digits)
        ? WholeNumbers.node(Long.parseLong(digits))
        : node;
  }

  private static JsonNode resolution(String target, JsonNode node) {
    var text = node.isIntegralNumber() ? node.asString() + "p" : node.stringValue("").strip();
    var lines = text.toLowerCase(Locale.ROOT);
    if (target.equals("mode")) {
      var mode = MODES.getOrDefault(lines, QUALITIES.getOrDefault(lines, ""));
      return mode.isEmpty() ? node : NODES.stringNode(mode);
    }
    return MODES.containsKey(lines) ? NODES.stringNode(lines.replace("2160p", "4k")) : node;
  }

  /** {@code portrait} is 9:16. */
  private static JsonNode shape(JsonNode node) {
    var word = node.stringValue("").strip().toLowerCase(Locale.ROOT);
    return SHAPES.containsKey(word) ? NODES.stringNode(SHAPES.get(word)) : node;
  }
}
