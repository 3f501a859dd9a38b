package filmgate.render.prompt.lexicon;

import filmgate.render.scene.Action;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which groups of subjects can do which actions. */
public final class Abilities {
  private static final Abilities SHARED = new Abilities();

  private final Map<Action, Row> rows = new EnumMap<>(Action.class);
  private final Map<Action, Map<String, Action>> substitutes = new EnumMap<>(Action.class);

  /**
   * An action.
   *
   * @param groups the groups that can do it
   * @param setting where a person does it; empty for anywhere
   * @param impliesPerson whether a prompt without a subject means a person
   */
  public record Row(List<String> groups, String setting, boolean impliesPerson) {}

  private Abilities() {
    for (var row : LexiconFiles.rows("doers.tsv")) {
      var setting = row.get(2).equals("-") ? "" : row.get(2);
      rows.put(
          MeaningSyntax.constant(Action.class, row.get(0)),
          new Row(LexiconFiles.words(row.get(1)), setting, row.get(3).equals("implied")));
    }
    for (var row : LexiconFiles.rows("substitutes.tsv")) {
      substitutes
          .computeIfAbsent(MeaningSyntax.constant(Action.class, row.get(0)), _ -> new HashMap<>())
          .put(row.get(1), MeaningSyntax.constant(Action.class, row.get(2)));
    }
  }

  /** The abilities of this program. */
  public static Abilities shared() {
    return SHARED;
  }

  /** What is known of an action. */
  public Row row(Action action) {
    var row = rows.get(action);
    return row == null ? new Row(List.of(), "", false) : row;
  }

  /**
   * What a member of a group does if it is said to do the action: the action itself, one that is
   * natural for it (a car that runs drives), or nothing.
   */
  public Optional<Action> action(Action action, String group) {
    if (row(action).groups().contains(group)) {
      return Optional.of(action);
    }
    return Optional.ofNullable(substitutes.getOrDefault(action, Map.of()).get(group));
  }
}
