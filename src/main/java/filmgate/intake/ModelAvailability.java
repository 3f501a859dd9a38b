package filmgate.intake;

import filmgate.generation.Generation;
import filmgate.keys.Caller;

/** Whether a channel serves a generation for a caller; must be fast. */
@FunctionalInterface
public interface ModelAvailability {
  boolean isAvailable(Caller caller, Generation generation);
}
