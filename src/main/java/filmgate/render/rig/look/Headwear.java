package filmgate.render.rig.look;

/** What is worn on the head. */
public enum Headwear {
  NONE,
  CAP,
  HOOD,
  BEANIE,
  HAT,
  STRAW_HAT,
  TOP_HAT,
  WIZARD_HAT,
  CHEF_HAT,
  HELMET,
  KNIGHT_HELMET,
  SPACE_HELMET,
  CROWN,
  HEADBAND,
  VEIL,
  POLICE_CAP,
  NINJA_MASK,
  TURBAN
}
