package filmgate.dispatch.queue;

import filmgate.dispatch.route.Route;
import filmgate.task.AttemptRoute;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The slots in which the tasks of a lane run. */
interface SlotPool {
  /**
   * Where the next task of this route runs; empty if no channel of it can start one now.
   *
   * @param inUse the number of used slots of a channel
   */
  Optional<AttemptRoute> select(Route route, ToIntFunction<String> inUse);

  /** Whether {@link #select} finds a channel. */
  boolean canSelect(Route route, ToIntFunction<String> inUse);

  /** The number of slots of all channels of the route. */
  int slots(Route route);
}
