package filmgate.render.prompt.lexicon;

import java.util.HashMap;
import java.util.Map;

/** Traditional Chinese characters, and the simplified ones of the lexicon. */
public final class SimplifiedCharacters {
  private static final Map<Character, Character> SIMPLIFIED = read();

  private SimplifiedCharacters() {}

  /** The simplified character, or the same one if there is none. */
  public static char of(char character) {
    return SIMPLIFIED.getOrDefault(character, character);
  }

  private static Map<Character, Character> read() {
    var table = new HashMap<Character, Character>();
    for (var row : LexiconFiles.rows("traditional.tsv")) {
      for (var i = 0; i < row.get(1).length(); i++) {
        table.put(row.get(1).charAt(i), row.get(0).charAt(0));
      }
    }
    return Map.copyOf(table);
  }
}
