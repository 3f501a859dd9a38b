package filmgate.dispatch.maintenance;

import filmgate.dispatch.health.AccountReading;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the accounts of channels by a request that costs nothing: every minute those that an
 * upstream has refused, until one is usable again, and every hour the others, to know their
 * balance. Each check has a thread of its own, and they begin a second apart.
 */
public final class AccountChecker {
  private static final Logger LOG = LoggerFactory.getLogger(AccountChecker.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration BALANCE_INTERVAL = Duration.ofHours(1);
  private static final Duration APART = Duration.ofSeconds(1);

  private final ChannelRegistry channels;
  private final Clock clock;
  private final Scheduler scheduler;
  private final Runnable whenUsable;
  private final PeriodicTask task;

  /**
   * @param whenUsable called after an account has become usable
   */
  public AccountChecker(
      ChannelRegistry channels, Clock clock, Scheduler scheduler, Runnable whenUsable) {
    this.channels = channels;
    this.clock = clock;
    this.scheduler = scheduler;
    this.whenUsable = whenUsable;
    this.task = PeriodicTask.on(scheduler, "account-check", INTERVAL, this::checkAll);
  }

  /** Checks what was refused before the start, and again after each change of the channels. */
  public void start() {
    channels.onChange(this::checkRefused);
    checkRefused();
    task.start();
  }

  private void checkRefused() {
    scheduler.schedule(APART, () -> check((_, account) -> isRefused(account)));
  }

  private Duration checkAll() {
    check((channel, account) -> isRefused(account) || (isInUse(channel) && isOld(account)));
    return INTERVAL;
  }

  private void check(BiPredicate<Channel, ChannelAccount> isDue) {
    var delay = Duration.ZERO;
    for (var channel : channels.all()) {
      for (var account : channel.accounts()) {
        if (isDue.test(channel, account)) {
          scheduler.schedule(delay, () -> check(channel, account));
          delay = delay.plus(APART);
        }
      }
    }
  }

  private static boolean isRefused(ChannelAccount account) {
    return account.breaker().problem().isPresent();
  }

  private static boolean isInUse(Channel channel) {
    return switch (channel.terms().state()) {
      case ACTIVE, PAUSED, DRAINING -> !channel.name().equals(ChannelRouter.LOCAL);
      case REMOVED -> false;
    };
  }

  private boolean isOld(ChannelAccount account) {
    var due = clock.instant().minus(BALANCE_INTERVAL);
    return account.activity().reading().filter(last -> last.at().isAfter(due)).isEmpty();
  }

  private void check(Channel channel, ChannelAccount account) {
    try {
      var balances = account.provider().checkAccount().balances();
      account.activity().checked(AccountReading.of(clock.instant(), balances));
      if (isRefused(account)) {
        channel.accountIsUsable(account);
        whenUsable.run();
      }
    } catch (ProviderException e) {
      account.activity().checked(AccountReading.failed(clock.instant(), e.reason()));
      if (e.reason() instanceof Cause.ChannelAccount(var problem)) {
        channel.accountProblem(account, problem);
      } else {
        LOG.debug("event=account_check_failed channel={}", channel.name(), e);
      }
    }
  }
}
