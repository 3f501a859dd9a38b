package filmgate.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the word that was probably meant. */
public final class SimilarSettings {
  private static final int DISTANCE_MAX = 2;
  private static final int LETTERS_A_SLIP = 4;

  private SimilarSettings() {}

  /** The known word closest to what was written: at most two slips, and one in short words. */
  public static Optional<String> nearest(String written, Stream<String> known) {
    var allowed = Math.clamp(written.length() / LETTERS_A_SLIP, 1, DISTANCE_MAX);
    return known
        .filter(word -> distance(written, word) <= allowed)
        .min(Comparator.comparingInt(word -> distance(written, word)));
  }

  /** The number of letters to add, remove, change or swap with a neighbour (Damerau). */
  static int distance(String one, String other) {
    var table = new int[one.length() + 1][other.length() + 1];
    for (var i = 0; i <= one.length(); i++) {
      for (var j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int cheapest(int[][] table, String one, String other, int i, int j) {
    var same = one.charAt(i - 1) == other.charAt(j - 1);
    var best = table[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
    if (i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1)) {
      best = Math.min(best, table[i - 2][j - 2] + 1);
    }
    return best;
  }
}
