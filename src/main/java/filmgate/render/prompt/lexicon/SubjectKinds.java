package filmgate.render.prompt.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of subjects: what each of them can do, and where it is at home. */
public final class SubjectKinds {
  private static final SubjectKinds SHARED = new SubjectKinds();

  private final Map<String, SubjectKind> kinds = new LinkedHashMap<>();

  /**
   * A kind of subject.
   *
   * @param id such as {@code dog}
   * @param group what decides which actions it can do, such as {@code animal}
   * @param plural how many a plural without a number means
   * @param held whether a person can carry it
   * @param scenery whether many settings contain it anyway
   * @param home the setting if the prompt names none
   */
  public record SubjectKind(
      String id, String group, int plural, boolean held, boolean scenery, String home) {
    /** Whether it is a person or an animal. */
    public boolean isLiving() {
      return switch (group) {
        case "person", "animal", "bird", "fish", "swimmer", "dragon", "insect" -> true;
        default -> false;
      };
    }
  }

  private SubjectKinds() {
    for (var row : LexiconFiles.rows("kinds.tsv")) {
      var flags = LexiconFiles.words(row.get(3));
      kinds.put(
          row.get(0),
          new SubjectKind(
              row.get(0),
              row.get(1),
              Integer.parseInt(row.get(2)),
              flags.contains("held"),
              flags.contains("scenery"),
              row.get(4)));
    }
  }

  /** The kinds of this program. */
  public static SubjectKinds shared() {
    return SHARED;
  }

  /** The kind of an id; an unknown id, such as that of an artwork, is an ordinary thing. */
  public SubjectKind kind(String id) {
    var kind = kinds.get(id);
    return kind == null ? new SubjectKind(id, "thing", 3, true, false, "studio") : kind;
  }

  /** The ids, in the sequence of the file. */
  public Set<String> ids() {
    return kinds.keySet();
  }

  /** All groups. */
  public List<String> groups() {
    return kinds.values().stream().map(SubjectKind::group).distinct().toList();
  }
}
