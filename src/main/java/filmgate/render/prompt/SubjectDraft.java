package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.SubjectKinds.SubjectKind;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.Mention;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A subject while it is collected from the phrases of a prompt. */
final class SubjectDraft {
  /** Attributes of a lexicon entry that are not traits. */
  private static final Set<String> INTERNAL = Set.of("place", "prop", "plural", "count", "does");

  /** The gender of a group of women and men. */
  private static final String MIXED = "mixed";

  /** What is ridden if the prompt does not say. */
  private static final String RIDDEN = "horse";

  private static final Set<String> PERSONAL =
      Set.of("age", "gender", "skin", "hair", "hair_style", "garment", "clothes", "headwear");

  private static final Set<String> IDENTIFYING = Set.of("age", "gender");

  private final SubjectKind kind;
  private final Mention mention;
  private final int firstWord;
  private final Map<String, String> attributes = new TreeMap<>();
  private final Set<Action> actions = new LinkedHashSet<>();
  private final List<SubjectDraft> companions = new ArrayList<>();
  private String variant;
  private int count;
  private String prop;
  private Position position = Position.FREE;
  private Heading heading = Heading.ACROSS;
  private @Nullable Mention objectOf;
  private @Nullable SubjectDraft below;

  /**
   * A subject.
   *
   * @param kind its kind
   * @param mention where it is named
   * @param firstWord the number of the first word that describes it
   * @param number how many; 0 if the prompt does not say
   */
  SubjectDraft(
      SubjectKind kind, Mention mention, WordMeaning.Thing thing, int firstWord, int number) {
    this.kind = kind;
    this.mention = mention;
    this.firstWord = firstWord;
    variant = thing.variant();
    attributes.putAll(thing.attributes());
    prop = attributes.getOrDefault("prop", "");
    count = count(thing, number);
  }

  private int count(WordMeaning.Thing thing, int number) {
    var plural = mention.form() == Form.PLURAL || mention.form() == Form.IRREGULAR;
    var chinese = mention.end() - mention.start() == mention.lastWord() + 1 - mention.firstWord();
    if (number > 1 || (number == 1 && thing.count() == 0)) {
      return variant.equals("couple") && number > 1 ? Math.min(2 * number, Subject.CROWD) : number;
    }
    if (thing.count() > 0) {
      return thing.count();
    }
    if (attributes.containsKey("plural") && (plural || chinese)) {
      return Integer.parseInt(attributes.getOrDefault("plural", "1"));
    }
    return plural && mention.source() != Mention.Origin.ELEMENT ? kind.plural() : 1;
  }

  /** Whether a later phrase can mean the same subject. */
  boolean isSame(SubjectKind otherKind, WordMeaning.Thing thing, int number, boolean plural) {
    if (!kind.equals(otherKind) || (number > 0 && number != count) || isAnotherImage(thing)) {
      return false;
    }
    if (!isSameNumber(thing, plural)) {
      return false;
    }
    var general = thing.variant().isEmpty() && agrees(thing.attributes());
    return general
        || (variant.isEmpty() && attributes.isEmpty())
        || (!variant.isEmpty() && variant.equals(thing.variant()) && agrees(thing.attributes()));
  }

  private boolean isAnotherImage(WordMeaning.Thing thing) {
    var other = thing.attributes().getOrDefault(Subject.REFERENCE, "");
    var own = attributes.getOrDefault(Subject.REFERENCE, "");
    return (!other.isEmpty() && !own.isEmpty() && !own.equals(other))
        || (other.startsWith("image_") && own.isEmpty());
  }

  /** "Noodles" can be the bowl of noodles, but "people" are not the man. */
  private boolean isSameNumber(WordMeaning.Thing thing, boolean plural) {
    if (thing.count() > 0) {
      return thing.count() == count;
    }
    return plural == (count > 1) || (plural && !isPerson());
  }

  /** Whether it can be a subject of the shot before. */
  boolean canBe(Subject other) {
    var sameVariant =
        variant.isEmpty() || other.variant().isEmpty() || variant.equals(other.variant());
    return kind.id().equals(other.kind())
        && sameVariant
        && (count > 1) == (other.count() > 1)
        && IDENTIFYING.stream().allMatch(one -> agrees(one, other.traits().get(one)));
  }

  private boolean agrees(String trait, @Nullable String value) {
    return value == null || value.equals(attributes.getOrDefault(trait, value));
  }

  private boolean agrees(Map<String, String> others) {
    return others.entrySet().stream()
        .filter(one -> !one.getKey().equals(Subject.REFERENCE))
        .allMatch(one -> one.getValue().equals(attributes.get(one.getKey())));
  }

  /** Whether one member of this group can be called so. */
  boolean mayInclude(WordMeaning.Thing member) {
    var gender = member.attributes().get("gender");
    var own = attributes.get("gender");
    return gender == null || own == null || own.equals(MIXED) || own.equals(gender);
  }

