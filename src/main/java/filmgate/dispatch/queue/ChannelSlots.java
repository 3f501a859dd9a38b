package filmgate.dispatch.queue;

import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelSelector;
import filmgate.dispatch.route.Route;
import filmgate.task.AttemptRoute;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The slots of the channels, for live tasks. */
final class ChannelSlots implements SlotPool {
  private final ChannelRegistry channels;
  private final ChannelSelector selector;

  ChannelSlots(ChannelRegistry channels) {
    this.channels = channels;
    this.selector = new ChannelSelector(channels);
  }

  @Override
  public Optional<AttemptRoute> select(Route route, ToIntFunction<String> inUse) {
    return selector
        .select(route, inUse)
        .map(
            selection -> {
              selection.account().breaker().started();
              return selection.route();
            });
  }

  @Override
  public boolean canSelect(Route route, ToIntFunction<String> inUse) {
    return selector.canSelect(route, inUse);
  }

  @Override
  public int slots(Route route) {
    return route
        .channels()
        .flatMap(name -> channels.find(name).stream())
        .mapToInt(ChannelSlots::slots)
        .sum();
  }

  private static int slots(Channel channel) {
    return switch (channel.terms().state()) {
      case ACTIVE -> channel.terms().concurrent();
      case PAUSED, DRAINING, REMOVED -> 0;
    };
  }
}
