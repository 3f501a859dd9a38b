package filmgate.text;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that a misspelt one probably means, by edit distance. */
public final class SimilarNames {
  private SimilarNames() {}

  /** The closest of the known names within {@code maxDistance}; the first of equals. */
  public static Optional<String> nearest(String name, Collection<String> known, int maxDistance) {
    for (var distance = 1; distance <= maxDistance; distance++) {
      for (var candidate : known) {
        if (isWithin(name, candidate, distance)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isWithin(String one, String other, int maxDistance) {
    if (Math.abs(one.length() - other.length()) > maxDistance) {
      return false;
    }
    var previous = new int[other.length() + 1];
    for (var column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (var row = 1; row <= one.length(); row++) {
      previous = nextRow(previous, row, one.charAt(row - 1), other);
    }
    return previous[other.length()] <= maxDistance;
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
