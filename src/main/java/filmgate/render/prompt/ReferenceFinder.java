package filmgate.render.prompt;

import filmgate.render.prompt.ReferenceCues.Cue;
import filmgate.render.prompt.Understanding.Phrase;
import filmgate.render.prompt.lexicon.Abilities;
import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.ReferenceRole;
import filmgate.render.scene.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what each image of a prompt is used for, and connects the images of subjects with the nouns
 * that name them.
 */
final class ReferenceFinder {
  private final PromptText text;
  private final List<Mention> mentions;
  private final boolean withoutPersons;
  private final Map<String, ReferenceRole> roles = new LinkedHashMap<>();
  private final Set<Integer> taken = new HashSet<>();
  private final boolean hasAction;

  /**
   * Reads the references.
   *
   * @param mentions what was understood of the prompt
   * @param withoutPersons whether no person is added that the prompt does not name
   */
  ReferenceFinder(PromptText text, List<Mention> mentions, boolean withoutPersons) {
    this.text = text;
    this.mentions = new ArrayList<>(mentions);
    this.withoutPersons = withoutPersons;
    hasAction = mentions.stream().anyMatch(one -> one.has(WordMeaning.Activity.class));
    var cues = new ReferenceCues(text, mentions);
    for (var i = 0; i < text.images().size(); i++) {
      use(text.images().get(i), cues.of(i), cues.isAway(i));
    }
    this.mentions.sort(Comparator.comparingInt(Mention::start));
  }

  /** The roles of the images by name, such as {@code image_1}. */
  Map<String, ReferenceRole> roles() {
    return roles;
  }

  /** The phrases of the prompt, and those for subjects that only an image shows. */
  List<Mention> mentions() {
    return mentions;
  }

  /** The references with their roles, as phrases of the prompt. */
  List<Phrase> phrases() {
    return text.images().stream()
        .map(
            image ->
                new Phrase(
                    text.original().substring(image.start(), image.end()),
                    image.start(),
                    "image " + name(image),
                    true))
        .toList();
  }

  private String name(PromptText.ImageName image) {
    var role = roles.getOrDefault(image.name(), ReferenceRole.SETTING);
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void use(PromptText.ImageName image, Optional<Cue> cue, boolean away) {
    var role = cue.map(Cue::role).orElseGet(this::usual);
    var known = roles.putIfAbsent(image.name(), role);
    if (known != null && known != role) {
      return;
    }
    switch (role) {
      case SUBJECT -> addSubject(image, cue);
      case SETTING -> {
        if (away) {
          mentions.add(mention(image, new WordMeaning.Headed(Heading.AWAY)));
        }
      }
      case STYLE, FIRST_FRAME, LAST_FRAME, OBJECT, OUTFIT -> {}
    }
  }

  /** Without a word, the first image is who acts, and the next one where. */
  private ReferenceRole usual() {
    if (hasAction && !roles.containsValue(ReferenceRole.SUBJECT)) {
      return ReferenceRole.SUBJECT;
    }
    return roles.containsValue(ReferenceRole.SETTING)
        ? ReferenceRole.OBJECT
        : ReferenceRole.SETTING;
  }

  private void addSubject(PromptText.ImageName image, Optional<Cue> cue) {
    var noun = cue.flatMap(Cue::noun);
    if (noun.isEmpty() && cue.isEmpty()) {
      noun = firstSubject();
    }
    var shared = cue.filter(Cue::shared).isPresent();
    if (noun.isPresent() && !shared && taken.add(noun.get().start())) {
      connect(noun.get(), image.name());
      return;
    }
    var thing =
        noun.flatMap(one -> one.find(WordMeaning.Thing.class))
            .orElseGet(() -> doer(image))
            .with(Subject.REFERENCE, image.name());
    if (!withoutPersons || !thing.kind().equals("person")) {
      mentions.add(mention(image, thing));
    }
  }

  private Optional<Mention> firstSubject() {
    return mentions.stream()
        .filter(one -> one.has(WordMeaning.Thing.class) && !taken.contains(one.start()))
        .filter(one -> !ReferenceCues.kind(one).scenery())
        .findFirst();
  }

  private void connect(Mention noun, String name) {
    mentions.replaceAll(
        one ->
            one.start() == noun.start() && one.has(WordMeaning.Thing.class)
                ? one.with(one.meanings().stream().map(each -> shownIn(each, name)).toList())
                : one);
  }

  private static WordMeaning shownIn(WordMeaning meaning, String name) {
    return meaning instanceof WordMeaning.Thing thing
        ? thing.with(Subject.REFERENCE, name)
        : meaning;
  }

  /** What usually does the next action: a person if a person can. */
  private WordMeaning.Thing doer(PromptText.ImageName image) {
    var kind =
        mentions.stream()
            .filter(one -> one.start() >= image.end())
            .flatMap(one -> one.find(WordMeaning.Activity.class).stream())
            .findFirst()
            .map(one -> Abilities.shared().row(one.action()).groups())
            .filter(groups -> !groups.isEmpty() && !groups.getFirst().equals("person"))
            .map(List::getFirst)
            .flatMap(ReferenceFinder::kindOf)
            .orElse("person");
    return new WordMeaning.Thing(kind, "", 1, Map.of());
  }

  private static Optional<String> kindOf(String group) {
    var kinds = SubjectKinds.shared();
    return kinds.kind(group).group().equals(group)
        ? Optional.of(group)
        : kinds.ids().stream().filter(id -> kinds.kind(id).group().equals(group)).findFirst();
  }

  private Mention mention(PromptText.ImageName image, WordMeaning meaning) {
    var words = text.words();
    var near = words.isEmpty() ? new Word(" ", 0, 0, 0, 0, false) : nearest(words, image.word());
    return new Mention(
        image.start(),
        image.end(),
        image.word(),
        image.word() - 1,
        near.clause(),
        near.sentence(),
        Form.BASE,
        Mention.Origin.ELEMENT,
        List.of(meaning));
  }

  private Word nearest(List<Word> words, int index) {
    return words.get(Math.min(index, words.size() - 1));
  }
}
