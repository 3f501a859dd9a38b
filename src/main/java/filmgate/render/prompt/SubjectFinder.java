package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.Subject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the subjects of a prompt with the words that describe them. */
final class SubjectFinder {
  private static final int MODIFIER_REACH = 5;
  private static final int SMALL_GROUP = 3;
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "another", "other", "second", "另", "又");
  private static final Set<String> INVARIANT = Set.of("fish", "sheep", "deer");
  private static final Set<String> AND = Set.of("and", "&", "with", "和", "与", "跟", "及", "同", "、");
  private static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "his", "her", "its", "their", "my", "our", "your", "another", "one",
          "some", "一", "着", "了", "的", "个", "只");

  private final PromptText text;
  private final List<Word> words;
  private final SubjectKinds kinds = SubjectKinds.shared();
  private final List<SubjectDraft> drafts = new ArrayList<>();
  private final IdentityHashMap<Mention, SubjectDraft> byMention = new IdentityHashMap<>();
  private final List<Mention> pending = new ArrayList<>();

  SubjectFinder(PromptText text, List<Mention> mentions) {
    this.text = text;
    words = text.words();
    for (var mention : mentions) {
      add(mention);
    }
  }

  private void add(Mention mention) {
    pending.removeIf(one -> one.clause() != mention.clause());
    if (mention.has(WordMeaning.Thing.class)) {
      addThing(mention);
    } else if (isModifier(mention)) {
      if (!colourOfPrevious(mention)) {
        pending.add(mention);
      }
    } else if (isBarrier(mention)) {
      pending.clear();
    }
  }

  private static boolean isModifier(Mention mention) {
    return mention.has(WordMeaning.Tinted.class)
        || mention.has(WordMeaning.Numbered.class)
        || mention.has(WordMeaning.Described.class);
  }

  /** Words such as "in a blue room" end the reach of a colour. */
  private static boolean isBarrier(Mention mention) {
    return mention.has(WordMeaning.Location.class)
        || mention.has(WordMeaning.DayTime.class)
        || mention.has(WordMeaning.Wearing.class)
        || mention.has(WordMeaning.Sized.class)
        || mention.has(WordMeaning.Moving.class);
  }

  /** Reads "the dog is black". */
  private boolean colourOfPrevious(Mention mention) {
    var before = mention.firstWord() - 1;
    if (before < 1 || drafts.isEmpty() || !mention.has(WordMeaning.Tinted.class)) {
      return false;
    }
    var last = drafts.getLast();
    var verb = words.get(before).text();
    if ((verb.equals("is") || verb.equals("are") || verb.equals("是"))
        && last.mention().lastWord() == before - 1) {
      describe(last, mention);
      return true;
    }
    return false;
  }

  private void addThing(Mention mention) {
    var thing = mention.find(WordMeaning.Thing.class).orElseThrow();
    if (isFamily(mention, thing)) {
      drafts.getLast().isGroup(thing.count());
      return;
    }
    if (isCompound(mention) && mergesInto(mention, thing)) {
      return;
    }
    var kind = kinds.kind(thing.kind());
    var modifiers = modifiers(mention);
    pending.clear();
    var first = modifiers.isEmpty() ? mention.firstWord() : modifiers.getFirst().firstWord();
    var number = number(modifiers);
    var previous = same(mention, thing, number, first);
    if (mention.source() == Mention.Origin.ELEMENT && isRedundant(mention, thing, previous)) {
      if (previous != null) {
        previous.merge(thing);
      }
      return;
    }
    if (previous == null) {
      var draft = new SubjectDraft(kind, mention, thing, first, number);
      join(draft);
      if (isAttachedElement(mention) && !drafts.isEmpty()) {
        drafts.getLast().joins(draft);
      }
      drafts.add(draft);
      previous = draft;
    } else if (previous.count() > 1 && mention.form() == Form.BASE && thing.count() == 0) {
      previous.includes(thing);
    } else {
      previous.merge(thing);
    }
    if (number == 0 && isInvariantPlural(mention, first)) {
      previous.isGroup(kind.plural());
    }
    for (var modifier : modifiers) {
      describe(previous, modifier);
    }
    byMention.put(mention, previous);
  }

  /** "A dog running@cat": both run. */
  private static boolean isAttachedElement(Mention mention) {
    return mention.source() == Mention.Origin.ELEMENT && mention.form() == Form.PLURAL;
  }

  /** "Fish swim" are several, "a fish swims" is one. */
  private boolean isInvariantPlural(Mention mention, int first) {
    if (!INVARIANT.contains(text.between(mention.start(), mention.end()))) {
      return false;
    }
    var before = first > 0 ? words.get(first - 1).text() : "";
    return !ARTICLES.contains(before) && !before.equals("this") && !before.equals("single");
  }

  /** Whether the last subject is directly before this English noun, as in "dragon statue". */
  private boolean isCompound(Mention mention) {
    return !drafts.isEmpty()
        && mention.source() == Mention.Origin.LEXICON
        && drafts.getLast().mention().lastWord() + 1 == mention.firstWord()
        && text.between(drafts.getLast().mention().end(), mention.start()).equals(" ");
  }

  /** Merges "golden retriever puppies" and "woman astronaut"; a "dragon statue" is a statue. */
  private boolean mergesInto(Mention mention, WordMeaning.Thing thing) {
    var last = drafts.getLast();
    if (!last.kind().id().equals(thing.kind())) {
      if (last.mention().form() == Form.BASE && last.companions().isEmpty()) {
        drafts.removeLast();
        byMention.remove(last.mention());
      }
      return false;
    }
    last.merge(thing);
    if (mention.form() == Form.PLURAL || mention.form() == Form.IRREGULAR) {
      last.isGroup(last.kind().plural());
    }
    byMention.put(mention, last);
    return true;
  }

  /** "A penguin family" is a group of penguins. */
  private boolean isFamily(Mention mention, WordMeaning.Thing thing) {
    return thing.variant().equals("family")
        && !drafts.isEmpty()
        && !drafts.getLast().isPerson()
        && drafts.getLast().mention().lastWord() + 1 == mention.firstWord();
  }

  /** An element is not drawn again if the prompt names its kind, or only refers to the element. */
  private boolean isRedundant(
      Mention mention, WordMeaning.Thing thing, @Nullable SubjectDraft previous) {
    var known = thing.attributes().containsKey(Subject.REFERENCE);
    return previous != null || (mention.form() == Form.PLURAL && !drafts.isEmpty() && !known);
  }

  private List<Mention> modifiers(Mention mention) {
    var reached = new ArrayList<Mention>();
    var next = mention.firstWord();
    for (var i = pending.size() - 1; i >= 0; i--) {
      var modifier = pending.get(i);
      if (next - modifier.lastWord() > MODIFIER_REACH) {
        break;
      }
      reached.addFirst(modifier);
      next = modifier.firstWord();
    }
    return reached;
  }

  private static int number(List<Mention> modifiers) {
    return modifiers.stream()
        .flatMap(one -> one.find(WordMeaning.Numbered.class).stream())
        .mapToInt(WordMeaning.Numbered::count)
        .findFirst()
        .orElse(0);
  }

  private static void describe(SubjectDraft draft, Mention modifier) {
    modifier
        .find(WordMeaning.Tinted.class)
        .ifPresent(tint -> draft.describe(Map.of(colourTrait(draft), tint.colour())));
    modifier.find(WordMeaning.Described.class).ifPresent(one -> draft.describe(one.traits()));
    modifier.find(WordMeaning.Located.class).ifPresent(one -> draft.move(one.position()));
  }

  private static String colourTrait(SubjectDraft draft) {
    return draft.isPerson() && draft.kind().id().equals("person") ? "clothes" : "colour";
  }

  /** An earlier subject that is meant again; null if this is another one. */
  private @Nullable SubjectDraft same(
      Mention mention, WordMeaning.Thing thing, int number, int first) {
    var before = first > 0 ? words.get(Math.min(first, words.size()) - 1).text() : "";
    var group = group(mention, thing, number, before);
    if (group != null || INDEFINITE.contains(before)) {
      return group;
    }
    var plural = mention.form() == Form.PLURAL || mention.form() == Form.IRREGULAR;
    for (var i = drafts.size() - 1; i >= 0; i--) {
      var draft = drafts.get(i);
      var joined = i == drafts.size() - 1 && isJoined(draft, first);
      if (!joined && draft.isSame(kinds.kind(thing.kind()), thing, number, plural)) {
        return draft;
      }
    }
    return null;
  }

  /** "The woman" of two colleagues, or 女孩 of a couple: one of a small group that was named. */
  private @Nullable SubjectDraft group(
      Mention mention, WordMeaning.Thing thing, int number, String before) {
    var one = mention.form() == Form.BASE && thing.count() == 0 && number == 0;
    var definite = before.equals("the") || PromptText.isHan(firstCharacter(mention));
    var article = before.equals("a") || before.equals("an");
    if (!one
        || !(definite || article)
        || !thing.kind().equals("person")
        || !thing.variant().isEmpty()) {
      return null;
    }
    return drafts.stream()
        .filter(draft -> draft.isPerson() && draft.count() > 1 && draft.count() <= SMALL_GROUP)
        .filter(draft -> draft.mention().clause() != mention.clause())
        .filter(draft -> definite || (draft.isPlain() && isLater(draft, mention)))
        .filter(draft -> draft.mayInclude(thing))
        .findFirst()
        .orElse(null);
  }

  /** "Two people talk. A man says": in another sentence. */
  private static boolean isLater(SubjectDraft draft, Mention mention) {
    return draft.mention().sentence() < mention.sentence();
  }

  private char firstCharacter(Mention mention) {
    return mention.start() < text.characters().length()
        ? text.characters().charAt(mention.start())
        : ' ';
  }

  /** Connects "a dog and a cat". */
  private void join(SubjectDraft draft) {
    if (!drafts.isEmpty() && isJoined(drafts.getLast(), draft.firstWord())) {
      drafts.getLast().joins(draft);
    }
  }

  private boolean isJoined(SubjectDraft last, int first) {
    var from = lastMentionEnd(last);
    if (isList(text.between(last.mention().end(), startOf(first)).strip())) {
      return true;
    }
    if (from >= first || first - from > 3) {
      return false;
    }
    var gap = words.subList(from, first).stream().map(Word::text).toList();
    return gap.stream().anyMatch(AND::contains)
        && gap.stream().allMatch(one -> AND.contains(one) || ARTICLES.contains(one));
  }

  /** "A man, a woman" or 男人、女人. */
  private static boolean isList(String gap) {
    return switch (gap) {
      case "、", ",", ", a", ", an", ", the", ", one" -> true;
      default -> false;
    };
  }

  private int startOf(int word) {
    return word < words.size() ? words.get(word).start() : 0;
  }

  private static int lastMentionEnd(SubjectDraft draft) {
    return draft.mention().lastWord() + 1;
  }

  /** Adds the car of a person who drives. */
  SubjectDraft addVehicle(Mention mention) {
    var car = new WordMeaning.Thing("car", "", 1, Map.of());
    var draft = new SubjectDraft(kinds.kind("car"), mention, car, mention.firstWord(), 1);
    drafts.add(draft);
    return draft;
  }

  /** The subjects in the sequence of the prompt. */
  List<SubjectDraft> drafts() {
    return drafts;
  }

  /** The subject that a phrase names; null if it names none. */
  @Nullable SubjectDraft of(Mention mention) {
    return byMention.get(mention);
  }
}
