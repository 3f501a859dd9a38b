package filmgate.dispatch.step;

import filmgate.dispatch.route.Channel;
import filmgate.provider.Provider;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The delay until the next poll of a task: the interval of the channel if it has a fixed one.
 * Otherwise that of the provider at first, and then a thirtieth of the age of the attempt, up to a
 * minute. A tenth of it is random, so that tasks of one moment do not stay together.
 */
final class PollIntervals {
  private static final int AGE_SHARE = 30;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Providers on this machine, whose polls cost nothing, are not slowed down. */
  private static final Duration FREE = Duration.ofSeconds(1);

  private static final double JITTER = 0.1;

  private PollIntervals() {}

  /** Whether a poll is a request to another machine. */
  static boolean isRemote(Provider provider) {
    return provider.pollInterval().compareTo(FREE) >= 0;
  }

  static Duration next(Channel channel, Provider provider, Duration age) {
    return channel.terms().limits().pollInterval().orElseGet(() -> adaptive(provider, age));
  }

  private static Duration adaptive(Provider provider, Duration age) {
    var first = provider.pollInterval();
    if (!isRemote(provider)) {
      return first;
    }
    var share = age.dividedBy(AGE_SHARE);
    var bounded = share.compareTo(LONGEST) < 0 ? share : LONGEST;
    var base = first.compareTo(bounded) < 0 ? bounded : first;
    var random = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
    return Duration.ofMillis((long) (base.toMillis() * random));
  }
}
