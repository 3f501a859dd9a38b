package filmgate.app.cli.generate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The request of {@code generate}.
 *
 * @param body the request as JSON, as POST /v1/videos/generations takes it
 * @param out the file to write; its directory exists
 * @param timeout the longest time that it may take
 * @param drawing how the local renderer draws it
 */
public record GenerateRequest(String body, Path out, Duration timeout, Drawing drawing) {
  /** Options of the local renderer, which are not part of the request. */
  public record Drawing(VideoPart part, OptionalLong seed) {
    /** The whole video, with the seed of the request. */
    static final Drawing DEFAULT = new Drawing(VideoPart.WHOLE, OptionalLong.empty());
  }

  /** How much of the video is drawn. */
  public enum VideoPart {
    WHOLE,
    /** A short and small preview, without the checks of a request. */
    PREVIEW
  }
}
