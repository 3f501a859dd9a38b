package filmgate.render.prompt.lexicon;

import java.util.regex.Pattern;

/** The words of prompts that edit a clip. */
public final class EditWords {
  private EditWords() {}

  /** The regular expression with a name, for upper and lower case. */
  public static Pattern pattern(String name) {
    for (var row : LexiconFiles.rows("edits.tsv")) {
      if (row.getFirst().equals(name)) {
        var words = String.join("|", row.subList(1, row.size()));
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
      }
    }
    throw new IllegalStateException("edits.tsv has no row " + name);
  }
}