  /** Ordinary people in the snow wear winter clothes. */
  void dressWarmly() {
    if (variant.isEmpty()) {
      attributes.putIfAbsent("garment", "winter");
      attributes.putIfAbsent("headwear", "beanie");
    }
  }

  /** Whether the prompt says only how many they are. */
  boolean isPlain() {
    return variant.isEmpty() && (attributes.isEmpty() || MIXED.equals(attributes.get("gender")));
  }

  /** One member of this group is a woman or a man, so the others can be men or women. */
  void includes(WordMeaning.Thing member) {
    if (member.attributes().containsKey("gender") && !attributes.containsKey("gender")) {
      attributes.put("gender", MIXED);
    }
  }

  /** Adds what a later phrase says about it. */
  void merge(WordMeaning.Thing thing) {
    if (variant.isEmpty()) {
      variant = thing.variant();
    }
    thing.attributes().forEach(attributes::putIfAbsent);
  }

  /** Adds traits; those of persons have no meaning for things. */
  void describe(Map<String, String> traits) {
    var living = isPerson() || kind.group().equals("animal");
    traits.forEach(
        (name, value) -> {
          if (living || !PERSONAL.contains(name)) {
            attributes.put(name, value);
          }
        });
  }

  /** Makes a group of it, as in "a penguin family". */
  void isGroup(int number) {
    count = Math.max(count, number);
  }

  void act(Action action, String with) {
    actions.add(action);
    if (!with.isEmpty() && prop.isEmpty()) {
      prop = with;
    }
  }

  /** Does one action instead of another. */
  void replace(Action old, Action action) {
    actions.remove(old);
    actions.add(action);
  }

  void face(Heading direction) {
    heading = direction;
  }

  void move(Position where) {
    position = where;
  }

  void holds(String id) {
    prop = id;
  }

  /** Holds or rides another subject, in the colour or of the breed that the prompt says. */
  void holds(SubjectDraft object) {
    prop = object.kind.id();
    var colour = object.attributes.get("colour");
    if (colour != null) {
      attributes.put("prop_colour", colour);
    }
    if (object.kind.group().equals("animal") && !object.variant.isEmpty()) {
      attributes.put("prop_variant", object.variant);
    }
  }

  void isObjectOf(Mention activity) {
    objectOf = activity;
  }

  void isOnTopOf(SubjectDraft other) {
    below = other;
    position = Position.ON_NEXT;
  }

  /** Connects two subjects that do things together. */
  void joins(SubjectDraft other) {
    companions.add(other);
    other.companions.add(this);
  }

  SubjectKind kind() {
    return kind;
  }

  Mention mention() {
    return mention;
  }

  int firstWord() {
    return firstWord;
  }

  int count() {
    return count;
  }

  String variant() {
    return variant;
  }

  String prop() {
    return prop;
  }

  Position position() {
    return position;
  }

  Set<Action> actions() {
    return actions;
  }

  /** All subjects that do things together with this one. */
  Set<SubjectDraft> companions() {
    var all = new LinkedHashSet<SubjectDraft>();
    collect(all);
    all.remove(this);
    return all;
  }

  private void collect(Set<SubjectDraft> all) {
    if (all.add(this)) {
      companions.forEach(one -> one.collect(all));
    }
  }

  Map<String, String> attributes() {
    return attributes;
  }

  @Nullable Mention objectOf() {
    return objectOf;
  }

  @Nullable SubjectDraft below() {
    return below;
  }

  boolean isPerson() {
    return kind.group().equals("person");
  }

  /** The finished subject. */
  Subject finish(Function<SubjectDraft, Action> idle) {
    var traits = new TreeMap<>(attributes);
    traits.keySet().removeAll(INTERNAL);
    var where = position == Position.FREE && kind.group().equals("sky") ? Position.SKY : position;
    if (actions.contains(Action.RIDE) && prop.isEmpty()) {
      prop = RIDDEN;
    }
    var usual = attributes.get("does");
    if (actions.isEmpty() && usual != null) {
      actions.add(Action.valueOf(usual.toUpperCase(Locale.ROOT)));
    }
    if ("ride".equals(usual) && (actions.contains(Action.RUN) || actions.contains(Action.DRIVE))) {
      replace(Action.RUN, Action.RIDE);
      actions.remove(Action.DRIVE);
    }
    if (actions.stream()
        .anyMatch(one -> one.part() == Action.BodyPart.BODY && one != Action.STAND)) {
      actions.remove(Action.STAND);
    }
    var doing = actions.isEmpty() ? List.of(idle.apply(this)) : List.copyOf(actions);
    return new Subject(
        kind.id(), variant, count, traits, doing, prop, new Placement(where, heading));
  }
}
