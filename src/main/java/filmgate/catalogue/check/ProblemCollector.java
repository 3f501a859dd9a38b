package filmgate.catalogue.check;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one check found so far, each thing with the place of its field in the declared order. */
final class ProblemCollector {
  /** The place of fields that the model does not declare: after all others, as written. */
  static final int LAST_INDEX = Integer.MAX_VALUE;

  /** How many problems, and how many ignored fields, one answer lists at most. */
  static final int PROBLEMS_MAX = 100;

  private static final LocalizedText TOO_MANY_IGNORED =
      new LocalizedText(
          "more than " + PROBLEMS_MAX + " fields of the request would be ignored; remove them",
          "请求中将被忽略的参数超过 " + PROBLEMS_MAX + " 个；请删除");

  private record Positioned<T>(int index, T value) {}

  private final List<Positioned<Problem>> problems = new ArrayList<>(0);
  private final List<Positioned<Warning>> warnings = new ArrayList<>(0);
  private final List<Positioned<String>> ignored = new ArrayList<>(0);
  private final boolean strict;

  ProblemCollector(boolean strict) {
    this.strict = strict;
  }

  void addProblem(int place, Problem problem) {
    if (!isFull()) {
      problems.add(new Positioned<>(place, problem));
    }
  }

  /** Enough was found: a body made of a million mistakes is not read to its end. */
  boolean isFull() {
    return problems.size() >= PROBLEMS_MAX || ignored.size() > PROBLEMS_MAX;
  }

  void addWarning(int place, Warning warning) {
    if (warnings.size() < PROBLEMS_MAX) {
      warnings.add(new Positioned<>(place, warning));
    }
  }

  /** The field changes nothing: a warning, or under strict handling a problem (R13). */
  void addIgnored(int place, Warning warning) {
    if (strict) {
      addProblem(place, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, warning.text()));
      return;
    }
    if (ignored.size() == PROBLEMS_MAX) {
      addProblem(place, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, TOO_MANY_IGNORED));
    }
    addWarning(place, warning);
    ignored.add(new Positioned<>(place, warning.param()));
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
