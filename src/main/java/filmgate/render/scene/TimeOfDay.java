package filmgate.render.scene;

/** The light of a part of the day. */
public enum TimeOfDay {
  DAWN,
  MORNING,
  NOON,
  AFTERNOON,
  SUNSET,
  DUSK,
  NIGHT
}
