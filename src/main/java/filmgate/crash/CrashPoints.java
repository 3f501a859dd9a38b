package filmgate.crash;

/**
 * Called at each {@link CrashPoint}, on the thread that passes it. The server always uses {@link
 * #NONE}; tests use an implementation that stops the process.
 */
public interface CrashPoints {
  /** Does nothing. */
  CrashPoints NONE = new NoCrashPoints();

  /** Called when the point is reached; the caller continues if this returns. */
  void pass(CrashPoint point);

  /** The only implementation in the product. */
  final class NoCrashPoints implements CrashPoints {
    private NoCrashPoints() {}

    @Override
    public void pass(CrashPoint point) {}
  }
}
