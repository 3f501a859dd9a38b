package filmgate.render.art;

import filmgate.render.scene.Action;

/** How an artwork moves as a whole. */
enum Motion {
  /** Breathes, bobs, or does nothing, as its support demands. */
  REST,
  WALK,
  RUN,
  DRIVE,
  JUMP,
  DANCE,
  FLY,
  FLOAT,
  SPIN,
  SWAY,
  SHAKE,
  GROW,
  MELT,
  /** Falls on its side and stays there. */
  TOPPLE,
  FLICKER;

  /** The motion for an action; an artwork has no hands and no face that could move. */
  static Motion of(Action action) {
    return switch (action) {
      case WALK, CLIMB -> WALK;
      case RUN, CHASE, PLAY, FIGHT -> RUN;
      case DRIVE, RIDE -> DRIVE;
      case JUMP -> JUMP;
      case DANCE, CLAP -> DANCE;
      case FLY, CIRCLE, RISE -> FLY;
      case FLOAT, SWIM -> FLOAT;
      case SPIN -> SPIN;
      case SWAY, SING, WAVE, EXERCISE -> SWAY;
      case SHAKE_HEAD, LAUGH, EXPLODE -> SHAKE;
      case GROW, BLOOM -> GROW;
      case MELT -> MELT;
      case SLIP, FALL, LIE, BREAK -> TOPPLE;
      case BURN, FLICKER -> FLICKER;
      case STAND, SIT, KNEEL, PERCH -> REST;
      case HUG, WRITE, READ, CARRY, COOK, POUR, DRINK, EAT, PAINT, TYPE, PHONE, POINT -> REST;
      case PET, PLAY_INSTRUMENT, HOLD, THROW -> REST;
      case TURN_HEAD, LOOK_AROUND, LOOK_UP, LOOK_DOWN, NOD, TALK, THINK -> REST;
      case SMILE, CRY, FROWN, SURPRISE, BLINK, SLEEP -> REST;
      case OPEN, CLOSE, SHINE -> REST;
    };
  }
}
