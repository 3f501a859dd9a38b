package filmgate.text;

/** A number with an English noun: {@code 1 task}, {@code 2 tasks}. */
public final class Plural {
  private Plural() {}

  /** {@code noun} is the singular of a noun whose plural ends with s. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
