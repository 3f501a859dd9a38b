package filmgate.catalogue.spec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What counts for a field that the caller left out. */
public sealed interface DefaultValue {
  /** Nothing: the field stays out of the normalised request. */
  record NoDefault() implements DefaultValue {}

  record FixedDefault(JsonNode value) implements DefaultValue {}

  /** {@code value}, but {@code null} while {@code condition} holds (R31, R68). */
  record NullUnless(Condition condition, JsonNode value) implements DefaultValue {}

  static DefaultValue of(String value) {
    return new FixedDefault(JsonNodeFactory.instance.stringNode(value));
  }

  static DefaultValue of(int value) {
    return new FixedDefault(JsonNodeFactory.instance.numberNode(value));
  }

  static DefaultValue of(boolean value) {
    return new FixedDefault(JsonNodeFactory.instance.booleanNode(value));
  }

  static DefaultValue nullUnless(Condition condition, String defaultValue) {
    return new NullUnless(condition, JsonNodeFactory.instance.stringNode(defaultValue));
  }
}
