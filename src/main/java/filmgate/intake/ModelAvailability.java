package filmgate.intake;

import filmgate.generation.Generation;
import filmgate.keys.Caller;

/** Whether any channel can carry all of a generation for this caller; must be fast. */
@FunctionalInterface
public interface ModelAvailability {
  boolean isAvailable(Caller caller, Generation generation);
}
