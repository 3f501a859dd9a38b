package filmgate.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * One field of a model, or one part of an item.
 *
 * @param aliases other names that mean the same; both given and different is refused (R10)
 * @param preset what counts when the field is absent
 * @param required for parts of items: an item without it is refused
 * @param home the object it stands in, {@code extra_body}, where it may stand at the top level too
 *     (R90); empty for all others
 * @param rule the number of the rule that gives its limits, {@code R15}
 * @param about what it is, for reference pages and forms
 */
public record Field(
    String name,
    List<String> aliases,
    Kind kind,
    Preset preset,
    boolean required,
    String home,
    String rule,
    Words about) {
  public Field {
    aliases = List.copyOf(aliases);
  }

  public static Field of(String name, Kind kind, String rule, Words about) {
    return new Field(name, List.of(), kind, new Preset.None(), false, "", rule, about);
  }

  public Field alias(String... names) {
    return new Field(name, List.of(names), kind, preset, required, home, rule, about);
  }

  public Field preset(Preset value) {
    return new Field(name, aliases, kind, value, required, home, rule, about);
  }

  public Field preset(String value) {
    return preset(Preset.of(value));
  }

  public Field preset(int value) {
    return preset(Preset.of(value));
  }

  public Field preset(boolean value) {
    return preset(Preset.of(value));
  }

  public Field needed() {
    return new Field(name, aliases, kind, preset, true, home, rule, about);
  }

  public Field inside(String object) {
    return new Field(name, aliases, kind, preset, required, object, rule, about);
  }

  /** The same field in other words. */
  public Field saying(Words words) {
    return new Field(name, aliases, kind, preset, required, home, rule, words);
  }

  /** The same field with other limits. */
  public Field limits(Kind other, String otherRule) {
    return new Field(name, aliases, other, preset, required, home, otherRule, about);
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
    return home.isEmpty() ? name : home + "." + name;
  }
}
