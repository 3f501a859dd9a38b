package filmgate.render.prompt;

import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.lexicon.WordMeaning.LookFlag;
import filmgate.render.prompt.lexicon.WordMeaning.Strength;
import filmgate.render.prompt.text.Mention;
import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Look;
import filmgate.render.scene.Look.Grade;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the camera of a prompt and the finish of the image. */
final class CameraFinder {
  private static final int NEAR = 2;

  /** A group that must be seen as a whole. */
  private static final int GROUP = 4;

  private static final Set<Position> FAR = EnumSet.of(Position.BACKGROUND, Position.SKY);
  private static final Set<Action> STILL = EnumSet.of(Action.STAND, Action.SIT);

  /** Moves whose names are also verbs of subjects, as in "a dog follows a man". */
  private static final Set<CameraMove> VERBS = EnumSet.of(CameraMove.TRACKING, CameraMove.ORBIT);

  private final List<Mention> mentions;
  private final SubjectFinder subjects;

  CameraFinder(List<Mention> mentions, SubjectFinder subjects) {
    this.mentions = mentions;
    this.subjects = subjects;
  }

  CameraDirection camera(List<Subject> drawn) {
    var move = move();
    var angle =
        mentions.stream()
            .flatMap(one -> one.find(WordMeaning.Angled.class).stream())
            .map(WordMeaning.Angled::angle)
            .findFirst()
            .orElse(CameraAngle.EYE_LEVEL);
    return new CameraDirection(size(drawn, angle), move, angle, pace());
  }

  private ShotSize size(List<Subject> drawn, CameraAngle angle) {
    return mentions.stream()
        .flatMap(one -> one.find(WordMeaning.Sized.class).stream())
        .map(WordMeaning.Sized::size)
        .findFirst()
        .orElseGet(() -> usualSize(drawn, angle));
  }

  private static ShotSize usualSize(List<Subject> drawn, CameraAngle angle) {
    if (drawn.isEmpty() || angle == CameraAngle.HIGH) {
      return ShotSize.WIDE;
    }
    var main = drawn.getFirst();
    var small = "small".equals(main.traits().get("size")) && main.kind().equals("person");
    var far = FAR.contains(main.placement().position());
    if (small || far || main.count() >= GROUP) {
      return ShotSize.WIDE;
    }
    if (main.kind().equals("person")) {
      return usualSize(main, drawn.size() == 1);
    }
    return ShotSize.MEDIUM;
  }

  /** A person: the face if only it moves, the legs if they move. */
  private static ShotSize usualSize(Subject person, boolean alone) {
    if (alone && person.count() == 1 && person.prop().isEmpty() && isAboutFace(person)) {
      return ShotSize.MEDIUM_CLOSE;
    }
    if (alone && person.count() == 1 && presents(person)) {
      return ShotSize.MEDIUM_CLOSE;
    }
    return person.actions().stream().anyMatch(CameraFinder::movesLegs)
        ? ShotSize.FULL
        : ShotSize.MEDIUM;
  }

  /** Who shows something to the camera. */
  private static boolean presents(Subject person) {
    return person.placement().heading() == Heading.TOWARDS_CAMERA
        && person.actions().contains(Action.HOLD)
        && person.actions().stream().noneMatch(CameraFinder::movesLegs);
  }

  private static boolean movesLegs(Action action) {
    return action.part() == Action.BodyPart.BODY && !STILL.contains(action);
  }

  private static boolean isAboutFace(Subject subject) {
    return subject.actions().stream()
        .allMatch(
            one ->
                one.part() == Action.BodyPart.FACE
                    || (one.part() == Action.BodyPart.HEAD
                        && one != Action.SING
                        && one != Action.TALK));
  }

  private CameraMove move() {
    for (var mention : mentions) {
      var moving = mention.find(WordMeaning.Moving.class);
      if (moving.isPresent() && isOfCamera(mention, moving.get().move())) {
        return moving.get().move();
      }
    }
    return CameraMove.DRIFT;
  }

  private boolean isOfCamera(Mention mention, CameraMove move) {
    if (!VERBS.contains(move) || mention.lastWord() > mention.firstWord() + 1) {
      return true;
    }
    return mentions.stream()
            .filter(one -> one.clause() == mention.clause())
            .anyMatch(one -> one.has(WordMeaning.CameraNoun.class))
        || mentions.stream()
            .filter(one -> one.clause() == mention.clause() && one.start() < mention.start())
            .allMatch(one -> subjects.of(one) == null);
  }

  private Pace pace() {
    for (var i = 0; i < mentions.size(); i++) {
      var paced = mentions.get(i).find(WordMeaning.Paced.class);
      if (paced.isPresent() && !(isOrdinary(paced.get().pace()) && describesCamera(i))) {
        return paced.get().pace();
      }
    }
    return Pace.NORMAL;
  }

  private static boolean isOrdinary(Pace pace) {
    return pace == Pace.SLOW || pace == Pace.FAST;
  }

  /** Whether "slowly" belongs to a movement of the camera. */
  private boolean describesCamera(int index) {
    var mention = mentions.get(index);
    for (var other : mentions) {
      var gap =
          other.start() < mention.start()
              ? mention.firstWord() - other.lastWord()
              : other.firstWord() - mention.lastWord();
      var camera = other.has(WordMeaning.Moving.class) || other.has(WordMeaning.CameraNoun.class);
      if (camera && other.clause() == mention.clause() && gap <= NEAR) {
        return true;
      }
    }
    return false;
  }

  Look look() {
    return new Look(
        grade(), has(LookFlag.SHALLOW_FOCUS), has(LookFlag.GRAIN), has(LookFlag.LETTERBOX));
  }

  private boolean has(LookFlag finish) {
    return mentions.stream()
        .flatMap(one -> one.find(WordMeaning.Finished.class).stream())
        .anyMatch(one -> one.finish() == finish);
  }

  private Grade grade() {
    var best = Grade.NATURAL;
    Strength strength = null;
    for (var mention : mentions) {
      var graded = mention.find(WordMeaning.Graded.class);
      if (graded.isPresent()
          && (strength == null || graded.get().strength().compareTo(strength) > 0)) {
        best = graded.get().grade();
        strength = graded.get().strength();
      }
    }
    return best;
  }
}
