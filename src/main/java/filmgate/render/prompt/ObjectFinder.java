package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement.Position;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is held, ridden, or sat on: "hugging a cat", "with an umbrella", "on a branch". */
final class ObjectFinder {
  private static final int REACH = 3;
  private static final Set<Action> TRANSITIVE =
      EnumSet.of(
          Action.HUG,
          Action.CARRY,
          Action.HOLD,
          Action.POUR,
          Action.DRINK,
          Action.EAT,
          Action.READ,
          Action.WRITE,
          Action.PAINT,
          Action.PET,
          Action.PLAY_INSTRUMENT,
          Action.RIDE,
          Action.DRIVE,
          Action.COOK,
          Action.PHONE,
          Action.TYPE,
          Action.CHASE,
          Action.FIGHT,
          Action.THROW,
          Action.POINT,
          Action.PLAY);
  private static final Set<Action> CARRIED =
      EnumSet.of(Action.HUG, Action.HOLD, Action.CARRY, Action.THROW, Action.POINT);
  private static final Set<Action> USED =
      EnumSet.of(
          Action.POUR,
          Action.DRINK,
          Action.EAT,
          Action.READ,
          Action.WRITE,
          Action.PAINT,
          Action.PLAY_INSTRUMENT,
          Action.COOK,
          Action.PHONE,
          Action.TYPE);
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "under", "near", "over", "through", "across", "along", "into", "by",
          "from", "behind", "beside", "around", "toward", "towards", "down", "past", "and", "to",
          "for", "above", "below", "的", "在", "和", "向", "从", "到", "上", "与", "里");
  private static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "his", "her", "its", "their", "my", "some", "one", "top", "of", "pile",
          "stack");
  private static final Set<String> CUDDLED = Set.of("cat", "dog", "rabbit", "squirrel", "hedgehog");
  private static final Set<String> SEATS =
      Set.of("chair", "bench", "sofa", "swing", "table", "rock", "branch", "window");
  private static final Set<String> RIDDEN = Set.of("vehicle", "animal", "dragon");

  private final List<Word> words;
  private final List<Mention> mentions;
  private final SubjectFinder subjects;
  private final Owners owners;

  ObjectFinder(PromptText text, List<Mention> mentions, SubjectFinder subjects, Owners owners) {
    words = text.words();
    this.mentions = mentions;
    this.subjects = subjects;
    this.owners = owners;
  }

  /** Marks the objects of actions; to be called before actions are assigned. */
  void markObjects() {
    for (var draft : subjects.drafts()) {
      var activity = activityBefore(draft);
      if (activity != null) {
        draft.isObjectOf(activity);
      }
    }
  }

  /** The transitive action directly before a subject. */
  private @Nullable Mention activityBefore(SubjectDraft draft) {
    for (var i = mentions.indexOf(draft.mention()) - 1; i >= 0; i--) {
      var other = mentions.get(i);
      var activity = other.find(WordMeaning.Activity.class);
      if (other.clause() != draft.mention().clause()) {
        return null;
      }
      if (activity.isPresent()) {
        return takesObject(activity.get(), other, draft) ? other : null;
      }
      if (subjects.of(other) != null && !draft.companions().contains(subjects.of(other))) {
        return null;
      }
    }
    return null;
  }

  private boolean takesObject(WordMeaning.Activity activity, Mention mention, SubjectDraft draft) {
    var gap = words(mention.lastWord() + 1, draft.firstWord());
    var writes = activity.action() == Action.WRITE;
    return TRANSITIVE.contains(activity.action())
        && gap.size() <= REACH
        && gap.stream()
            .noneMatch(word -> PREPOSITIONS.contains(word) && !(writes && word.equals("in")))
        && !(activity.action() == Action.POINT && draft.isPerson())
        && !owners.isFollowedBy(mention, "的")
        && (activity.action() != Action.PLAY || draft.kind().group().equals("ball"));
  }

  /** Whether only an article, or "with" or "to", separates a phrase from a subject. */
  boolean isDirectlyAfter(Mention mention, SubjectDraft draft) {
    return words(mention.lastWord() + 1, draft.firstWord()).stream()
        .allMatch(word -> ARTICLES.contains(word) || word.equals("with") || word.equals("to"));
  }

  private List<String> words(int from, int to) {
    return from >= to || from < 0
        ? List.of()
        : words.subList(from, to).stream().map(Word::text).toList();
  }

  /** Makes props of the objects of an action that a subject does; others stay subjects. */
  boolean becomesProp(SubjectDraft owner, Action action, SubjectDraft object) {
    if (object.isPerson() || object == owner) {
      return false;
    }
    var kind = object.kind();
    var cuddled = CUDDLED.contains(kind.id());
    if (action == Action.RIDE) {
      return !kind.group().equals("vessel");
    }
    if (action == Action.PLAY) {
      return kind.group().equals("ball");
    }
    if (CARRIED.contains(action)) {
      return kind.held() || cuddled;
    }
    return USED.contains(action) && (kind.held() || kind.group().equals("thing"));
  }

  /** Finds "with an umbrella", "on a branch", and 在树枝上; returns those that became props. */
  void relate(Set<SubjectDraft> props) {
    for (var draft : subjects.drafts()) {
      if (draft.objectOf() == null && !props.contains(draft)) {
        var before = wordsBefore(draft);
        if (before.contains("with") || before.contains("carrying") || before.contains("带着")) {
          hold(draft, props);
        } else if (isSupport(draft, before) || isVessel(draft, before)) {
          support(draft, props);
        }
      }
    }
  }

  /** The preposition before a subject and its articles and adjectives, with what follows it. */
  private List<String> wordsBefore(SubjectDraft draft) {
    var from = draft.firstWord();
    var start = from;
    while (start > 0 && from - start < REACH && ARTICLES.contains(words.get(start - 1).text())) {
      start--;
    }
    return words(Math.max(0, start - 1), from);
  }

  private boolean isSupport(SubjectDraft draft, List<String> before) {
    var english = before.contains("on") || before.contains("atop") || before.contains("upon");
    return english
        || (owners.isFollowedBy(draft.mention(), "上")
            && !owners.isFollowedBy(draft.mention(), "上空"));
  }

  private static boolean isVessel(SubjectDraft draft, List<String> before) {
    return draft.kind().group().equals("vessel") && before.contains("in");
  }

  private void hold(SubjectDraft draft, Set<SubjectDraft> props) {
    var owner = owners.before(draft.mention(), SubjectDraft::isPerson, true);
    if (owner != null && draft.kind().held() && owner.prop().isEmpty()) {
      owner.act(Action.HOLD, "");
      owner.holds(draft);
      props.add(draft);
    }
  }

  private void support(SubjectDraft draft, Set<SubjectDraft> props) {
    var owner = owners.before(draft.mention(), one -> one != draft && canBeOn(one), true);
    if (owner == null) {
      owner = owners.after(draft.mention(), one -> one != draft && canBeOn(one), 8);
    }
    if (owner == null || owner.kind().equals(draft.kind()) || owner.companions().contains(draft)) {
      return;
    }
    if (owner.prop().equals(draft.kind().id())) {
      props.add(draft);
    } else if (owner.actions().contains(Action.SLIP)) {
      owner.holds(draft.kind().id());
      props.add(draft);
    } else if (owner.isPerson() && SEATS.contains(draft.kind().id())) {
      owner.holds(owner.prop().isEmpty() ? draft.kind().id() : owner.prop());
      owner.act(Action.SIT, "");
      props.add(draft);
    } else if (owner.isPerson() && RIDDEN.contains(draft.kind().group())) {
      owner.act(Action.RIDE, draft.kind().id());
      owner.holds(draft.kind().id());
      props.add(draft);
    } else {
      owner.isOnTopOf(draft);
    }
  }

  private static boolean canBeOn(SubjectDraft draft) {
    return switch (draft.kind().group()) {
      case "person", "animal", "bird", "insect", "thing", "light", "ball", "swimmer", "plant" ->
          draft.position() == Position.FREE;
      default -> false;
    };
  }
}
