package filmgate.render.scene;

import java.util.List;
import java.util.Map;

/**
 * One thing, animal, or person of a scene, or several of the same kind.
 *
 * @param kind the id of a subject, such as {@code dog}, {@code person}, or {@code lighthouse}
 * @param variant the breed or role, such as {@code golden-retriever} or {@code singer}; empty for
 *     the ordinary one
 * @param count 1 for a single one, up to {@link #CROWD}
 * @param traits how it differs, by name: {@code colour}, {@code hair}, {@code skin}, {@code
 *     clothes} (colours are {@code #rrggbb}), {@code gender} ({@code woman}, {@code man}, or {@code
 *     mixed} of several), {@code age} ({@code child}, {@code adult}, {@code old}), {@code size}
 *     ({@code small}, {@code large}), {@code garment}, {@code headwear}, {@code prop_colour},
 *     {@code prop_variant}, {@code reference}
 * @param actions what it does, in the order of the prompt, at least one
 * @param prop the id of a subject that it holds or uses, such as {@code umbrella}; empty for none
 * @param placement where it is
 */
public record Subject(
    String kind,
    String variant,
    int count,
    Map<String, String> traits,
    List<Action> actions,
    String prop,
    Placement placement) {
  /** The count of "many", "a crowd", or "a flock". */
  public static final int CROWD = 12;

  /**
   * The trait that names the image or the element that shows the subject: {@code image_1} or {@code
   * @name}.
   */
  public static final String REFERENCE = "reference";

  public Subject {
    traits = Map.copyOf(traits);
    actions = List.copyOf(actions);
    if (count < 1 || actions.isEmpty()) {
      throw new IllegalArgumentException("a subject is at least one, and does something");
    }
  }

  /** The image or element that shows it; empty if none does. */
  public String reference() {
    return traits.getOrDefault(REFERENCE, "");
  }

  /** The same subject with another prop. */
  public Subject holding(String prop) {
    return new Subject(kind, variant, count, traits, actions, prop, placement);
  }

  /** The same subject with other traits. */
  public Subject with(Map<String, String> traits) {
    return new Subject(kind, variant, count, traits, actions, prop, placement);
  }

  /** The same subject, drawn as another kind. */
  public Subject of(String kind) {
    return new Subject(kind, "", count, traits, actions, "", placement);
  }

  /** The same subject, once. */
  public Subject alone() {
    return new Subject(kind, variant, 1, traits, actions, prop, placement);
  }
}
