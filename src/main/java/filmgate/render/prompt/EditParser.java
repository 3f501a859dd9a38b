package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.EditWords;
import filmgate.render.prompt.text.PromptLimits;
import filmgate.render.scene.Action;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Scene;
import filmgate.render.scene.Subject;
import filmgate.render.scene.TimeOfDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands the prompt of a clip that is edited: a scene that has only what the prompt changes.
 * Its subjects are those that are added to the clip, because what a prompt else names is in the
 * clip already. Its daylight is that of the afternoon if the prompt names none.
 */
public final class EditParser {
  private static final Pattern CLAUSE = EditWords.pattern("clause");
  private static final Pattern QUOTED = EditWords.pattern("quoted");
  private static final Pattern REMOVING = EditWords.pattern("removing");
  private static final Pattern ADDING = EditWords.pattern("adding");
  private static final Pattern ENTERING = EditWords.pattern("entering");

  /** What the addition belongs to, which is in the clip. */
  private static final Pattern OWNER = EditWords.pattern("owner");

  private static final Pattern LEFT = EditWords.pattern("left");
  private static final Pattern RIGHT = EditWords.pattern("right");
  private static final Pattern SKY = EditWords.pattern("sky");

  private static final Set<Action> CROSSING =
      Set.of(
          Action.WALK,
          Action.RUN,
          Action.DRIVE,
          Action.RIDE,
          Action.CHASE,
          Action.FLY,
          Action.SWIM);

  /** Where an edited clip is, which is never drawn. */
  private static final String SETTING = "clip";

  private final PromptParser parser;

  public EditParser(PromptParser parser) {
    this.parser = parser;
  }

  /** Understands the prompt of an edit; see {@link PromptParser#understand}. */
  public Understanding understand(
      String prompt, String negativePrompt, Map<String, String> elements) {
    var kept = new ArrayList<String>();
    var removed = new ArrayList<>(List.of(negativePrompt));
    for (var clause :
        CLAUSE.split(QUOTED.matcher(PromptLimits.singleSpaced(prompt)).replaceAll(" "), -1)) {
      (REMOVING.matcher(clause).find() ? removed : kept).add(clause);
    }
    var negative = String.join(", ", removed);
    var whole = parser.understand(prompt, negative, elements);
    if (whole.withheld()) {
      return whole;
    }
    var added = new ArrayList<Subject>();
    for (var clause : kept) {
      added.addAll(added(clause, negativePrompt, elements));
    }
    var scene = whole.scene();
    var change =
        new Scene(
            SETTING,
            namesTime(whole) ? scene.daylight() : Daylight.constant(TimeOfDay.AFTERNOON),
            scene.weather(),
            added.stream().limit(Scene.SUBJECTS_MAX).toList(),
            scene.camera(),
            scene.look(),
            scene.mood(),
            scene.dialogue());
    return new Understanding(change, whole.phrases(), false, whole.roles());
  }

  private static boolean namesTime(Understanding understanding) {
    return understanding.phrases().stream()
        .filter(Understanding.Phrase::used)
        .flatMap(phrase -> Arrays.stream(phrase.meaning().split(", ", -1)))
        .anyMatch(meaning -> meaning.startsWith("time "));
  }

  private List<Subject> added(String clause, String negativePrompt, Map<String, String> elements) {
    var adding = ADDING.matcher(clause);
    if (adding.find()) {
      var after = clause.substring(adding.end());
      var owner = OWNER.matcher(after);
      var object = owner.find() ? after.substring(0, owner.start()) : after;
      return placed(object, clause, negativePrompt, elements);
    }
    return ENTERING.matcher(clause).find()
        ? placed(clause, clause, negativePrompt, elements)
        : List.of();
  }

  private List<Subject> placed(
      String object, String clause, String negativePrompt, Map<String, String> elements) {
    var subjects = new ArrayList<Subject>();
    for (var subject : parser.understand(object, negativePrompt, elements).scene().subjects()) {
      subjects.add(
          new Subject(
              subject.kind(),
              subject.variant(),
              subject.count(),
              subject.traits(),
              subject.actions(),
              subject.prop(),
              new Placement(position(subject, clause), subject.placement().heading())));
    }
    return subjects;
  }

  private static Position position(Subject subject, String clause) {
    var named = subject.placement().position();
    if (named != Position.FREE) {
      return named;
    }
    if (LEFT.matcher(clause).find()) {
      return Position.LEFT;
    }
    if (RIGHT.matcher(clause).find()) {
      return Position.RIGHT;
    }
    if (SKY.matcher(clause).find() || isInAir(subject)) {
      return Position.SKY;
    }
    return subject.count() > 2 || crosses(subject) ? Position.FREE : Position.RIGHT;
  }

  private static boolean isInAir(Subject subject) {
    return subject.actions().contains(Action.FLOAT) || subject.actions().contains(Action.RISE);
  }

  private static boolean crosses(Subject subject) {
    return subject.actions().stream().anyMatch(CROSSING::contains);
  }
}
