package filmgate.catalogue.spec;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One model as data: what it takes, what is forbidden, and how a checked request is read.
 *
 * @param id the public name, matched exactly (7(g))
 * @param family the models that share a file
 * @param description what it is and who documents it
 * @param fields without {@code model}, in the order of the documents' parameter table
 * @param undeclaredFields what it does with fields that are not its own
 * @param interpreter reads a request that obeys every rule
 */
public record ModelSpec(
    String id,
    String family,
    LocalizedText description,
    Fields fields,
    List<Rule> rules,
    UndeclaredFieldPolicy undeclaredFields,
    Interpreter interpreter) {
  public ModelSpec {
    rules = List.copyOf(rules);
  }

  /** Reads a request that obeys every rule into the canonical one. */
  @FunctionalInterface
  public interface Interpreter {
    Interpretation read(ParsedRequest reading);
  }

  /**
   * What a model does beyond its fields.
   *
   * @param refused names of other models that would be lost if they were ignored, beyond those of
   *     {@link ContentField} (R39)
   * @param ignored names that are known to change nothing, and why (R39, R89)
   * @param facts what no field tells
   */
  public record UndeclaredFieldPolicy(
      Set<String> refused, Map<String, LocalizedText> ignored, ModelFacts facts) {
    public UndeclaredFieldPolicy {
      refused = Set.copyOf(refused);
      ignored = Map.copyOf(ignored);
    }
  }

  /**
   * What no field of a model tells.
   *
   * @param resolutions {@code 720p …}, the smallest first
   * @param frames {@code first_frame}, {@code last_frame}
   * @param sound whether a film with sound can be asked for
   */
  public record ModelFacts(List<String> resolutions, List<String> frames, boolean sound) {
    public ModelFacts {
      resolutions = List.copyOf(resolutions);
      frames = List.copyOf(frames);
    }
  }

  /** Every top-level name that it takes. */
  public Set<String> names() {
    var names = new HashSet<>(fields.names());
    names.add("model");
    names.addAll(fields.containers());
    return names;
  }

  /** The page about this model, below the server's own address. */
  public String docPath() {
    return "/docs/models/" + id;
  }

  /** The place on that page which explains a problem: the field's heading. */
  public String docPath(Problem problem) {
    var field = problem.field();
    return field.isEmpty() ? docPath() : docPath() + "#" + field;
  }
}
