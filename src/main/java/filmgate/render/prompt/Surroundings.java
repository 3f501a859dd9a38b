package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.Abilities;
import filmgate.render.prompt.lexicon.SubjectKinds;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.lexicon.WordMeaning.Strength;
import filmgate.render.prompt.text.Mention;
import filmgate.render.prompt.text.PromptText;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.Look.Grade;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import filmgate.render.setting.Setting;
import filmgate.render.setting.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds where and when a scene happens, and which defaults fit its subjects. */
final class Surroundings {
  static final String NEUTRAL = Scene.EMPTY.setting();

  private static final int CHANGE_REACH = 4;
  private static final Set<String> WOODED = Set.of("forest", "river", "autumn", "bamboo");
  private static final Set<String> SEAS = Set.of("sea-rocks", "beach");

  private final Settings settings;
  private final PromptText text;
  private final List<Mention> mentions;
  private final List<SubjectDraft> drafts;

  Surroundings(
      Settings settings, PromptText text, List<Mention> mentions, List<SubjectDraft> drafts) {
    this.settings = settings;
    this.text = text;
    this.mentions = mentions;
    this.drafts = drafts;
  }

  /** The setting that the prompt names, or one that fits. */
  String setting() {
    return strongestLocation()
        .filter(one -> one.strength() != Strength.WEAK || !isSkyBehind(one))
        .map(one -> isBelowWater(one) ? "underwater" : one.setting())
        .map(one -> isSurfed(one) ? "surf" : one)
        .map(this::fromAbove)
        .orElseGet(() -> outdoors(usualSetting()));
  }

  /** A fish in the sea is seen below its surface, unless it jumps. */
  private boolean isBelowWater(WordMeaning.Location location) {
    if (!location.setting().equals("sea-rocks") || drafts.isEmpty()) {
      return false;
    }
    var main = drafts.getFirst();
    var leaps = main.actions().contains(Action.JUMP) || main.actions().contains(Action.RISE);
    return main.kind().group().equals("fish") && !leaps;
  }

  /** Woods and rivers without a subject are seen from far above if the camera flies. */
  private String fromAbove(String setting) {
    var high =
        mentions.stream()
            .flatMap(one -> one.find(WordMeaning.Angled.class).stream())
            .anyMatch(
                one -> one.angle() == CameraAngle.HIGH || one.angle() == CameraAngle.OVERHEAD);
    if (!high || !drafts.isEmpty() || !WOODED.contains(setting)) {
      return setting;
    }
    var autumn =
        setting.equals("autumn")
            || mentions.stream()
                .anyMatch(
                    one ->
                        one.find(WordMeaning.Location.class)
                                .filter(place -> place.setting().equals("autumn"))
                                .isPresent()
                            || one.find(WordMeaning.Graded.class)
                                .filter(graded -> graded.grade() == Grade.WARM)
                                .isPresent());
    return autumn ? "autumn-aerial" : "forest-aerial";
  }

  /** The sea is a wave if someone surfs on it. */
  private boolean isSurfed(String setting) {
    return SEAS.contains(setting)
        && drafts.stream()
            .anyMatch(
                one ->
                    one.prop().equals("surfboard")
                        && (one.actions().contains(Action.RIDE) || one.actions().isEmpty()));
  }

  /** A sky that is only seen above something on the ground. */
  private boolean isSkyBehind(WordMeaning.Location location) {
    return location.setting().equals("sky") && !drafts.isEmpty() && !isInAir(drafts.getFirst());
  }

  private static boolean isInAir(SubjectDraft draft) {
    return switch (draft.kind().group()) {
      case "aircraft", "dragon", "sky", "bird" -> true;
      default -> draft.position() == Position.SKY;
    };
  }

