package filmgate.render.prompt.lexicon;

import filmgate.render.scene.ReferenceRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words beside the reference of an image, and what they say about it. */
public final class ReferenceWords {
  /** The most words of an English phrase, and the most characters of a Chinese one. */
  public static final int LENGTH_MAX = 6;

  private static final ReferenceWords SHARED = new ReferenceWords();

  private final Map<String, ReferenceRole> before = new HashMap<>();
  private final Map<String, ReferenceRole> after = new HashMap<>();
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> binding = new HashSet<>();
  private final Set<String> away = new HashSet<>();

  private ReferenceWords() {
    for (var row : LexiconFiles.rows("reference-words.tsv")) {
      var phrases = new HashSet<>(phrases(LexiconFiles.column(row, 2)));
      phrases.addAll(phrases(LexiconFiles.column(row, 3)));
      switch (row.getFirst()) {
        case "filler" -> fillers.addAll(phrases);
        case "bind" -> binding.addAll(phrases);
        case "away" -> away.addAll(phrases);
        default -> add(row, phrases);
      }
    }
  }

  private void add(List<String> row, Set<String> phrases) {
    var role = ReferenceRole.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
    var side = row.get(1).equals("before") ? before : after;
    phrases.forEach(phrase -> side.putIfAbsent(phrase, role));
  }

  private static List<String> phrases(String column) {
    return column.isBlank() ? List.of() : List.of(column.strip().split(" *, *", -1));
  }

  /** The words of this program. */
  public static ReferenceWords shared() {
    return SHARED;
  }

  /** What a phrase that ends before a reference says about it. */
  public Optional<ReferenceRole> before(String phrase) {
    return Optional.ofNullable(before.get(phrase));
  }

  /** What a phrase that begins after a reference says about it. */
  public Optional<ReferenceRole> after(String phrase) {
    return Optional.ofNullable(after.get(phrase));
  }

  /** Whether a word can lie between a reference and the phrase that belongs to it. */
  public boolean isFiller(String word) {
    return fillers.contains(word);
  }

  /** Whether a phrase before a setting means that a subject goes into it. */
  public boolean isAway(String phrase) {
    return away.contains(phrase);
  }

  /** Whether a word connects a noun with a reference, as in "the cat in". */
  public boolean isBinding(String word) {
    return binding.contains(word);
  }
}
