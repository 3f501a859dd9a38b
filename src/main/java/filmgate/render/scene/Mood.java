package filmgate.render.scene;

/** The feeling of a scene, which the music and the particles follow. */
public enum Mood {
  NEUTRAL,
  PEACEFUL,
  HAPPY,
  ROMANTIC,
  SAD,
  EERIE,
  TENSE,
  EPIC,
  ENERGETIC
}
