package filmgate.media;

import java.nio.file.Path;

/** What a decode process is asked to do with one file that nobody trusts. */
sealed interface DecodeJob {
  Path source();

  /** Decode the picture into a raw file. */
  record Picture(Path source, Path output) implements DecodeJob {}

  /**
   * Read a clip.
   *
   * @param frames how many frames at 24 a second to decode into the raw file; 1 for a poster
   */
  record Clip(Path source, Path output, int frames) implements DecodeJob {}

  /** Say what is in the file. */
  record Facts(Path source) implements DecodeJob {}
}
