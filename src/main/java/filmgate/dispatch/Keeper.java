package filmgate.dispatch;

import filmgate.task.Video;
import filmgate.task.VideoResult;

/** Copies a finished film into our own storage. */
public interface Keeper {
  Keeping keep(Video video);

  /** What came of keeping. */
  sealed interface Keeping {
    /** The film is durable in our storage. */
    record Kept(VideoResult result) implements Keeping {}

    /** It cannot be done now; the film still lies where it was. */
    record NotYet() implements Keeping {}

    /** The film is no longer where it was. */
    record Lost() implements Keeping {}
  }
}
