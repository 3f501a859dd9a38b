package filmgate.provider.local;

import java.nio.file.Path;

/**
 * The settings of the local renderer.
 *
 * @param directory where inputs are decoded and videos are written; emptied at the start
 * @param missing what happens if an input cannot be fetched
 */
public record LocalSettings(Path directory, MissingInput missing) {

  /** What happens if an input cannot be fetched. */
  public enum MissingInput {
    PLACEHOLDER,
    FAIL
  }
}
