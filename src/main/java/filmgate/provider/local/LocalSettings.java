package filmgate.provider.local;

import java.nio.file.Path;

/**
 * How the local renderer works.
 *
 * @param directory where inputs are decoded and films are written; emptied at the start
 * @param missing what becomes of an input that could not be fetched
 */
public record LocalSettings(Path directory, MissingInput missing) {

  /** What becomes of an input that could not be fetched (7(d)). */
  public enum MissingInput {
    PLACEHOLDER,
    FAIL
  }
}
