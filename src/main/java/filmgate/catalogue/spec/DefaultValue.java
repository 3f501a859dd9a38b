package filmgate.catalogue.spec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The value of an absent field. */
public sealed interface DefaultValue {
  /** None: the field is not part of the normalized request. */
  record NoDefault() implements DefaultValue {}

  record FixedDefault(JsonNode value) implements DefaultValue {}

  /** {@code value}, or {@code null} if {@code condition} holds (rules R31 and R68). */
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
