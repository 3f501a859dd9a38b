package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.Abilities;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Assigns actions, directions, positions, and clothes to subjects. */
final class ActionFinder {
  private static final int COLOUR_REACH = 2;
  private static final int PARTNER_REACH = 4;

  /** The person in it is drawn with it. */
  private static final String WHEELCHAIR = "wheelchair";

  /** What is in the hands of someone who pours or drinks. */
  private static final Set<String> POURED = Set.of("cup", "milk", "teapot", "wine-glass");

  /** What two subjects do to each other. */
  private static final Set<Action> MUTUAL =
      EnumSet.of(Action.PLAY, Action.FIGHT, Action.HUG, Action.DANCE, Action.TALK);

  private final List<Word> words;
  private final List<Mention> mentions;
  private final SubjectFinder subjects;
  private final Owners owners;
  private final ObjectFinder objects;
  private final Abilities abilities = Abilities.shared();
  private final Set<SubjectDraft> props = new HashSet<>();
  private final Set<SubjectDraft> riders = new HashSet<>();

  ActionFinder(PromptText text, List<Mention> mentions, SubjectFinder subjects) {
    words = text.words();
    this.mentions = mentions;
    this.subjects = subjects;
    owners = new Owners(text, mentions, subjects);
    objects = new ObjectFinder(text, mentions, subjects, owners);
  }

  /** Assigns everything. */
  void assign() {
    objects.markObjects();
    for (var i = 0; i < mentions.size(); i++) {
      var mention = mentions.get(i);
      mention.find(WordMeaning.Activity.class).ifPresent(one -> act(mention, one));
      mention.find(WordMeaning.Headed.class).ifPresent(one -> face(mention, one.heading()));
      var index = i;
      mention.find(WordMeaning.Wearing.class).ifPresent(one -> wear(mention, one, index));
    }
    for (var mention : mentions) {
      mention.find(WordMeaning.Located.class).ifPresent(one -> move(mention, one.position()));
    }
    objects.relate(props);
  }

  /** The subjects that are only the props of others, or that are inside what they drive. */
  Set<SubjectDraft> hidden() {
    var hidden = new HashSet<>(props);
    hidden.addAll(riders);
    var held = subjects.drafts().stream().map(SubjectDraft::prop).toList();
    subjects.drafts().stream()
        .filter(one -> one.actions().isEmpty() && held.contains(one.kind().id()))
        .forEach(hidden::add);
    if (subjects.drafts().stream().anyMatch(ActionFinder::pours)) {
      subjects.drafts().stream()
          .filter(one -> one.actions().isEmpty() && POURED.contains(one.kind().id()))
          .forEach(hidden::add);
    }
    return hidden;
  }

  private static boolean pours(SubjectDraft draft) {
    return draft.isPerson()
        && (draft.actions().contains(Action.POUR) || draft.actions().contains(Action.DRINK));
  }

  private void act(Mention mention, WordMeaning.Activity activity) {
    var action = activity.action();
    var owner = owner(mention, action);
    if (owner == null) {
      return;
    }
    give(owner, activity);
    for (var companion : owner.companions()) {
      var named = companion.mention().start() < mention.start() || isAttached(companion);
      if (!mention.equals(companion.objectOf()) && named) {
        give(companion, activity);
      }
    }
    if (action == Action.DRIVE && owner.isPerson() && isWithoutVehicle()) {
      subjects.addVehicle(mention).act(Action.DRIVE, "");
      riders.add(owner);
    }
    for (var object : subjects.drafts()) {
      if (mention.equals(object.objectOf())) {
        use(owner, action, object, activity);
      }
    }
    if (MUTUAL.contains(action)) {
      include(mention, activity, owner);
    }
    if (isPlural(mention)) {
      subjects.drafts().stream()
          .filter(one -> one != owner && one.objectOf() == null && one.kind().isLiving())
          .forEach(one -> give(one, activity));
    }
  }

  /** Whether it is an element directly after a word, as in "a dog running@cat". */
  private static boolean isAttached(SubjectDraft draft) {
    return draft.mention().source() == Mention.Origin.ELEMENT
        && draft.mention().form() == Form.PLURAL;
  }

  /** Who does it: of what needs hands, rather a person than an animal. */
  private @Nullable SubjectDraft owner(Mention mention, Action action) {
    Predicate<SubjectDraft> can = one -> abilities.action(action, one.kind().group()).isPresent();
    if (action.part() == Action.BodyPart.HANDS) {
      var person = owners.of(mention, can.and(SubjectDraft::isPerson));
      if (person != null && person.mention().sentence() == mention.sentence()) {
        return person;
      }
    }
    return owners.of(mention, can);
  }

  /** In "a dog plays with a cat" both play. */
  private void include(Mention mention, WordMeaning.Activity activity, SubjectDraft owner) {
    var partner =
        owners.after(mention, one -> one != owner && one.kind().isLiving(), PARTNER_REACH);
    if (partner != null && objects.isDirectlyAfter(mention, partner)) {
      give(partner, activity);
    }
  }