  /** The location that decides; one in the background is weak. */
  private Optional<WordMeaning.Location> strongestLocation() {
    var named = new ArrayList<WordMeaning.Location>();
    for (var mention : mentions) {
      mention
          .find(WordMeaning.Location.class)
          .map(one -> isInBackground(mention) ? weak(one) : one)
          .ifPresent(named::add);
    }
    return named.stream().reduce((a, b) -> b.strength().compareTo(a.strength()) > 0 ? b : a);
  }

  private static WordMeaning.Location weak(WordMeaning.Location location) {
    return new WordMeaning.Location(location.setting(), Strength.WEAK);
  }

  private boolean isInBackground(Mention mention) {
    return mentions.stream()
        .filter(one -> one.clause() == mention.clause())
        .filter(one -> Math.abs(one.firstWord() - mention.lastWord()) <= 3)
        .flatMap(one -> one.find(WordMeaning.Located.class).stream())
        .anyMatch(one -> one.position() == Position.BACKGROUND);
  }

  private String usualSetting() {
    if (drafts.isEmpty()) {
      return settingOfLight();
    }
    for (var draft : drafts) {
      var place = draft.attributes().get("place");
      if (place != null) {
        return place;
      }
    }
    var main = drafts.getFirst();
    if (drafts.stream().anyMatch(SubjectDraft::isPerson)) {
      for (var other : drafts) {
        if (!other.isPerson() && !other.kind().home().equals(NEUTRAL)) {
          return other.kind().home();
        }
      }
    }
    for (var draft : drafts) {
      for (var action : draft.actions()) {
        var setting = Abilities.shared().row(action).setting();
        var human = draft.isPerson() || action.part() == Action.BodyPart.HANDS;
        if (human && !setting.isEmpty()) {
          return setting;
        }
      }
    }
    if (main.position() == Position.SKY) {
      return "sky";
    }
    return main.isPerson() ? settingOfPerson(main) : settingOfThings();
  }

  private String settingOfThings() {
    var first = drafts.getFirst();
    var flies = first.actions().contains(Action.FLY) || first.actions().contains(Action.CIRCLE);
    if (first.kind().group().equals("bird") && flies) {
      return drafts.size() > 1 ? drafts.get(1).kind().home() : "sky";
    }
    return first.kind().home();
  }

  private String settingOfPerson(SubjectDraft main) {
    if (!main.prop().isEmpty()) {
      var home = SubjectKinds.shared().kind(main.prop()).home();
      if (!home.equals(NEUTRAL)) {
        return home;
      }
    }
    if (isClose()) {
      return NEUTRAL;
    }
    if (main.actions().contains(Action.FLY) || isNamedSky()) {
      return "sky";
    }
    var conditions = strongest(WordMeaning.Conditions.class, WordMeaning.Conditions::strength);
    if (conditions.isPresent() && conditions.get().strength() != Strength.WEAK) {
      return settingOf(conditions.get().weather(), moves(main) ? "park" : NEUTRAL);
    }
    var time = strongest(WordMeaning.DayTime.class, WordMeaning.DayTime::strength);
    if (time.isPresent() && time.get().strength() != Strength.WEAK) {
      return time.get().daylight().start() == TimeOfDay.NIGHT ? "city-street" : "meadow";
    }
    return moves(main) ? "park" : NEUTRAL;
  }

  private static boolean moves(SubjectDraft draft) {
    return draft.actions().contains(Action.WALK) || draft.actions().contains(Action.RUN);
  }

  private boolean isNamedSky() {
    return mentions.stream()
        .flatMap(one -> one.find(WordMeaning.Located.class).stream())
        .anyMatch(one -> one.position() == Position.SKY);
  }

  private boolean isClose() {
    return mentions.stream()
        .flatMap(one -> one.find(WordMeaning.Sized.class).stream())
        .anyMatch(one -> one.size().compareTo(ShotSize.MEDIUM_CLOSE) >= 0);
  }

  /** The setting of a prompt that names only weather or light. */
  private String settingOfLight() {
    var conditions = strongest(WordMeaning.Conditions.class, WordMeaning.Conditions::strength);
    if (conditions.isPresent()) {
      return settingOf(conditions.get().weather(), "sky");
    }
    return mentions.stream().anyMatch(one -> one.has(WordMeaning.DayTime.class)) ? "sky" : NEUTRAL;
  }

