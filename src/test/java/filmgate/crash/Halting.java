package filmgate.crash;

import java.util.Arrays;
import java.util.List;

/**
 * Ends the process without warning at the end of a path: when its points have been passed in this
 * order, whatever else was passed between them.
 */
public final class Halting implements CrashPoints {
  /** How a process ends here, and nowhere else. */
  public static final int EXIT_CODE = 99;

  private volatile List<CrashPoint> path;

  public Halting(List<CrashPoint> path) {
    this.path = List.copyOf(path);
  }

  /** Points in words, with blanks between them. */
  public static List<CrashPoint> path(String words) {
    return words.isBlank()
        ? List.of()
        : Arrays.stream(words.strip().split(" +", -1)).map(Halting::point).toList();
  }

  private static CrashPoint point(String word) {
    return Arrays.stream(CrashPoint.values())
        .filter(one -> one.wireName().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no crash point: " + word));
  }

  /** Takes another path. */
  public synchronized void take(List<CrashPoint> next) {
    path = List.copyOf(next);
  }

  @Override
  public void pass(CrashPoint point) {
    if (!path.isEmpty()) {
      step(point);
    }
  }

  private synchronized void step(CrashPoint point) {
    if (path.isEmpty() || path.getFirst() != point) {
      return;
    }
    path = path.subList(1, path.size());
    if (path.isEmpty()) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }
}
