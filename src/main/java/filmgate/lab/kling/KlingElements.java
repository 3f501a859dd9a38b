package filmgate.lab.kling;

/** The elements of an account. */
@FunctionalInterface
public interface KlingElements {
  /** Whether there is an element with this id. */
  boolean isReady(String elementId);
}
