package filmgate.render.scene;

/** The weather of a scene. */
public enum Weather {
  CLEAR,
  CLOUDY,
  OVERCAST,
  WIND,
  FOG,
  RAIN,
  STORM,
  SNOW,
  DUST
}
