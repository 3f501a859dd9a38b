package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.lexicon.WordMeaning.LookFlag;
import filmgate.render.prompt.lexicon.WordMeaning.Strength;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.Mention.Origin;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.Look;
import filmgate.render.scene.Look.Grade;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a shot takes over from the shot before it: the setting, the time, the weather, the look, and
 * the mood, where its own words say nothing, and the subjects that it refers to.
 *
 * @param before the shot before; {@link Scene#EMPTY} for the first one
 */
record Continuity(Scene before, Settings settings) {
  /** What precedes the name of something new. */
  private static final List<String> INDEFINITE =
      List.of("a", "an", "another", "other", "second", "new", "一", "另", "又");

  /** The surroundings that the mentions do not name, as one mention before all words. */
  Optional<Mention> surroundings(List<Mention> mentions) {
    var carried = new ArrayList<WordMeaning>();
    var stays = staysInPlace(mentions);
    if (stays) {
      carried.add(new WordMeaning.Location(before.setting(), Strength.NORMAL));
    }
    if (isUnnamed(mentions, WordMeaning.DayTime.class) && (stays || isTimeNamed())) {
      var time = Daylight.constant(before.daylight().end());
      carried.add(new WordMeaning.DayTime(time, Strength.NORMAL));
    }
    if (isUnnamed(mentions, WordMeaning.Conditions.class) && before.weather() != Weather.CLEAR) {
      carried.add(new WordMeaning.Conditions(before.weather(), Strength.NORMAL));
    }
    if (isUnnamed(mentions, WordMeaning.Feeling.class) && before.mood() != Mood.NEUTRAL) {
      carried.add(new WordMeaning.Feeling(before.mood()));
    }
    if (isUnnamed(mentions, WordMeaning.Graded.class)) {
      addLook(before.look(), carried);
    }
    return carried.isEmpty() ? Optional.empty() : Optional.of(unwritten(carried));
  }

  private static boolean isUnnamed(List<Mention> mentions, Class<? extends WordMeaning> type) {
    return mentions.stream().noneMatch(one -> one.has(type));
  }

  private static void addLook(Look look, List<WordMeaning> carried) {
    if (look.grade() != Grade.NATURAL) {
      carried.add(new WordMeaning.Graded(look.grade(), Strength.NORMAL));
    }
    if (look.shallowFocus()) {
      carried.add(new WordMeaning.Finished(LookFlag.SHALLOW_FOCUS));
    }
    if (look.grain()) {
      carried.add(new WordMeaning.Finished(LookFlag.GRAIN));
    }
    if (look.letterbox()) {
      carried.add(new WordMeaning.Finished(LookFlag.LETTERBOX));
    }
  }

  /** Whether the shot names no setting, and nothing that has one of its own. */
  private boolean staysInPlace(List<Mention> mentions) {
    return !before.setting().equals(Surroundings.NEUTRAL)
        && isUnnamed(mentions, WordMeaning.Location.class)
        && mentions.stream()
            .flatMap(one -> one.find(WordMeaning.Thing.class).stream())
            .allMatch(this::fitsSetting);
  }

  private boolean fitsSetting(WordMeaning.Thing thing) {
    var kind = SubjectKinds.shared().kind(thing.kind());
    if (before.subjects().stream().anyMatch(one -> one.kind().equals(kind.id()))) {
      return true;
    }
    return switch (kind.group()) {
      case "fish", "swimmer", "vessel", "aircraft", "building" -> false;
      default -> !kind.isLiving() || !isHomeOfSubject();
    };
  }

  /** Whether the setting may only have been chosen for the subject that was there. */
  private boolean isHomeOfSubject() {
    return before.subjects().stream()
        .limit(1)
        .map(one -> SubjectKinds.shared().kind(one.kind()).home())
        .anyMatch(before.setting()::equals);
  }

  /** Whether the time is not only the usual one of the setting. */
  private boolean isTimeNamed() {
    var usual = settings.find(before.setting()).map(Setting::time);
    return usual.isPresent() && usual.get() != before.daylight().end();
  }

  /**
   * The subjects that a pronoun refers to, or that do what a verb without a subject says.
   *
   * @param reference the pronoun or the verb
   */
  List<Mention> referents(Mention reference) {
    var pronoun = reference.find(WordMeaning.Referring.class);
    if (pronoun.isPresent() && !pronoun.get().person()) {
      return first(reference, one -> !isPerson(one));
    }
    var gender = pronoun.map(one -> one.traits().getOrDefault("gender", "")).orElse("");
    if (pronoun.isPresent() && gender.isEmpty()) {
      return before.subjects().stream()
          .filter(Continuity::isLiving)
          .map(one -> thing(reference, one))
          .toList();
    }
    var persons = first(reference, one -> isPerson(one) && isOf(gender, one));
    return persons.isEmpty()
        ? first(reference, one -> isLiving(one) && isOf(gender, one))
        : persons;
  }

  private List<Mention> first(Mention reference, Predicate<Subject> which) {
    return before.subjects().stream()
        .filter(which)
        .limit(1)
        .map(one -> thing(reference, one))
        .toList();
  }

  private static boolean isPerson(Subject subject) {
    return SubjectKinds.shared().kind(subject.kind()).group().equals("person");
  }

  private static boolean isLiving(Subject subject) {
    return SubjectKinds.shared().kind(subject.kind()).isLiving();
  }

  private static boolean isOf(String gender, Subject subject) {
    return gender.isEmpty() || subject.traits().getOrDefault("gender", gender).equals(gender);
  }

  private static Mention thing(Mention reference, Subject subject) {
    var thing =
        new WordMeaning.Thing(
            subject.kind(), subject.variant(), subject.count(), attributes(subject));
    return reference.before(thing);
  }

  private static Map<String, String> attributes(Subject subject) {
    var attributes = new HashMap<>(subject.traits());
    if (!subject.prop().isEmpty()) {
      attributes.put("prop", subject.prop());
    }
    return attributes;
  }

  private static Mention unwritten(List<WordMeaning> meanings) {
    return new Mention(0, 0, 0, -1, 0, 0, Form.BASE, Origin.LEXICON, List.copyOf(meanings));
  }

  /** "The dog" is the golden retriever of the shot before, "a dog" is another one. */
  void identify(List<SubjectDraft> drafts, List<Word> words) {
    for (var draft : drafts) {
      if (!isIndefinite(draft, words)) {
        before.subjects().stream()
            .filter(one -> draft.canBe(one))
            .findFirst()
            .ifPresent(
                one ->
                    draft.merge(
                        new WordMeaning.Thing(
                            one.kind(), one.variant(), one.count(), one.traits())));
      }
    }
  }

  private static boolean isIndefinite(SubjectDraft draft, List<Word> words) {
    var first = draft.firstWord();
    return isIndefinite(first, words) || isIndefinite(first - 1, words);
  }

  private static boolean isIndefinite(int index, List<Word> words) {
    return index >= 0 && index < words.size() && INDEFINITE.contains(words.get(index).text());
  }

  /** Whether a shot names neither a setting nor a subject, and so shows the same again. */
  static boolean showsTheSame(List<Mention> mentions) {
    return isUnnamed(mentions, WordMeaning.Location.class)
        && isUnnamed(mentions, WordMeaning.Thing.class);
  }

  /** The subjects of the shot before. */
  List<Subject> subjects() {
    return before.subjects();
  }
}
