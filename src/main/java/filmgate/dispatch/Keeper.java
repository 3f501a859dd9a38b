package filmgate.dispatch;

import filmgate.task.Result;
import filmgate.task.Video;

/** Copies a finished film into our own storage. */
public interface Keeper {
  Keeping keep(Video video);

  /** What came of keeping. */
  sealed interface Keeping {
    /** The film is durable in our storage. */
    record Kept(Result result) implements Keeping {}

    /** It cannot be done now; the film still lies where it was. */
    record NotYet() implements Keeping {}

    /** The film is no longer where it was. */
    record Lost() implements Keeping {}
  }
}
