package filmgate.dispatch.queue;

import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.Route;
import filmgate.task.AttemptRoute;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Slots of the local renderer, for the tasks of test keys. */
record RendererSlots(int capacity) implements SlotPool {
  private static final AttemptRoute LOCAL = AttemptRoute.of(ChannelRouter.LOCAL);

  @Override
  public Optional<AttemptRoute> select(Route route, ToIntFunction<String> inUse) {
    return canSelect(route, inUse) ? Optional.of(LOCAL) : Optional.empty();
  }

  @Override
  public boolean canSelect(Route route, ToIntFunction<String> inUse) {
    return inUse.applyAsInt(ChannelRouter.LOCAL) < capacity;
  }

  @Override
  public int slots(Route route) {
    return capacity;
  }
}
