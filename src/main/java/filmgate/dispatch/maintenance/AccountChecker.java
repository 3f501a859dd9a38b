package filmgate.dispatch.maintenance;

import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the accounts of channels that an upstream has refused, by a request that costs nothing,
 * until one is usable again. Each check has a thread of its own.
 */
public final class AccountChecker {
  private static final Logger LOG = LoggerFactory.getLogger(AccountChecker.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final ChannelRegistry channels;
  private final Scheduler scheduler;
  private final Runnable whenUsable;
  private final PeriodicTask task;

  /**
   * @param whenUsable called after an account has become usable
   */
  public AccountChecker(ChannelRegistry channels, Scheduler scheduler, Runnable whenUsable) {
    this.channels = channels;
    this.scheduler = scheduler;
    this.whenUsable = whenUsable;
    this.task = PeriodicTask.on(scheduler, "account-check", INTERVAL, this::checkAll);
  }

  public void start() {
    task.start();
  }

  private Duration checkAll() {
    for (var channel : channels.all()) {
      for (var account : channel.accounts()) {
        if (account.breaker().problem().isPresent()) {
          scheduler.schedule(Duration.ZERO, () -> check(channel, account));
        }
      }
    }
    return INTERVAL;
  }

  private void check(Channel channel, ChannelAccount account) {
    try {
      var _ = account.provider().checkAccount();
      channel.accountIsUsable(account);
      whenUsable.run();
    } catch (ProviderException e) {
      if (e.reason() instanceof Cause.ChannelAccount(var problem)) {
        channel.accountProblem(account, problem);
      } else {
        LOG.debug("event=account_check_failed channel={}", channel.name(), e);
      }
    }
  }
}
