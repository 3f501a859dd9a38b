package filmgate.dispatch.maintenance;

import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.CircuitBreaker;
import filmgate.event.AccountOutage;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.RecordOutage;
import filmgate.store.Store;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredOutage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records an event when an upstream begins to refuse an account of a channel, and one when the
 * account is usable again: a check alone does not prove it, because it may succeed without a
 * balance. The store has a row of each refused account, so that a change has one event, also after
 * a restart. After a restart, or a change of the channel, a refused account stays so until a check
 * succeeds. An account that is no longer configured ends its outage.
 */
public final class OutageRecorder {
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final ChannelRegistry channels;
  private final Store store;
  private final Clock clock;
  private final PeriodicTask task;

  /** What the breaker of each refused account knows. Another breaker must learn of it first. */
  private final Map<AccountKey, KnownOutage> known = new HashMap<>();

  private record AccountKey(String channel, String credential) {}

  private record KnownOutage(CircuitBreaker breaker, String problem) {
    boolean is(ChannelAccount account) {
      return breaker == account.breaker();
    }
  }

  /** Created before the dispatcher, so that it is the first to see a change of the channels. */
  public OutageRecorder(ChannelRegistry channels, Store store, Clock clock, Scheduler scheduler) {
    this.channels = channels;
    this.store = store;
    this.clock = clock;
    this.task = PeriodicTask.on(scheduler, "channel-outages", INTERVAL, this::record);
    channels.onChange(task::runOnce);
  }

  /** Restores the recorded outages, and records changes from now on. */
  public void start() {
    task.runOnce();
    task.start();
  }

  private synchronized Duration record() {
    for (var outage : store.channels().outages()) {
      follow(outage);
    }
    for (var channel : channels.all()) {
      for (var account : channel.accounts()) {
        begin(channel, account);
      }
    }
    return INTERVAL;
  }

  private void follow(StoredOutage outage) {
    var key = new AccountKey(outage.channel(), outage.credential());
    var channel = channels.find(outage.channel()).filter(OutageRecorder::isConfigured);
    var account =
        channel.flatMap(
            one ->
                one.accounts().stream()
                    .filter(it -> it.fingerprint().equals(outage.credential()))
                    .findFirst());
    if (account.isEmpty()) {
      end(key, outage, usable(channel), ChannelIn.REMOVED);
    } else if (Optional.ofNullable(known.get(key)).filter(it -> it.is(account.get())).isEmpty()) {
      restore(key, account.get(), outage.problem());
    } else if (account.get().breaker().outage().isEmpty()) {
      end(key, outage, usable(channel), ChannelIn.USABLE);
    }
  }

  private void restore(AccountKey key, ChannelAccount account, String problem) {
    AccountProblem.ofWireName(problem).ifPresent(account.breaker()::accountProblem);
    known.put(key, new KnownOutage(account.breaker(), problem));
  }

  private void end(AccountKey key, StoredOutage outage, int usable, String reason) {
    var ended =
        new AccountOutage(
            outage.channel(), outage.provider(), outage.credential(), outage.problem(), usable);
    store.await(new RecordOutage(new ChannelIn(ended, reason), clock.instant()));
    known.remove(key);
  }

  private void begin(Channel channel, ChannelAccount account) {
    var problem = account.breaker().outage().map(AccountProblem::wireName).orElse("");
    var key = new AccountKey(channel.name(), account.fingerprint());
    var now = new KnownOutage(account.breaker(), problem);
    if (problem.isEmpty() || now.equals(known.get(key))) {
      return;
    }
    var outage =
        new AccountOutage(
            channel.name(),
            account.provider().name(),
            account.fingerprint(),
            problem,
            usable(Optional.of(channel)));
    store.await(new RecordOutage(new ChannelOut(outage), clock.instant()));
    known.put(key, now);
  }

  private static boolean isConfigured(Channel channel) {
    return channel.terms().state() != ChannelState.REMOVED;
  }

  private static int usable(Optional<Channel> channel) {
    return channel.stream()
        .flatMap(one -> one.accounts().stream())
        .mapToInt(account -> account.breaker().problem().isEmpty() ? 1 : 0)
        .sum();
  }
}
