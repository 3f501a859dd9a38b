package filmgate.keys;

/** Whether a key spends money. */
public enum KeyKind {
  LIVE,
  TEST
}
