package filmgate.intake;

import filmgate.generation.ChannelChoice;
import filmgate.generation.Generation;
import filmgate.keys.Caller;

/** Whether a channel serves a generation for a caller; must be fast. */
@FunctionalInterface
public interface ModelAvailability {
  Availability check(Caller caller, Generation generation, ChannelChoice channels);

  /** Whether a channel serves a generation. */
  sealed interface Availability {
    /**
     * At least one channel does.
     *
     * @param backend the provider that is expected to create the video
     */
    record Available(String backend) implements Availability {}

    /**
     * No channel does.
     *
     * @param param the field that no channel carries; empty if no channel has the model
     */
    record Unserved(String param) implements Availability {}
  }
}
