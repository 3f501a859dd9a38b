package filmgate.render.prompt.lexicon;

import java.util.List;

/** Words before a quotation: whether it is said or written. */
public final class QuotationWords {
  private QuotationWords() {}

  /** A regular expression for verbs of speech. */
  public static String said() {
    return alternatives("said");
  }

  /** A regular expression for what introduces a name or an inscription. */
  public static String written() {
    return alternatives("written");
  }

  private static String alternatives(String name) {
    for (List<String> row : LexiconFiles.rows("quotations.tsv")) {
      if (row.getFirst().equals(name)) {
        return String.join("|", LexiconFiles.words(row.get(1)));
      }
    }
    throw new IllegalStateException("quotations.tsv has no row " + name);
  }
}
