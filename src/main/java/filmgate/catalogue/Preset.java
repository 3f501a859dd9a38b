package filmgate.catalogue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What counts for a field that the caller left out. */
public sealed interface Preset {
  /** Nothing: the field stays out of the normalised request. */
  record None() implements Preset {}

  record Fixed(JsonNode value) implements Preset {}

  /** {@code value}, but {@code null} while {@code condition} holds (R31, R68). */
  record NullWhen(Condition condition, JsonNode value) implements Preset {}

  static Preset of(String value) {
    return new Fixed(JsonNodeFactory.instance.stringNode(value));
  }

  static Preset of(int value) {
    return new Fixed(JsonNodeFactory.instance.numberNode(value));
  }

  static Preset of(boolean value) {
    return new Fixed(JsonNodeFactory.instance.booleanNode(value));
  }

  static Preset nullWhen(Condition condition, String otherwise) {
    return new NullWhen(condition, JsonNodeFactory.instance.stringNode(otherwise));
  }
}
