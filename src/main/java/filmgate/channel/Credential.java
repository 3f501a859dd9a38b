package filmgate.channel;

/** A secret of a channel, such as an API key; never printed. */
public record Credential(String value) {
  private static final int SHOWN_CHARACTERS = 4;
  private static final int LENGTH_TO_SHOW = 12;

  /** What operators see: an ellipsis, and the last four characters of a long secret. */
  public String hint() {
    return value.length() < LENGTH_TO_SHOW
        ? "…"
        : "…" + value.substring(value.length() - SHOWN_CHARACTERS);
  }

  @Override
  public String toString() {
    return "Credential[not shown]";
  }
}
