package filmgate.catalogue.value;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** The size of a value as JSON in UTF-8, without escapes. Stops at a limit. */
public final class ValueSize {
  private final int max;
  private int bytes;

  private ValueSize(int max) {
    this.max = max;
  }

  /** Whether the value takes more than {@code max} bytes. */
  public static boolean isOver(int max, JsonNode value) {
    var size = new ValueSize(max);
    size.add(value);
    return size.isOver();
  }

  private boolean isOver() {
    return bytes > max;
  }

  private void add(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        bytes += 2;
        for (var field : value.properties()) {
          if (isOver()) {
            return;
          }
          add(field.getKey());
          bytes += 2;
          add(field.getValue());
        }
      }
      case ARRAY -> {
        bytes += 2;
        for (var i = 0; i < value.size() && !isOver(); i++) {
          bytes++;
          add(value.get(i));
        }
      }
      case STRING -> add(value.stringValue());
      case NUMBER, BOOLEAN, NULL, MISSING, BINARY, POJO -> bytes += value.toString().length();
    }
  }

  /** A character takes at least one byte, so a text of more characters is not encoded. */
  private void add(String text) {
    bytes += 2 + (text.length() > max ? text.length() : utf8Length(text));
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
