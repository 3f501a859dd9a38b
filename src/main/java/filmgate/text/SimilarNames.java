package filmgate.text;

import java.util.List;
import java.util.Optional;

/** How many letters must be added, removed or replaced to turn one name into another. */
public final class SimilarNames {
  private SimilarNames() {}

  /** The closest of the known names that is at most so far away. */
  public static Optional<String> nearest(String name, List<String> known, int most) {
    for (var distance = 1; distance <= most; distance++) {
      for (var candidate : known) {
        if (isWithin(name, candidate, distance)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  public static boolean isWithin(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    var previous = new int[other.length() + 1];
    for (var column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      previous = nextRow(previous, row, one.charAt(row - 1), other);
    }
    return previous[other.length()] <= most;
  }

  private static int[] nextRow(int[] previous, int row, char letter, String other) {
    var current = new int[previous.length];
    current[0] = row;
    for (var column = 1; column < current.length; column++) {
      var replaced = previous[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
      current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
    }
    return current;
  }
}
