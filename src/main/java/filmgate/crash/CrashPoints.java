package filmgate.crash;

/**
 * Is called at each {@link CrashPoint}, on the thread that passes it.
 *
 * <p>The server always uses {@link NoCrashPoints}: no setting, request, or variable changes that.
 * Tests use one that stops the process.
 */
public interface CrashPoints {
  /** Does nothing. */
  CrashPoints NONE = new NoCrashPoints();

  /** Called when the point is reached; the caller continues if this returns. */
  void pass(CrashPoint point);

  /** The one that the server uses. */
  final class NoCrashPoints implements CrashPoints {
    private NoCrashPoints() {}

    @Override
    public void pass(CrashPoint point) {}
  }
}
