package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.Abilities;
import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.lexicon.WordMeaning.Referring;
import filmgate.render.prompt.text.Mention;
import java.util.List;
import java.util.Map;

/**
 * Adds the subject of a prompt that has none: "dancing in the rain" means a person, and "she
 * smiles" the woman of the shot before, or else any woman.
 *
 * @param withoutPersons whether no person is added
 */
record ImpliedSubjects(Continuity continuity, boolean withoutPersons) {
  void addTo(List<Mention> mentions) {
    var things =
        mentions.stream().flatMap(one -> one.find(WordMeaning.Thing.class).stream()).toList();
    if (things.stream().anyMatch(ImpliedSubjects::isLiving)) {
      return;
    }
    for (var i = 0; i < mentions.size(); i++) {
      var implied = implied(mentions.get(i), things.isEmpty());
      if (!implied.isEmpty()) {
        mentions.addAll(i, implied);
        return;
      }
    }
  }

  /** What a word implies; beside things, only "she", "he", and "it" imply another subject. */
  private List<Mention> implied(Mention mention, boolean alone) {
    if (!(alone ? canImply(mention) : isSingular(mention))) {
      return List.of();
    }
    var referents = continuity.referents(mention);
    if (!referents.isEmpty()) {
      return referents;
    }
    return withoutPersons || !impliesPerson(mention) ? List.of() : List.of(person(mention));
  }

  private static boolean canImply(Mention mention) {
    return isVerbOrPronoun(mention)
        && (mention.has(WordMeaning.Activity.class)
            || mention.has(WordMeaning.Referring.class)
            || mention.has(WordMeaning.Wearing.class));
  }

  private static boolean isSingular(Mention mention) {
    return mention
        .find(WordMeaning.Referring.class)
        .filter(one -> one.traits().containsKey("gender") || !one.person())
        .isPresent();
  }

  private static boolean isLiving(WordMeaning.Thing thing) {
    return SubjectKinds.shared().kind(thing.kind()).isLiving();
  }

  private static boolean impliesPerson(Mention mention) {
    return isVerbOrPronoun(mention) && isDoneByPersons(mention);
  }

  /** An English base form after other words is rather a noun. */
  private static boolean isVerbOrPronoun(Mention mention) {
    var noun = isEnglish(mention) && mention.form() == Form.BASE && mention.firstWord() > 0;
    return !noun || mention.has(WordMeaning.Referring.class);
  }

  private static boolean isEnglish(Mention mention) {
    return mention.end() - mention.start() > mention.lastWord() + 1 - mention.firstWord();
  }

  private static boolean isDoneByPersons(Mention mention) {
    return mention.find(WordMeaning.Referring.class).filter(Referring::person).isPresent()
        || mention.has(WordMeaning.Wearing.class)
        || mention
            .find(WordMeaning.Activity.class)
            .filter(one -> Abilities.shared().row(one.action()).impliesPerson())
            .isPresent();
  }

  private static Mention person(Mention mention) {
    var traits = mention.find(WordMeaning.Referring.class).map(WordMeaning.Referring::traits);
    return mention.before(new WordMeaning.Thing("person", "", 0, traits.orElse(Map.of())));
  }
}
