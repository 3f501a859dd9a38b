package filmgate.catalogue.check;

import filmgate.catalogue.value.ValueSize;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import filmgate.text.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects the problems and warnings of a check, and sorts them by the declared field order. */
final class ProblemCollector {
  /** The index of undeclared fields: after all others, in the order of the body. */
  static final int LAST_INDEX = Integer.MAX_VALUE;

  /** The most problems, and the most ignored fields, in one response. */
  static final int PROBLEMS_MAX = 100;

  /** The largest value of a field that no model or this model does not have. */
  private static final int IGNORED_BYTES_MAX = 4096;

  private static final LocalizedText TOO_MANY_IGNORED =
      new LocalizedText(
          "more than " + PROBLEMS_MAX + " fields of the request would be ignored; remove them",
          "请求中将被忽略的参数超过 " + PROBLEMS_MAX + " 个，请删除");

  private record Positioned<T>(int index, T value) {}

  private final List<Positioned<Problem>> problems = new ArrayList<>(0);
  private final List<Positioned<Warning>> warnings = new ArrayList<>(0);
  private final List<Positioned<String>> ignored = new ArrayList<>(0);
  private final boolean strict;

  ProblemCollector(boolean strict) {
    this.strict = strict;
  }

  void addProblem(int index, Problem problem) {
    if (!isFull()) {
      problems.add(new Positioned<>(index, problem));
    }
  }

  /** Whether the limit is reached: a body with a million problems is not read to its end. */
  boolean isFull() {
    return problems.size() >= PROBLEMS_MAX || ignored.size() > PROBLEMS_MAX;
  }

  void addWarning(int index, Warning warning) {
    if (warnings.size() < PROBLEMS_MAX) {
      warnings.add(new Positioned<>(index, warning));
    }
  }

  /**
   * Adds a warning of an undeclared field, or a problem if its value is too large to be stored and
   * ignored.
   */
  void addUndeclared(int index, Warning warning, JsonNode value) {
    if (ValueSize.isOver(IGNORED_BYTES_MAX, value)) {
      var text = ValidationMessages.ignoredTooLarge(warning.param(), IGNORED_BYTES_MAX);
      addProblem(index, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, text));
    } else {
      addIgnored(index, warning);
    }
  }

  /** Adds a warning, or a problem if handling is strict (rule R13). */
  void addIgnored(int index, Warning warning) {
    if (strict) {
      addProblem(index, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, warning.text()));
      return;
    }
    if (ignored.size() == PROBLEMS_MAX) {
      addProblem(index, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, TOO_MANY_IGNORED));
    }
    addWarning(index, warning);
    ignored.add(new Positioned<>(index, warning.param()));
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  List<Problem> problems() {
    return sorted(problems);
  }

  List<Warning> warnings() {
    return sorted(warnings);
  }

  List<String> ignored() {
    return sorted(ignored);
  }

  private static <T> List<T> sorted(List<Positioned<T>> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Positioned::index))
        .map(Positioned::value)
        .toList();
  }
}
