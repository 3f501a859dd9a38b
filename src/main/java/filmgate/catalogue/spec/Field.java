package filmgate.catalogue.spec;

import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of a model, or one part of an item.
 *
 * @param aliases other names that mean the same; both given and different is refused (R10)
 * @param defaultValue what counts when the field is absent
 * @param required for parts of items: an item without it is refused
 * @param container the object it stands in, {@code extra_body}, where it may stand at the top level
 *     too (R90); empty for all others
 * @param rule the number of the rule that gives its limits, {@code R15}
 * @param description what it is, for reference pages and forms
 */
public record Field(
    String name,
    List<String> aliases,
    FieldType kind,
    DefaultValue defaultValue,
    boolean required,
    String container,
    String rule,
    LocalizedText description) {
  public Field {
    aliases = List.copyOf(aliases);
  }

  public static Field of(String name, FieldType kind, String rule, LocalizedText about) {
    return new Field(name, List.of(), kind, new DefaultValue.NoDefault(), false, "", rule, about);
  }

  public Field withAliases(String... names) {
    return new Field(
        name, List.of(names), kind, defaultValue, required, container, rule, description);
  }

  public Field defaultValue(DefaultValue value) {
    return new Field(name, aliases, kind, value, required, container, rule, description);
  }

  public Field defaultValue(String value) {
    return defaultValue(DefaultValue.of(value));
  }

  public Field defaultValue(int value) {
    return defaultValue(DefaultValue.of(value));
  }

  public Field defaultValue(boolean value) {
    return defaultValue(DefaultValue.of(value));
  }

  public Field asRequired() {
    return new Field(name, aliases, kind, defaultValue, true, container, rule, description);
  }

  public Field nestedIn(String object) {
    return new Field(name, aliases, kind, defaultValue, required, object, rule, description);
  }

  /** The same field in other words. */
  public Field describedAs(LocalizedText words) {
    return new Field(name, aliases, kind, defaultValue, required, container, rule, words);
  }

  /** The same field with other limits. */
  public Field withType(FieldType other, String otherRule) {
    return new Field(
        name, aliases, other, defaultValue, required, container, otherRule, description);
  }

  /** The name and the aliases. */
  public List<String> names() {
    var names = new ArrayList<String>();
    names.add(name);
    names.addAll(aliases);
    return names;
  }

  /** The documented path, {@code extra_body.cfg_scale}. */
  public String path() {
    return container.isEmpty() ? name : container + "." + name;
  }
}
