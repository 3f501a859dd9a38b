package filmgate.view;

import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the views show of a normalised request (contract 5.4).
 *
 * @param prompt the effective prompt; empty when the shots say it all
 * @param seconds the length that was asked for
 * @param shorterSide 720, 1080 or 2160
 * @param shape {@code 16:9}, {@code 9:16} or {@code 1:1}; empty where it follows the picture
 */
public record Wish(String prompt, int seconds, int shorterSide, String shape) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Reads the text that the task keeps; fields that it does not have keep their defaults. */
  public static Wish of(String normalized) {
    var prompt = "";
    var seconds = 0;
    var side = 720;
    var shape = "";
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), normalized)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = json.currentName();
        var value = json.nextToken();
        switch (name) {
          case "prompt" -> prompt = text(json, value);
          case "duration" -> seconds = value == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
          case "mode", "resolution" -> side = side(text(json, value), side);
          case "aspect_ratio" -> shape = text(json, value);
          default -> json.skipChildren();
        }
      }
    }
    return new Wish(prompt, seconds, side, shape);
  }

  /** The width and height in pixels, as {@code 1280x720}; 16:9 where nothing else is known. */
  public String size() {
    var longer = shorterSide * 16 / 9;
    return switch (shape) {
      case "9:16" -> shorterSide + "x" + longer;
      case "1:1" -> shorterSide + "x" + shorterSide;
      default -> longer + "x" + shorterSide;
    };
  }

  private static String text(JsonParser json, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return "";
  }

  private static int side(String word, int otherwise) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "std", "720p" -> 720;
      case "pro", "1080p" -> 1080;
      case "4k" -> 2160;
      default -> otherwise;
    };
  }
}
