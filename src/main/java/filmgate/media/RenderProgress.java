package filmgate.media;

/**
 * The progress of a render.
 *
 * @param framesDone finished frames; 0 while it waits for a worker
 * @param fps frames per second so far; 0 until known
 */
public record RenderProgress(int framesDone, int frames, double fps) {
  /** From 0 to 100. */
  public int percent() {
    return (int) (100L * framesDone / frames);
  }
}
