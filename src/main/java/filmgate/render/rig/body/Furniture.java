package filmgate.render.rig.body;

/** What a person sits at or works on. */
public enum Furniture {
  CHAIR,
  TABLE,
  EASEL,
  /** A notebook on the table. */
  NOTEBOOK,
  /** A laptop on the table. */
  LAPTOP
}
