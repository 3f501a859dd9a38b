package filmgate.app.cli;

/**
 * How far a render is.
 *
 * @param framesDone frames written so far
 * @param framesTotal frames of the whole video, at least 1
 */
public record FrameProgress(int framesDone, int framesTotal) {
  /** The part done, 0 to 100, rounded down. */
  int percent() {
    return Math.clamp(100L * framesDone / Math.max(1, framesTotal), 0, 100);
  }
}
