package filmgate.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one check found so far, each thing with the place of its field in the declared order. */
final class Findings {
  /** The place of fields that the model does not declare: after all others, as written. */
  static final int LAST = Integer.MAX_VALUE;

  /** How many problems, and how many ignored fields, one answer lists at most. */
  static final int MOST = 100;

  private static final Words TOO_MANY_IGNORED =
      new Words(
          "more than " + MOST + " fields of the request would be ignored; remove them",
          "请求中将被忽略的参数超过 " + MOST + " 个；请删除");

  private record At<T>(int place, T what) {}

  private final List<At<Problem>> problems = new ArrayList<>(0);
  private final List<At<Warning>> warnings = new ArrayList<>(0);
  private final List<At<String>> ignored = new ArrayList<>(0);
  private final boolean strict;

  Findings(boolean strict) {
    this.strict = strict;
  }

  void refuse(int place, Problem problem) {
    if (!isFull()) {
      problems.add(new At<>(place, problem));
    }
  }

  /** Enough was found: a body made of a million mistakes is not read to its end. */
  boolean isFull() {
    return problems.size() >= MOST || ignored.size() > MOST;
  }

  void warn(int place, Warning warning) {
    if (warnings.size() < MOST) {
      warnings.add(new At<>(place, warning));
    }
  }

  /** The field changes nothing: a warning, or under strict handling a problem (R13). */
  void ignore(int place, Warning warning) {
    if (strict) {
      refuse(place, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, warning.words()));
      return;
    }
    if (ignored.size() == MOST) {
      refuse(place, new Problem(warning.param(), Reason.UNKNOWN_PARAMETER, TOO_MANY_IGNORED));
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
