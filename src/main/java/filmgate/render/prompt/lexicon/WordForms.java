package filmgate.render.prompt.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Base forms of English words. */
public final class WordForms {
  private static final Map<String, String> IRREGULAR = irregular();

  private WordForms() {}

  /** How a word differs from its base form. */
  public enum Form {
    BASE,
    /** Ends in s: the plural of a noun, or the third person of a verb. */
    PLURAL,
    /** Ends in ing or ed: always a verb. */
    VERB,
    /** In the table of irregular forms. */
    IRREGULAR
  }

  /** A possible base form of a word. */
  public record Candidate(String word, Form form) {}

  /** The possible base forms of a word in lower case, the most likely first. */
  public static List<Candidate> candidates(String word) {
    var found = new ArrayList<Candidate>();
    found.add(new Candidate(word, Form.BASE));
    var irregular = IRREGULAR.get(word);
    if (irregular != null) {
      found.add(new Candidate(irregular, Form.IRREGULAR));
    }
    if (word.endsWith("'s")) {
      found.add(new Candidate(word.substring(0, word.length() - 2), Form.BASE));
    } else if (word.length() > 3) {
      addPlural(word, found);
      addVerb(word, found);
    }
    return found;
  }

  private static void addPlural(String word, List<Candidate> found) {
    if (word.endsWith("s") && !word.endsWith("ss")) {
      found.add(new Candidate(cut(word, 1), Form.PLURAL));
      if (word.endsWith("ies")) {
        found.add(new Candidate(cut(word, 3) + "y", Form.PLURAL));
      } else if (word.endsWith("ves")) {
        found.add(new Candidate(cut(word, 3) + "f", Form.PLURAL));
      } else if (word.endsWith("es")) {
        found.add(new Candidate(cut(word, 2), Form.PLURAL));
      }
    }
  }

  private static void addVerb(String word, List<Candidate> found) {
    if (word.endsWith("ing") && word.length() > 4) {
      addStems(cut(word, 3), found);
    } else if (word.endsWith("ied")) {
      found.add(new Candidate(cut(word, 3) + "y", Form.VERB));
    } else if (word.endsWith("ed")) {
      addStems(cut(word, 2), found);
    }
  }

  private static void addStems(String stem, List<Candidate> found) {
    found.add(new Candidate(stem, Form.VERB));
    found.add(new Candidate(stem + "e", Form.VERB));
    var last = stem.length() - 1;
    if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      found.add(new Candidate(cut(stem, 1), Form.VERB));
    }
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static Map<String, String> irregular() {
    var table = new HashMap<String, String>();
    for (var row : LexiconFiles.rows("irregular.tsv")) {
      for (var form : LexiconFiles.words(row.get(1))) {
        table.put(form, row.getFirst());
      }
    }
    return Map.copyOf(table);
  }
}
