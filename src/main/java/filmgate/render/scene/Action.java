package filmgate.render.scene;

/** What a subject does. The part of the body that moves decides what can be combined. */
public enum Action {
  // The whole body.
  STAND(BodyPart.BODY),
  WALK(BodyPart.BODY),
  RUN(BodyPart.BODY),
  JUMP(BodyPart.BODY),
  SLIP(BodyPart.BODY),
  FALL(BodyPart.BODY),
  SIT(BodyPart.BODY),
  LIE(BodyPart.BODY),
  KNEEL(BodyPart.BODY),
  CLIMB(BodyPart.BODY),
  DANCE(BodyPart.BODY),
  FIGHT(BodyPart.BODY),
  SWIM(BodyPart.BODY),
  FLY(BodyPart.BODY),
  CIRCLE(BodyPart.BODY),
  PERCH(BodyPart.BODY),
  RIDE(BodyPart.BODY),
  DRIVE(BodyPart.BODY),
  FLOAT(BodyPart.BODY),
  PLAY(BodyPart.BODY),
  CHASE(BodyPart.BODY),
  /** Slow movements, such as those of tai chi and yoga. */
  EXERCISE(BodyPart.BODY),
  // The hands.
  HUG(BodyPart.HANDS),
  WAVE(BodyPart.HANDS),
  WRITE(BodyPart.HANDS),
  READ(BodyPart.HANDS),
  CARRY(BodyPart.HANDS),
  COOK(BodyPart.HANDS),
  POUR(BodyPart.HANDS),
  DRINK(BodyPart.HANDS),
  EAT(BodyPart.HANDS),
  PAINT(BodyPart.HANDS),
  TYPE(BodyPart.HANDS),
  PHONE(BodyPart.HANDS),
  POINT(BodyPart.HANDS),
  CLAP(BodyPart.HANDS),
  PET(BodyPart.HANDS),
  PLAY_INSTRUMENT(BodyPart.HANDS),
  HOLD(BodyPart.HANDS),
  THROW(BodyPart.HANDS),
  // The head.
  TURN_HEAD(BodyPart.HEAD),
  LOOK_AROUND(BodyPart.HEAD),
  LOOK_UP(BodyPart.HEAD),
  LOOK_DOWN(BodyPart.HEAD),
  NOD(BodyPart.HEAD),
  SHAKE_HEAD(BodyPart.HEAD),
  SING(BodyPart.HEAD),
  TALK(BodyPart.HEAD),
  THINK(BodyPart.HEAD),
  // The face.
  SMILE(BodyPart.FACE),
  LAUGH(BodyPart.FACE),
  CRY(BodyPart.FACE),
  FROWN(BodyPart.FACE),
  SURPRISE(BodyPart.FACE),
  BLINK(BodyPart.FACE),
  SLEEP(BodyPart.FACE),
  // Things.
  BLOOM(BodyPart.THING),
  GROW(BodyPart.THING),
  OPEN(BodyPart.THING),
  CLOSE(BodyPart.THING),
  SPIN(BodyPart.THING),
  SWAY(BodyPart.THING),
  BURN(BodyPart.THING),
  EXPLODE(BodyPart.THING),
  SHINE(BodyPart.THING),
  FLICKER(BodyPart.THING),
  RISE(BodyPart.THING),
  MELT(BodyPart.THING),
  BREAK(BodyPart.THING);

  private final BodyPart part;

  Action(BodyPart part) {
    this.part = part;
  }

  /** What moves. */
  public BodyPart part() {
    return part;
  }

  /** The part of a subject that an action moves. */
  public enum BodyPart {
    BODY,
    HANDS,
    HEAD,
    FACE,
    THING
  }
}
