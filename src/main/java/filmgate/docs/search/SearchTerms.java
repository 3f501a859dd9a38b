package filmgate.docs.search;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Splits a text into the terms of the index: words in Latin letters, and pairs of neighbouring Han
 * characters. The script of the site splits a query in the same way.
 */
final class SearchTerms {
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[a-z0-9_]+");
  private static final Pattern HAN_LINE_BREAK = Pattern.compile("(?<=\\p{IsHan})\\n(?=\\p{IsHan})");
  private static final Pattern EDGES = Pattern.compile("^_+|_+$");
  private static final int LENGTH_MAX = 40;

  /** Words that say nothing about what a reader looks for, in their order. */
  static final String COMMON =
      "a an and are as at be but by can do does for from has how i if in into is it its me may must"
          + " my no not of on one only or should so than that the then they this to was what when"
          + " where which why with you your";

  private static final Set<String> LEFT_OUT = Set.of(COMMON.split(" "));

  private SearchTerms() {}

  /** The terms of a text in their alphabetical order. */
  static Set<String> of(String text) {
    var terms = new TreeSet<String>();
    var joined = HAN_LINE_BREAK.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    RUN.matcher(joined)
        .results()
        .map(run -> run.group())
        .forEach(
            run -> {
              if (run.codePointAt(0) > 'z') {
                addPairs(run, terms);
              } else {
                addWord(EDGES.matcher(run).replaceAll(""), terms);
              }
            });
    return terms;
  }

  private static void addPairs(String run, Set<String> terms) {
    var length = run.codePointCount(0, run.length());
    if (length == 1) {
      terms.add(run);
    }
    for (var index = 0; index + 1 < length; index++) {
      var start = run.offsetByCodePoints(0, index);
      terms.add(run.substring(start, run.offsetByCodePoints(start, 2)));
    }
  }

  /** A name such as {@code image_urls} is a term, and so is each of its parts. */
  private static void addWord(String word, Set<String> terms) {
    if (word.length() > LENGTH_MAX) {
      return;
    }
    if (word.contains("_")) {
      terms.add(word);
      for (var part : word.split("_", -1)) {
        addPlain(part, terms);
      }
    } else {
      addPlain(word, terms);
    }
  }

  private static void addPlain(String word, Set<String> terms) {
    if (word.length() > 1 && !LEFT_OUT.contains(word)) {
      terms.add(singular(word));
    }
  }

  /** The word without the ending of a regular plural. */
  static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.matches(".*(ss|us|is)")) {
      return word;
    }
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }
}
