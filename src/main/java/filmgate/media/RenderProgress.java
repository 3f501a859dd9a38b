package filmgate.media;

/**
 * How far a film is.
 *
 * @param framesDone 0 while it waits for a worker
 * @param fps frames finished in a second so far, 0 until known
 */
public record RenderProgress(int framesDone, int frames, double fps) {
  /** From 0 to 100. */
  public int percent() {
    return (int) (100L * framesDone / frames);
  }

  /** The seconds that the rest will take at this rate, 0 until known. */
  public double secondsLeft() {
    return fps <= 0 ? 0 : (frames - framesDone) / fps;
  }
}
