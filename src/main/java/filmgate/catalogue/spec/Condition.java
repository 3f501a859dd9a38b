package filmgate.catalogue.spec;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A condition on a request. An absent field has its default. */
public sealed interface Condition {
  record Present(String field) implements Condition {}

  record Is(String field, JsonNode value) implements Condition {}

  /** An array of at least {@code count} items. */
  record AtLeast(String field, int count) implements Condition {}

  /** An array with an item whose {@code part} is one of {@code values}. */
  record Some(String field, String part, List<String> values) implements Condition {
    public Some {
      values = List.copyOf(values);
    }
  }

  /** True of the empty list. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** False of the empty list. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  record Not(Condition condition) implements Condition {}

  static Condition present(String field) {
    return new Present(field);
  }

  static Condition is(String field, boolean value) {
    return new Is(field, JsonNodeFactory.instance.booleanNode(value));
  }

  static Condition is(String field, String value) {
    return new Is(field, JsonNodeFactory.instance.stringNode(value));
  }

  static Condition atLeast(String field, int count) {
    return new AtLeast(field, count);
  }

  static Condition anyItem(String field, String part, String... values) {
    return new Some(field, part, List.of(values));
  }

  static Condition all(Condition... conditions) {
    return new All(List.of(conditions));
  }

  static Condition any(Condition... conditions) {
    return new Any(List.of(conditions));
  }

  static Condition not(Condition condition) {
    return new Not(condition);
  }
}
