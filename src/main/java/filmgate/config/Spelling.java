package filmgate.config;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the word that was probably meant. */
final class Spelling {
  private static final int DISTANCE_MAX = 2;
  private static final int LETTERS_A_SLIP = 4;

  private Spelling() {}

  /** The known word closest to what was written: at most two slips, and one in short words. */
  static Optional<String> nearest(String written, Stream<String> known) {
    var allowed = Math.clamp(written.length() / LETTERS_A_SLIP, 1, DISTANCE_MAX);
    return known
        .filter(word -> distance(written, word) <= allowed)
        .min(Comparator.comparingInt(word -> distance(written, word)));
  }

  /** The number of letters to add, remove or change (Levenshtein). */
  static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (var column = 0; column <= other.length(); column++) {
      row[column] = column;
    }
    for (var line = 1; line <= one.length(); line++) {
      var diagonal = row[0];
      row[0] = line;
      for (var column = 1; column <= other.length(); column++) {
        var change = one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
        var best = Math.min(diagonal + change, Math.min(row[column], row[column - 1]) + 1);
        diagonal = row[column];
        row[column] = best;
      }
    }
    return row[other.length()];
  }
}
