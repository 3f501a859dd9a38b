package filmgate.render.prompt;

import filmgate.render.prompt.Understanding.Phrase;
import filmgate.render.prompt.lexicon.Lexicon;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.noun.NounSource;
import filmgate.render.prompt.text.MeaningText;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.Negations;
import filmgate.render.prompt.text.PromptLimits;
import filmgate.render.prompt.text.PromptReader;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.prompt.text.Quotations;
import filmgate.render.prompt.text.Removals;
import filmgate.render.prompt.text.Unseen;
import filmgate.render.scene.Scene;
import filmgate.render.setting.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Understands prompts in English and Chinese: a pure function of its arguments, without a model.
 * Any text gives a scene that can be drawn. Safe for use by several threads.
 */
public final class PromptParser {
  /** Phrases after this number are not used. */
  private static final int PHRASES_MAX = 300;

  private final Lexicon lexicon = Lexicon.shared();
  private final NounSource nouns;
  private final Settings settings;

  /**
   * A parser.
   *
   * @param nouns finds what is drawn for nouns that the lexicon does not contain
   * @param settings the places, with their usual time of day
   */
  public PromptParser(NounSource nouns, Settings settings) {
    this.nouns = nouns;
    this.settings = settings;
  }

  /** What a shot shows; see {@link #understand(String, String, Map)}. */
  public Scene scene(String prompt, String negativePrompt) {
    return understand(prompt, negativePrompt, Map.of()).scene();
  }

  /**
   * Understands a prompt.
   *
   * @param prompt in any language; empty for none
   * @param negativePrompt what the scene must not contain; empty for nothing
   * @param elements the descriptions of the elements that the prompt references as {@code @name},
   *     by name; the words of a name are used if there is none
   */
  public Understanding understand(
      String prompt, String negativePrompt, Map<String, String> elements) {
    return understand(Scene.EMPTY, prompt, negativePrompt, elements);
  }

  /**
   * Understands the prompt of a shot that follows another one: what it does not say, such as the
   * setting, is as before, and "she" is the woman of that shot.
   *
   * @param before the scene of the shot before
   */
  public Understanding understand(
      Scene before, String prompt, String negativePrompt, Map<String, String> elements) {
    var limited = PromptLimits.limited(prompt);
    var quotations = Quotations.of(limited);
    var text = new PromptText(limited, quotations);
    var mentions = new PromptReader(lexicon, nouns, text).read(elements);
    var negations = new Negations(text.words(), mentions);
    if (isOffensive(negations.kept()) || isOffensive(quotations)) {
      return new Understanding(Scene.EMPTY, List.of(), true, Map.of());
    }
    var removals = removals(PromptLimits.limited(negativePrompt));
    negations.negated().stream()
        .filter(one -> one.has(WordMeaning.Spoken.class))
        .forEach(removals::add);
    var kept = kept(new Unseen(lexicon, text, negations.kept()).kept(), removals);
    var person = new WordMeaning.Thing("person", "", 0, Map.of());
    var withoutPersons =
        removals.contains(person)
            || negations.negated().stream().anyMatch(PromptParser::isAnyPerson);
    var dialogue =
        removals.containsDialogue()
            ? List.<String>of()
            : quotations.stream()
                .filter(Quotations.Quotation::said)
                .map(Quotations.Quotation::text)
                .toList();
    var references = new ReferenceFinder(text, kept, withoutPersons);
    var scene =
        new SceneComposer(settings, text, references.mentions(), before, withoutPersons)
            .compose(dialogue);
    return new Understanding(
        scene, phrases(text, references, mentions, kept), false, references.roles());
  }

  /** What a part of a prompt is about. */
  public PromptContent contentOf(String part) {
    return PromptContent.of(new PromptReader(lexicon, nouns, textOf(part)).read(Map.of()));
  }

  private static PromptText textOf(String prompt) {
    var limited = PromptLimits.limited(prompt);
    return new PromptText(limited, Quotations.of(limited));
  }

  private static boolean isAnyPerson(Mention mention) {
    return mention
        .find(WordMeaning.Thing.class)
        .filter(one -> one.kind().equals("person") && one.variant().isEmpty())
        .isPresent();
  }

  private static boolean isOffensive(List<Mention> mentions) {
    return mentions.stream().anyMatch(one -> one.has(WordMeaning.Offensive.class));
  }

  private boolean isOffensive(Iterable<Quotations.Quotation> quotations) {
    for (var quotation : quotations) {
      if (isOffensive(read(quotation.text()))) {
        return true;
      }
    }
    return false;
  }

  private List<Mention> read(String words) {
    var text = new PromptText(words, List.of());
    return new PromptReader(lexicon, NounSource.NONE, text).read(Map.of());
  }

  private Removals removals(String negativePrompt) {
    var removals = new Removals();
    read(negativePrompt).forEach(removals::add);
    return removals;
  }

  private static List<Mention> kept(List<Mention> mentions, Removals removals) {
    var kept = new ArrayList<Mention>();
    for (var mention : mentions) {
      var left = mention.meanings().stream().filter(one -> !removals.contains(one)).toList();
      if (!left.isEmpty() && kept.size() < PHRASES_MAX) {
        kept.add(mention.with(left));
      }
    }
    return kept;
  }

  private static List<Phrase> phrases(
      PromptText text, ReferenceFinder references, List<Mention> mentions, List<Mention> kept) {
    var prompt = text.original();
    var phrases = new ArrayList<>(references.phrases());
    for (var mention : mentions) {
      var meaning = MeaningText.of(mention.meanings());
      if (!meaning.isEmpty()) {
        var used = kept.stream().anyMatch(one -> one.start() == mention.start());
        phrases.add(
            new Phrase(
                prompt.substring(mention.start(), mention.end()), mention.start(), meaning, used));
      }
    }
    phrases.sort(Comparator.comparingInt(Phrase::offset));
    return phrases;
  }
}
