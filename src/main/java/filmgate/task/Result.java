package filmgate.task;

/**
 * A kept film.
 *
 * @param digest SHA-256 of the file in hex: the name of its blob
 * @param bytes the size of the file
 */
public record Result(String digest, long bytes, Facts facts, Retention retention) {

  /** How long the film stays. */
  public sealed interface Retention {
    /** The film can be fetched until then (milliseconds since 1970). */
    record KeptUntil(long millis) implements Retention {}

    /** The film is gone since then (milliseconds since 1970). */
    record GoneSince(long millis) implements Retention {}
  }

  Result goneSince(long millis) {
    return new Result(digest, bytes, facts, new Retention.GoneSince(millis));
  }
}
