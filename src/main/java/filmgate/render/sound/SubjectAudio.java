package filmgate.render.sound;

import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a subject makes heard.
 *
 * @param id a bed if it is continuous, else an event
 * @param level 1 is near
 * @param first when an event is heard first, in seconds
 * @param every after how many seconds it is heard again
 */
record SubjectAudio(String id, boolean continuous, double level, double first, double every) {
  private static final Set<String> PERSONS =
      Set.of("person", "man", "woman", "boy", "girl", "child", "baby", "people", "crowd");
  private static final Set<String> HOOFED =
      Set.of("horse", "cow", "deer", "goat", "sheep", "donkey", "zebra", "bull", "unicorn");

  private static final Set<String> HINGED = Set.of("door", "gate", "window", "coffin", "chest");
  private static final SubjectNoises NOISES = SubjectNoises.read();

  /** Everything that is heard of a subject. */
  static List<SubjectAudio> of(Subject subject) {
    var all = new ArrayList<SubjectAudio>();
    if (!subject.actions().contains(Action.SLEEP)) {
      voice(subject).ifPresent(all::add);
    }
    var moves = subject.actions().stream().noneMatch(SubjectAudio::isRest);
    NOISES.bed(subject.kind()).map(id -> bed(id, moves ? 0.9 : 0.4)).ifPresent(all::add);
    for (var action : subject.actions()) {
      addAction(subject, action, all);
    }
    if (isPerson(subject.kind()) && subject.count() >= Subject.CROWD) {
      all.add(bed("crowd", 0.7));
    }
    return all;
  }

  static boolean isPerson(String kind) {
    return PERSONS.contains(kind);
  }

  static boolean hasHooves(String kind) {
    return HOOFED.contains(kind);
  }

  private static boolean isRest(Action action) {
    return action == Action.STAND || action == Action.SIT || action == Action.LIE;
  }

  private static Optional<SubjectAudio> voice(Subject subject) {
    var kind = subject.variant().equals("puppy") ? "puppy" : subject.kind();
    return NOISES.event(kind).map(id -> voice(id, subject.count() > 1 ? 1.9 : 3.7));
  }

  private static SubjectAudio voice(String id, double every) {
    return switch (id) {
      case "firework" -> event(id, 1.1, 0.1, 1.3);
      case "thunder" -> event(id, 1.2, 0.4, 5);
      case "siren" -> event(id, 0.4, 0.1, 5);
      default -> event(id, 0.6, 0.9, every);
    };
  }

  private static SubjectAudio bed(String id, double level) {
    return new SubjectAudio(id, true, level, 0, 0);
  }

  private static SubjectAudio event(String id, double level, double first, double every) {
    return new SubjectAudio(id, false, level, first, every);
  }

  private static void addAction(Subject subject, Action action, List<SubjectAudio> all) {
    switch (action) {
      case TYPE -> all.add(event("key", 0.5, 0.2, 0.19));
      case WRITE -> all.add(event("pencil", 0.6, 0.3, 0.46));
      case READ -> all.add(event("page", 0.5, 0.9, 3.1));
      case COOK -> all.add(bed("kitchen", 0.7));
      case POUR -> all.add(event("pour", 0.7, 0.4, 2.6));
      case DRINK, EAT -> all.add(event("clink", 0.5, 0.7, 2.7));
      case PAINT -> all.add(event("brush", 0.5, 0.3, 1.1));
      case CLAP -> all.add(event(subject.count() > 2 ? "applause" : "clap", 0.6, 0.3, 0.42));
      case LAUGH -> all.add(event("laughter", 0.4, 0.8, 2.9));
      case CRY -> all.add(event("sobbing", 0.4, 0.6, 2.6));
      case SWIM -> all.add(event("splash", 0.6, 0.4, 1.2));
      case JUMP -> all.add(event("thud", 0.4, 0.9, 1.4));
      case SLIP, FALL -> {
        all.add(event("whoosh", 0.6, 0.6, 20));
        all.add(event("thud", 0.9, 1.1, 20));
      }
      case FIGHT -> {
        all.add(event("whoosh", 0.5, 0.3, 0.9));
        all.add(event("punch", 0.8, 0.6, 0.9));
      }
      case EXPLODE -> all.add(event("explosion", 1.3, 0.5, 6));
      case BREAK -> all.add(event("glass", 1, 0.5, 6));
      case BURN -> all.add(bed("fire", 0.8));
      case FLY ->
          all.addAll(isMachine(subject) ? List.of() : List.of(event("wings", 0.4, 0.2, 0.6)));
      case OPEN, CLOSE -> {
        if (HINGED.contains(subject.kind())) {
          all.add(event("creak", 0.7, 0.3, 20));
        }
      }
      case PHONE -> all.add(event("chime", 0.3, 0.4, 20));
      case DANCE -> all.add(bed("drums", 0.4));
      case PLAY_INSTRUMENT -> all.add(bed(NOISES.bed(subject.prop()).orElse("guitar"), 0.9));
      case THROW -> all.add(event("whoosh", 0.4, 0.5, 1.6));
      case STAND, WALK, RUN, SIT, LIE, KNEEL, CLIMB, CIRCLE, PERCH, RIDE, DRIVE, FLOAT, PLAY -> {}
      case CHASE, HUG, WAVE, CARRY, POINT, PET, HOLD, TURN_HEAD, LOOK_AROUND, LOOK_UP -> {}
      case LOOK_DOWN, NOD, SHAKE_HEAD, SING, TALK, THINK, SMILE, FROWN, SURPRISE, BLINK -> {}
      case EXERCISE, SLEEP, BLOOM, GROW, SPIN, SWAY, SHINE, FLICKER, RISE, MELT -> {}
    }
  }

  private static boolean isMachine(Subject subject) {
    return NOISES.bed(subject.kind()).isPresent();
  }
}
