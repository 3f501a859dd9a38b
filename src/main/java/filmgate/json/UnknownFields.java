package filmgate.json;

import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import filmgate.text.ValidationMessages;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Reports the fields of an object that are not known, and which known one was probably meant. */
public final class UnknownFields {
  private static final int TYPO_DISTANCE = 2;

  private UnknownFields() {}

  /**
   * Reports every field that is not among the known ones.
   *
   * @param prefix what precedes a field in its path: {@code limits.}, or nothing
   */
  public static void reject(
      ObjectNode json, String prefix, List<String> known, Consumer<Problem> report) {
    for (var name : json.propertyNames()) {
      if (!known.contains(name)) {
        report.accept(problem(prefix, name, known));
      }
    }
  }

  private static Problem problem(String prefix, String name, List<String> known) {
    var param = prefix + name;
    var meant =
        SimilarNames.nearest(name, known, TYPO_DISTANCE).map(one -> prefix + one).orElse("");
    var text = ValidationMessages.unknownField(param, meant);
    return new Problem(param, Reason.UNKNOWN_PARAMETER, text, meant);
  }
}
