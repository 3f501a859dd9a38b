package filmgate.crash;

/**
 * Told of each step between two durable facts as the program passes it, on the thread that does.
 *
 * <p>The product has {@link NoCrashPoints} and no way to have another: no setting, request or
 * variable names one. Tests hand in one that ends the process.
 */
public interface CrashPoints {
  /** Passes everything. */
  CrashPoints NONE = new NoCrashPoints();

  /** The step is reached; what comes back goes on. */
  void pass(CrashPoint point);

  /** The only one of the product. */
  final class NoCrashPoints implements CrashPoints {
    private NoCrashPoints() {}

    @Override
    public void pass(CrashPoint point) {}
  }
}
