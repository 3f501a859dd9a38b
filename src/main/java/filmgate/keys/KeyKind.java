package filmgate.keys;

/** Whether tasks of a key cost money. */
public enum KeyKind {
  LIVE,
  TEST
}
