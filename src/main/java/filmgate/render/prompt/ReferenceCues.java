package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.ReferenceWords;
import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.lexicon.SubjectKinds.SubjectKind;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.prompt.text.PromptText.ImageName;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.ReferenceRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The phrases beside the references of a prompt, and which one decides about each. */
final class ReferenceCues {
  /** A noun that belongs to the reference: "the cat in", 中的猫. */
  private static final int BOUND = 4;

  /** A phrase of the table. */
  private static final int NAMED = 3;

  private static final int NEAR = 2;
  private static final int ACTING = 1;
  private static final int LEAST = 0;

  /** Words that do not say anything, before the search ends. */
  private static final int UNKNOWN_MAX = 2;

  private static final String MARKS = ",.;:!?\n。";
  private static final Set<String> AND = Set.of("and", "&", "和", "与", "跟", "及", "同");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "this", "that");

  private final ReferenceWords phrases = ReferenceWords.shared();
  private final PromptText text;
  private final List<Word> words;
  private final List<Mention> mentions;

  /**
   * What a phrase says about a reference.
   *
   * @param noun the phrase that names what the image shows, if there is one
   * @param shared whether the phrase belongs to the reference beside it as well, as in "the people
   *     in A and B"
   */
  record Cue(ReferenceRole role, int strength, Optional<Mention> noun, boolean shared) {
    private Cue(ReferenceRole role, int strength) {
      this(role, strength, Optional.empty(), false);
    }

    private Cue as(ReferenceRole other) {
      return new Cue(other, strength, noun, shared);
    }

    private Cue copy() {
      return new Cue(role, strength, noun, true);
    }

    private boolean isAlive() {
      return noun.filter(ReferenceCues::isAlive).isPresent();
    }
  }

  ReferenceCues(PromptText text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
    words = text.words();
  }

  /** What decides about reference {@code index}; empty if nothing does. */
  Optional<Cue> of(int index) {
    var before = before(index);
    var after = after(index);
    if (before.isEmpty() || after.isEmpty()) {
      return before.or(() -> after);
    }
    var first = before.get();
    var second = after.get();
    if (second.role() == ReferenceRole.SUBJECT && !second.isAlive() && governs(first.role())) {
      return before;
    }
    return first.strength() >= second.strength() ? before : after;
  }

  /** Whether what the image shows is only the object of the phrase before. */
  private static boolean governs(ReferenceRole role) {
    return switch (role) {
      case OBJECT, OUTFIT, SETTING -> true;
      case SUBJECT, STYLE, FIRST_FRAME, LAST_FRAME -> false;
    };
  }

  /** Whether a subject goes into what reference {@code index} shows. */
  boolean isAway(int index) {
    var image = text.images().get(index);
    for (var i = image.word() - 1; i >= 0 && isNear(words.get(i).end(), image.start()); i--) {
      for (var length = ReferenceWords.LENGTH_MAX; length > 0; length--) {
        if (phrases.isAway(phraseUntil(i, length))) {
          return true;
        }
      }
      if (!phrases.isFiller(words.get(i).text())) {
        return false;
      }
    }
    return false;
  }

  private Optional<Cue> before(int index) {
    var image = text.images().get(index);
    var previous = index > 0 ? text.images().get(index - 1) : null;
    if (previous != null && isOnlyAnd(previous, image)) {
      return before(index - 1).map(Cue::copy);
    }
    var from = previous == null ? 0 : previous.word();
    return new Backward(from, image).find();
  }

  private Optional<Cue> after(int index) {
    var image = text.images().get(index);
    var last = index + 1 == text.images().size();
    if (!last && isOnlyAnd(image, text.images().get(index + 1))) {
      return after(index + 1).map(Cue::copy);
    }
    return new Forward(image, last ? words.size() : text.images().get(index + 1).word()).find();
  }

  private boolean isOnlyAnd(ImageName first, ImageName second) {
    var between = words.subList(first.word(), second.word());
    if (between.isEmpty()) {
      return text.between(first.end(), second.start()).strip().matches("[,、+/]|");
    }
    return between.size() == 1 && AND.contains(between.getFirst().text());
  }

  private boolean isNear(int from, int to) {
    return text.between(from, to).chars().noneMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private String phraseUntil(int last, int length) {
    return last - length + 1 < 0 ? "" : phrase(last - length + 1, length);
  }

  /** The phrase of words that nothing but spaces separates; empty if there is none. */
  private String phrase(int first, int length) {
    if (first + length > words.size()) {
      return "";
    }
    var phrase = new StringBuilder(words.get(first).text());
    for (var i = first + 1; i < first + length; i++) {
      var word = words.get(i);
      if (!text.between(words.get(i - 1).end(), word.start()).isBlank()) {
        return "";
      }
      if (!word.isChinese()) {
        phrase.append(' ');
      }
      phrase.append(word.text());
    }
    return phrase.toString();
  }

  private static boolean isAlive(Mention mention) {
    return switch (kind(mention).group()) {
      case "person", "animal", "bird", "fish", "swimmer", "dragon", "insect" -> true;
      default -> false;
    };
  }

  /** The kind of the subject that a phrase names. */
  static SubjectKind kind(Mention mention) {
    var kind = mention.find(WordMeaning.Thing.class).map(WordMeaning.Thing::kind).orElse("");
    return SubjectKinds.shared().kind(kind);
  }

  private static Optional<Cue> noun(Mention mention, int strength) {
    if (mention.has(WordMeaning.Thing.class)) {
      return Optional.of(new Cue(ReferenceRole.SUBJECT, strength, Optional.of(mention), false));
    }
    if (mention.has(WordMeaning.Wearing.class)) {
      return Optional.of(new Cue(ReferenceRole.OUTFIT, strength, Optional.of(mention), false));
    }
    return mention.has(WordMeaning.Location.class)
        ? Optional.of(new Cue(ReferenceRole.SETTING, strength))
        : Optional.empty();
  }

  /** Adjectives and numbers, which are between a reference and its noun. */
  private static boolean isModifier(Mention mention) {
    return mention.meanings().stream()
        .allMatch(
            one ->
                one instanceof WordMeaning.Tinted
                    || one instanceof WordMeaning.Numbered
                    || one instanceof WordMeaning.Described
                    || one instanceof WordMeaning.Paced);
  }

  /** The search from a reference to the left. */
  private final class Backward {
    private final int from;
    private final ImageName image;
    private boolean bound;
    private boolean inside;
    private int unknown;

    Backward(int from, ImageName image) {
      this.from = from;
      this.image = image;
    }

    Optional<Cue> find() {
      for (var i = image.word() - 1; i >= from && isNear(words.get(i).end(), image.start()); i--) {
        var word = words.get(i);
        var named = named(i);
        if (named.isPresent()) {
          return named;
        }
        var mention = mentions.stream().filter(one -> one.end() == word.end()).findFirst();
        if (mention.isPresent() && !isModifier(mention.get())) {
          return meant(mention.get());
        }
        if (phrases.isFiller(word.text())) {
          bound |= phrases.isBinding(word.text());
          inside |= word.text().equals("in");
        } else if (mention.isEmpty() && bound && unknown == 0 && isAfterArticle(i)) {
          return Optional.of(new Cue(ReferenceRole.SUBJECT, NEAR));
        } else if (++unknown > UNKNOWN_MAX) {
          break;
        }
      }
      return place();
    }

    private boolean isAfterArticle(int index) {
      return index > 0 && ARTICLES.contains(words.get(index - 1).text());
    }

    private Optional<Cue> place() {
      return inside ? Optional.of(new Cue(ReferenceRole.SETTING, NEAR)) : Optional.empty();
    }

    private Optional<Cue> named(int last) {
      for (var length = Math.min(ReferenceWords.LENGTH_MAX, last + 1 - from);
          length > 0;
          length--) {
        var role = phrases.before(phraseUntil(last, length));
        if (role.isPresent() && unknown == 0) {
          var strength = role.get() == ReferenceRole.SUBJECT && !bound ? LEAST : NAMED;
          return Optional.of(new Cue(role.get(), bound ? BOUND : strength));
        }
      }
      return Optional.empty();
    }

    private Optional<Cue> meant(Mention mention) {
      if (mention.has(WordMeaning.Activity.class) && !mention.has(WordMeaning.Thing.class)) {
        return inside ? place() : unknown > 0 ? Optional.empty() : object(mention);
      }
      if (!bound || unknown > 0) {
        return place();
      }
      return noun(mention, BOUND).map(cue -> governed(cue, mention)).or(this::place);
    }

    /** "Chases" is followed by a subject. */
    private Optional<Cue> object(Mention mention) {
      return mention.end() <= image.start()
          ? Optional.of(new Cue(ReferenceRole.SUBJECT, ACTING))
          : Optional.empty();
    }

    /** In "holding the cup in" the cup is an object. */
    private Cue governed(Cue cue, Mention noun) {
      if (cue.role() != ReferenceRole.SUBJECT || cue.isAlive()) {
        return cue;
      }
      for (var i = noun.firstWord() - 1; i >= Math.max(from, noun.firstWord() - 4); i--) {
        for (var length = ReferenceWords.LENGTH_MAX; length > 0; length--) {
          var role = phrases.before(phraseUntil(i, length)).orElse(ReferenceRole.SUBJECT);
          if (role == ReferenceRole.OBJECT || role == ReferenceRole.OUTFIT) {
            return cue.as(role);
          }
        }
      }
      return cue;
    }
  }

  /** The search from a reference to the right. */
  private final class Forward {
    private final ImageName image;
    private final int end;
    private boolean bound;

    Forward(ImageName image, int end) {
      this.image = image;
      this.end = end;
    }

    Optional<Cue> find() {
      var unknown = 0;
      for (var i = image.word(); i < end && isNear(image.end(), words.get(i).start()); i++) {
        var named = unknown == 0 ? named(i) : Optional.<Cue>empty();
        if (named.isPresent()) {
          return named;
        }
        var word = words.get(i);
        var mention = mentions.stream().filter(one -> one.start() == word.start()).findFirst();
        if (mention.isPresent() && !isModifier(mention.get())) {
          return meant(mention.get(), unknown);
        }
        if (phrases.isFiller(word.text())) {
          bound |= phrases.isBinding(word.text()) && !word.text().matches("in|of|from");
        } else if (mention.isEmpty() && ++unknown > UNKNOWN_MAX) {
          break;
        }
      }
      return Optional.empty();
    }

    private Optional<Cue> named(int first) {
      for (var length = Math.min(ReferenceWords.LENGTH_MAX, end - first); length > 0; length--) {
        var role = phrases.after(phrase(first, length));
        if (role.isPresent()) {
          return Optional.of(new Cue(role.get(), bound ? BOUND : NAMED));
        }
      }
      return Optional.empty();
    }

    private Optional<Cue> meant(Mention mention, int unknown) {
      if (mention.has(WordMeaning.Activity.class) && !mention.has(WordMeaning.Thing.class)) {
        return Optional.of(new Cue(ReferenceRole.SUBJECT, ACTING));
      }
      return unknown > 0 ? Optional.empty() : noun(mention, bound ? BOUND : NEAR);
    }
  }
}
