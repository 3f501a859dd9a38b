package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.setting.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;

/** Composes a scene of the phrases of a prompt. */
final class SceneComposer {
  private static final Set<String> CROWDED = Set.of("sports-hall", "stadium", "stage");
  private static final Set<String> COLD = Set.of("snowfield", "arctic");

  private final Settings settings;
  private final PromptText text;
  private final List<Mention> mentions;
  private final Continuity continuity;
  private final boolean withoutPersons;
  private final boolean showsTheSame;

  /**
   * A composer.
   *
   * @param settings the places
   * @param mentions what was understood and neither negated nor removed
   * @param before the shot before
   * @param withoutPersons whether no person is added that the prompt does not name
   */
  SceneComposer(
      Settings settings,
      PromptText text,
      List<Mention> mentions,
      Scene before,
      boolean withoutPersons) {
    this.settings = settings;
    this.text = text;
    this.withoutPersons = withoutPersons;
    this.mentions = new ArrayList<>(mentions);
    continuity = new Continuity(before, settings);
    showsTheSame = Continuity.showsTheSame(mentions);
  }

  Scene compose(List<String> dialogue) {
    continuity.surroundings(mentions).ifPresent(mentions::addFirst);
    new ImpliedSubjects(continuity, withoutPersons).addTo(mentions);
    var subjects = new SubjectFinder(text, mentions);
    continuity.identify(subjects.drafts(), text.words());
    var actions = new ActionFinder(text, mentions, subjects);
    actions.assign();
    var drafts = new ArrayList<>(subjects.drafts());
    drafts.removeAll(actions.hidden());
    describeByPronoun(drafts);
    var surroundings = new Surroundings(settings, text, mentions, drafts);
    var setting = surroundings.setting();
    var drawn = drawn(drafts, setting);
    var camera = new CameraFinder(mentions, subjects);
    var look = camera.look();
    var mood = surroundings.mood();
    return new Scene(
        setting,
        surroundings.daylight(setting, look.grade(), mood),
        surroundings.weather(),
        drawn,
        camera.camera(drawn),
        look,
        mood,
        dialogue);
  }

  private List<Subject> drawn(List<SubjectDraft> drafts, String setting) {
    var own = arranged(drafts, setting);
    return own.isEmpty() && showsTheSame ? continuity.subjects() : own;
  }

  /** The pronoun says whether the only person is a woman or a man. */
  private void describeByPronoun(List<SubjectDraft> drafts) {
    var persons = drafts.stream().filter(SubjectDraft::isPerson).toList();
    if (persons.size() != 1 || persons.getFirst().attributes().containsKey("gender")) {
      return;
    }
    mentions.stream()
        .flatMap(one -> one.find(WordMeaning.Referring.class).stream())
        .map(WordMeaning.Referring::traits)
        .filter(one -> !one.isEmpty())
        .findFirst()
        .ifPresent(persons.getFirst()::describe);
  }

  /** The subjects that are drawn: the nearer ones first, what is below another one behind it. */
  private List<Subject> arranged(List<SubjectDraft> drafts, String setting) {
    var named = mentions.stream().anyMatch(one -> one.has(WordMeaning.Location.class));
    var kept = new ArrayList<>(drafts);
    var others = kept.stream().anyMatch(one -> !one.kind().scenery());
    kept.removeIf(one -> named && (others || one.count() > 1) && isScenery(one, kept));
    kept.removeIf(one -> kept.size() > 1 && isPartOf(setting, one));
    if (COLD.contains(setting)) {
      kept.stream().filter(SubjectDraft::isPerson).forEach(SubjectDraft::dressWarmly);
    }
    var ranked = new LinkedHashSet<SubjectDraft>();
    addAll(kept, ranked, SceneComposer::isMain);
    addAll(kept, ranked, one -> one.position() != Position.BACKGROUND);
    ranked.addAll(kept);
    return ranked.stream()
        .limit(Scene.SUBJECTS_MAX)
        .map(one -> one.finish(draft -> IdleActions.of(draft, setting)))
        .toList();
  }

  /** The spectators of a stadium, and the earth outside a spaceship, are drawn with the setting. */
  private static boolean isPartOf(String setting, SubjectDraft draft) {
    var spectators =
        draft.isPerson() && draft.count() == Subject.CROWD && draft.variant().isEmpty();
    return (spectators && CROWDED.contains(setting))
        || (draft.kind().group().equals("sky") && setting.equals("spaceship"));
  }

  private static void addAll(
      List<SubjectDraft> from, SequencedSet<SubjectDraft> into, Predicate<SubjectDraft> which) {
    from.stream().filter(which).forEach(one -> addWithSupport(one, into));
  }

  private static void addWithSupport(SubjectDraft draft, SequencedSet<SubjectDraft> into) {
    var below = draft.below();
    if (below != null) {
      into.remove(below);
    }
    into.add(draft);
    if (below != null) {
      into.add(below);
    }
  }

  /** Living things, and whatever does something, come before things. */
  private static boolean isMain(SubjectDraft draft) {
    return draft.position() != Position.BACKGROUND
        && (!draft.actions().isEmpty() || !isThing(draft))
        && draft.mention().source() != Mention.Origin.NOUN;
  }

  private static boolean isThing(SubjectDraft draft) {
    return switch (draft.kind().group()) {
      case "thing", "building", "plant", "light", "door", "sky", "ball" -> true;
      default -> false;
    };
  }

  private static boolean isScenery(SubjectDraft draft, List<SubjectDraft> all) {
    return SubjectKinds.shared().kind(draft.kind().id()).scenery()
        && draft.actions().isEmpty()
        && all.stream().noneMatch(one -> one.below() == draft)
        && draft.position() != Position.FOREGROUND;
  }
}
