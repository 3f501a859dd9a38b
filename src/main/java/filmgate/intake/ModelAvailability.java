package filmgate.intake;

import filmgate.generation.Generation;
import filmgate.keys.Caller;
import java.util.Optional;

/** Whether a channel serves a generation for a caller; must be fast. */
@FunctionalInterface
public interface ModelAvailability {
  /** Why no channel serves it; empty if one does. */
  Optional<Unserved> check(Caller caller, Generation generation);

  /**
   * No channel serves a generation.
   *
   * @param param the field that no channel carries; empty if no channel has the model
   */
  record Unserved(String param) {}
}
