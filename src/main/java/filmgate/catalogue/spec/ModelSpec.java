package filmgate.catalogue.spec;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model as data: its fields, its rules, and how a valid request is read.
 *
 * @param id the public name, matched exactly
 * @param family the name of the models that share a file
 * @param description one sentence for lists of models
 * @param fields without {@code model}, in the order of the published documentation
 * @param undeclaredFields how it treats other fields
 * @param interpreter reads a valid request
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

  /** Reads a valid request into a generation. */
  @FunctionalInterface
  public interface Interpreter {
    Interpretation read(ParsedRequest request);
  }

  /**
   * How a model treats fields that it does not declare, and its facts.
   *
   * @param refused fields that are refused besides those of {@link ContentField} (rule R39)
   * @param ignored fields that are ignored, and why (rules R39 and R89)
   * @param facts facts that no field shows
   * @param frames where frames under the names of other services go
   */
  public record UndeclaredFieldPolicy(
      Set<String> refused,
      Map<String, LocalizedText> ignored,
      ModelFacts facts,
      FrameFields frames) {
    public UndeclaredFieldPolicy {
      refused = Set.copyOf(refused);
      ignored = Map.copyOf(ignored);
    }

    /** A policy that names no field. */
    public static UndeclaredFieldPolicy ofFacts(ModelFacts facts, FrameFields frames) {
      return new UndeclaredFieldPolicy(Set.of(), Map.of(), facts, frames);
    }
  }

  /**
   * Facts about a model that no field shows.
   *
   * @param resolutions {@code 720p …}, the smallest first
   * @param audio whether the model can generate audio
   */
  public record ModelFacts(List<String> resolutions, boolean audio) {
    public ModelFacts {
      resolutions = List.copyOf(resolutions);
    }
  }

  /** The same model with these rules. */
  public ModelSpec withRules(List<Rule> others) {
    return new ModelSpec(id, family, description, fields, others, undeclaredFields, interpreter);
  }

  /** All names that are accepted at the top level. */
  public Set<String> names() {
    var names = new HashSet<>(fields.names());
    names.add("model");
    names.addAll(fields.containers());
    return names;
  }

  /** The path of the reference page of this model. */
  public String docPath() {
    return "/docs/models/" + id;
  }

  /**
   * The path and fragment that explain a problem: the heading of the field. It is the page itself
   * if the model has no such field.
   */
  public String docPath(Problem problem) {
    var name = problem.field();
    if (fields.contains(name)) {
      return docPath() + "#" + fields.find(name).name();
    }
    return names().contains(name) ? docPath() + "#" + name : docPath();
  }
}
