package filmgate.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one check found so far, each thing with the place of its field in the declared order. */
final class Findings {
  /** The place of fields that the model does not declare: after all others, as written. */
  static final int LAST = Integer.MAX_VALUE;

  private record At<T>(int place, T what) {}

  private final List<At<Problem>> problems = new ArrayList<>(0);
  private final List<At<Warning>> warnings = new ArrayList<>(0);
  private final List<At<String>> ignored = new ArrayList<>(0);
  private final boolean strict;

  Findings(boolean strict) {
    this.strict = strict;
  }

  void refuse(int place, Problem problem) {
    problems.add(new At<>(place, problem));
  }

  void warn(int place, Warning warning) {
    warnings.add(new At<>(place, warning));
  }

  /** The field changes nothing: a warning, or under strict handling a problem (R13). */
  void ignore(int place, Warning warning) {
    if (strict) {
      refuse(place, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, warning.words()));
      return;
    }
    warn(place, warning);
    ignored.add(new At<>(place, warning.param()));
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

  private static <T> List<T> sorted(List<At<T>> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream().sorted(Comparator.comparingInt(At::place)).map(At::what).toList();
  }
}