  private void give(SubjectDraft draft, WordMeaning.Activity activity) {
    abilities
        .action(activity.action(), draft.kind().group())
        .ifPresent(one -> draft.act(one, activity.prop()));
    activity.heading().ifPresent(draft::face);
  }

  private void use(
      SubjectDraft owner, Action action, SubjectDraft object, WordMeaning.Activity activity) {
    if (object.isPerson() && owner.prop().equals(WHEELCHAIR)) {
      props.add(object);
    } else if (objects.becomesProp(owner, action, object)) {
      owner.act(action, "");
      if (action == Action.POINT) {
        owner.replace(Action.POINT, Action.HOLD);
      }
      if (!owner.actions().contains(Action.RIDE) || action == Action.RIDE) {
        owner.holds(object);
      }
      props.add(object);
    } else if (action == Action.RIDE && object.kind().group().equals("vessel")) {
      owner.replace(Action.RIDE, Action.SIT);
      owner.isOnTopOf(object);
    } else if (action == Action.DRIVE && object.kind().group().equals("vehicle")) {
      object.act(Action.DRIVE, "");
      seat(owner, object);
    } else if (action == Action.CHASE) {
      abilities.action(Action.RUN, object.kind().group()).ifPresent(one -> object.act(one, ""));
    } else if (MUTUAL.contains(action)) {
      give(object, activity);
    }
  }

  /** A person who drives is inside; an animal is seen on top. */
  private void seat(SubjectDraft owner, SubjectDraft vehicle) {
    if (owner.isPerson()) {
      riders.add(owner);
    } else {
      owner.replace(Action.RUN, Action.SIT);
      owner.isOnTopOf(vehicle);
    }
  }

  private boolean isWithoutVehicle() {
    return subjects.drafts().stream().noneMatch(one -> one.kind().group().equals("vehicle"));
  }

  /** Whether "they" or "each other" is the nearest reference before or after. */
  private boolean isPlural(Mention mention) {
    var before = mention.firstWord() - 1;
    var after = mention.lastWord() + 1;
    return (before >= 0 && words.get(before).text().equals("they"))
        || (after + 1 < words.size()
            && words.get(after).text().equals("each")
            && words.get(after + 1).text().equals("other"));
  }

  private void face(Mention mention, Heading heading) {
    var owner = owners.of(mention, ActionFinder::isMobile);
    if (owner != null) {
      owner.face(heading);
    }
  }

  private static boolean isMobile(SubjectDraft draft) {
    return switch (draft.kind().group()) {
      case "thing", "building", "plant", "door", "light", "sky" -> false;
      default -> true;
    };
  }

  /** "A lighthouse in the distance", 远处有灯塔. */
  private void move(Mention mention, Position position) {
    var owner = positioned(mention, one -> position != Position.SKY || isHigh(one));
    if (owner != null && owner.position() == Position.FREE) {
      owner.move(position);
    }
  }

  private @Nullable SubjectDraft positioned(Mention mention, Predicate<SubjectDraft> can) {
    if (owners.isFollowedBy(mention, "有") || owners.isFollowedBy(mention, "的")) {
      return owners.after(mention, can, 14);
    }
    var before = owners.before(mention, can, true);
    return before != null ? before : nextOrPrevious(mention, can);
  }

  private @Nullable SubjectDraft nextOrPrevious(Mention mention, Predicate<SubjectDraft> can) {
    var after = owners.after(mention, can, 14);
    if (after != null) {
      return after;
    }
    return subjects.drafts().stream()
        .filter(can)
        .filter(one -> one.mention().sentence() == mention.sentence())
        .filter(one -> one.mention().start() > mention.end())
        .findFirst()
        .orElse(null);
  }

  private static boolean isHigh(SubjectDraft draft) {
    return switch (draft.kind().group()) {
      case "bird", "insect", "aircraft", "dragon", "sky", "light" -> true;
      case "person" ->
          draft.actions().contains(Action.FLY) || draft.actions().contains(Action.FLOAT);
      default -> false;
    };
  }

  private void wear(Mention mention, WordMeaning.Wearing wearing, int index) {
    var owner = owners.of(mention, one -> one.isPerson() || one.kind().group().equals("animal"));
    if (owner == null) {
      return;
    }
    var traits = new HashMap<>(wearing.traits());
    if (index > 0 && traits.containsKey("garment")) {
      var previous = mentions.get(index - 1);
      var near = mention.firstWord() - previous.lastWord() <= COLOUR_REACH;
      previous
          .find(WordMeaning.Tinted.class)
          .filter(_ -> near)
          .ifPresent(tint -> traits.put("clothes", tint.colour()));
    }
    if (owner.attributes().containsKey("garment")) {
      traits.remove("garment");
      traits.remove("clothes");
    }
    owner.describe(Map.copyOf(traits));
  }
}
