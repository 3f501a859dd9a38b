package filmgate.store.sql.rollup;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The mode of a stored generation. An erased task has no other part of its generation. */
public final class GenerationMode {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String OUTPUT = "output";
  private static final String QUALITY = "quality";

  private GenerationMode() {}

  /** {@code std}, {@code pro}, or {@code 4k}; empty if the text does not say so. */
  static String of(String generation) {
    return switch (quality(generation)) {
      case "P720" -> "std";
      case "P1080" -> "pro";
      case "P2160" -> "4k";
      default -> "";
    };
  }

  /** The generation without all that is not its mode. */
  public static String only(String generation) {
    var name = quality(generation);
    return name.isEmpty()
        ? "{}"
        : MAPPER.writeValueAsString(
            MAPPER.createObjectNode().set(OUTPUT, MAPPER.createObjectNode().put(QUALITY, name)));
  }

  /** Empty if the text is not valid JSON: neither an erasure nor the sums fail because of it. */
  private static String quality(String generation) {
    try {
      return MAPPER.readTree(generation).path(OUTPUT).path(QUALITY).asString("");
    } catch (JacksonException _) {
      return "";
    }
  }
}
