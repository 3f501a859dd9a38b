package filmgate.catalogue.spec;

import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a model, or of an item of an array.
 *
 * @param aliases other names of the field (rule R10)
 * @param defaultValue the value of the absent field
 * @param required for fields of items: whether every item must have it
 * @param container the object that contains it, {@code extra_body}; it is accepted at the top level
 *     too (rule R90). Empty for top-level fields.
 * @param rule the rule in docs/reference/rules.md that sets its limits, {@code R15}
 * @param description for reference pages and forms
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

  public static Field of(String name, FieldType kind, String rule, String en, String zh) {
    var about = new LocalizedText(en, zh);
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

  public Field describedAs(String en, String zh) {
    var about = new LocalizedText(en, zh);
    return new Field(name, aliases, kind, defaultValue, required, container, rule, about);
  }

  public Field withType(FieldType other, String otherRule) {
    return new Field(
        name, aliases, other, defaultValue, required, container, otherRule, description);
  }

  public List<String> names() {
    var names = new ArrayList<String>();
    names.add(name);
    names.addAll(aliases);
    return names;
  }

  /** Whether a caller sends one or more URLs in the field itself. */
  public boolean takesUrls() {
    return kind instanceof FieldType.MediaUrl || kind instanceof FieldType.MediaUrls;
  }

  /** The documented path, {@code extra_body.cfg_scale}. */
  public String path() {
    return container.isEmpty() ? name : container + "." + name;
  }
}