  private static String settingOf(Weather weather, String otherwise) {
    return switch (weather) {
      case RAIN -> "city-street";
      case STORM -> "sea-rocks";
      case SNOW -> "snowfield";
      case DUST -> "desert";
      case FOG -> "forest";
      case WIND -> "meadow";
      case CLEAR, CLOUDY, OVERCAST -> otherwise;
    };
  }

  /** There is no rain in a room. */
  private String outdoors(String usual) {
    var conditions = strongest(WordMeaning.Conditions.class, WordMeaning.Conditions::strength);
    if (conditions.isPresent() && conditions.get().weather() == Weather.SNOW) {
      return "snowfield";
    }
    return conditions.isPresent() && isIndoor(usual) && conditions.get().strength() != Strength.WEAK
        ? settingOf(conditions.get().weather(), usual)
        : usual;
  }

  Weather weather() {
    return strongest(WordMeaning.Conditions.class, WordMeaning.Conditions::strength)
        .map(WordMeaning.Conditions::weather)
        .orElse(Weather.CLEAR);
  }

  Mood mood() {
    return mentions.stream()
        .flatMap(one -> one.find(WordMeaning.Feeling.class).stream())
        .map(WordMeaning.Feeling::mood)
        .findFirst()
        .orElse(Mood.NEUTRAL);
  }

  /** The time of day, with the change that the prompt describes. */
  Daylight daylight(String setting, Grade grade, Mood mood) {
    var change = change();
    if (change.isPresent()) {
      return change.get();
    }
    return strongest(WordMeaning.DayTime.class, WordMeaning.DayTime::strength)
        .filter(one -> one.strength() != Strength.WEAK || !setting.equals("mars"))
        .map(WordMeaning.DayTime::daylight)
        .orElseGet(() -> Daylight.constant(usualTime(setting, grade, mood)));
  }

  private TimeOfDay usualTime(String setting, Grade grade, Mood mood) {
    var dark = grade == Grade.DARK || grade == Grade.NEON || mood == Mood.EERIE;
    return dark && (!setting.equals(NEUTRAL) || grade == Grade.DARK)
        ? TimeOfDay.NIGHT
        : settings.find(setting).map(Setting::time).orElse(TimeOfDay.AFTERNOON);
  }

  private boolean isIndoor(String setting) {
    return settings.find(setting).filter(Setting::indoor).isPresent();
  }

  /** "From morning to night", 从清晨到夜晚. */
  private Optional<Daylight> change() {
    var times = mentions.stream().filter(one -> one.has(WordMeaning.DayTime.class)).toList();
    for (var i = 1; i < times.size(); i++) {
      var from = times.get(i - 1);
      var to = times.get(i);
      var gap = text.between(from.end(), to.start());
      if (to.firstWord() - from.lastWord() <= CHANGE_REACH + 1 && isChange(gap)) {
        return Optional.of(new Daylight(daylight(from).start(), daylight(to).end()));
      }
    }
    return Optional.empty();
  }

  private static Daylight daylight(Mention mention) {
    return mention.find(WordMeaning.DayTime.class).orElseThrow().daylight();
  }

  private static boolean isChange(String gap) {
    var padded = " " + gap.strip() + " ";
    return padded.contains(" to ")
        || padded.contains(" into ")
        || gap.contains("到")
        || gap.contains("变")
        || gap.contains("转为")
        || gap.contains("入");
  }

  /** Of the meanings of a type the first one of the greatest strength. */
  private <M extends WordMeaning> Optional<M> strongest(
      Class<M> type, Function<M, Strength> strength) {
    M best = null;
    for (var mention : mentions) {
      for (var one : mention.find(type).stream().toList()) {
        if (best == null || strength.apply(one).compareTo(strength.apply(best)) > 0) {
          best = one;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
