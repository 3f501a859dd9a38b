package filmgate.json;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Refuses the fields of an object that nobody would read, and says which ones were meant. */
public final class UnknownFields {
  private static final int SLIPS_MAX = 2;

  private UnknownFields() {}

  /**
   * Tells {@code refuse} every field that is not among the known ones.
   *
   * @param prefix what stands before a field in its path: {@code limits.}, or nothing
   */
  public static void reject(
      ObjectNode json, String prefix, List<String> known, Consumer<Problem> refuse) {
    for (var name : json.propertyNames()) {
      if (!known.contains(name)) {
        refuse.accept(problem(prefix, name, known));
      }
    }
  }

  private static Problem problem(String prefix, String name, List<String> known) {
    var meant = SimilarNames.nearest(name, known, SLIPS_MAX);
    var question = meant.map(one -> ": did you mean " + prefix + one + "?").orElse("");
    var inChinese = meant.map(one -> "：是否指 " + prefix + one + "？").orElse("");
    var param = prefix + name;
    return new Problem(
        param,
        Reason.UNKNOWN_PARAMETER,
        new LocalizedText(param + " is unknown here" + question, param + " 未知" + inChinese),
        meant.map(one -> prefix + one).orElse(""));
  }
}
