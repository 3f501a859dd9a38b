package filmgate.render.rig.look;

/** How hair is worn. */
public enum HairStyle {
  BALD,
  SHORT,
  QUIFF,
  MESSY,
  BOB,
  LONG,
  PONYTAIL,
  BUN,
  CURLY;

  /** Whether it falls beside the face. */
  public boolean framesFace() {
    return this == BOB || this == LONG;
  }
}
