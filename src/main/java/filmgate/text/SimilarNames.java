package filmgate.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known name that a misspelt one probably means, by edit distance. */
public final class SimilarNames {
  private static final int TYPOS_MAX = 2;
  private static final int LETTERS_PER_TYPO = 4;

  private SimilarNames() {}

  /**
   * The closest known name with at most one typo in four letters, and at most two in all. Two
   * neighbouring letters in the wrong order are one typo.
   */
  public static Optional<String> nearest(String name, List<String> known) {
    var allowed = Math.clamp(name.length() / LETTERS_PER_TYPO, 1, TYPOS_MAX);
    return known.stream()
        .filter(candidate -> typos(name, candidate) <= allowed)
        .min(Comparator.comparingInt(candidate -> typos(name, candidate)));
  }

  private static int typos(String one, String other) {
    var table = new int[one.length() + 1][other.length() + 1];
    for (var i = 0; i <= one.length(); i++) {
      for (var j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int cheapest(int[][] table, String one, String other, int i, int j) {
    var replaced = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    var best = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    var swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }

  /**
   * The closest of the known names within {@code maxDistance}; the first of equals. Names that have
   * no letter in common are not similar, however short they are.
   */
  public static Optional<String> nearest(String name, Collection<String> known, int maxDistance) {
    for (var distance = 1; distance <= maxDistance; distance++) {
      for (var candidate : known) {
        if (distance < Math.min(name.length(), candidate.length())
            && isWithin(name, candidate, distance)) {
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
