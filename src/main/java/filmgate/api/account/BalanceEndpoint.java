package filmgate.api.account;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.AccountId;
import filmgate.keys.RetentionCache;
import filmgate.store.AccountQueries;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Usage;
import filmgate.view.account.BalanceView;
import filmgate.view.account.BalanceView.BalanceSummary;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Returns the balance of the key or of its account. */
final class BalanceEndpoint {
  private static final Usage.GroupBy TOGETHER = new Usage.GroupBy(false, false, false);

  private final AccountQueries accounts;
  private final RetentionCache retention;
  private final Clock clock;

  BalanceEndpoint(AccountQueries accounts, RetentionCache retention, Clock clock) {
    this.accounts = accounts;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * {@code GET /v1/balance}: the least of what the account can spend and what remains under the
   * spend caps of the key and the account, and what this key has spent.
   */
  ApiResponse ofKey(ApiRequest call) {
    var caller = call.caller();
    var account = account(caller.account());
    var caps = accounts.spendCaps(caller.account(), caller.key(), clock.instant());
    var query =
        new Usage.UsageQuery(
            caller.account(), Optional.of(caller.key()), "", 0, Long.MAX_VALUE, TOGETHER);
    var spent = 0L;
    var held = 0L;
    for (var usage : accounts.usage(query)) {
      spent += usage.spentMicros();
      held += usage.heldMicros();
    }
    return respond(
        new BalanceSummary(
            remain(account, caps),
            spent,
            held,
            account.isLow(),
            account.currency(),
            retention.hoursOf(account.id())));
  }

  /**
   * {@code GET /v1/user/balance}: the balance of the account with its credit limit, under its own
   * spend caps.
   */
  ApiResponse ofAccount(ApiRequest call) {
    var caller = call.caller();
    var account = account(caller.account());
    var caps =
        accounts.spendCaps(caller.account(), caller.key(), clock.instant()).stream()
            .filter(cap -> cap.owner() == SpendCap.CapOwner.ACCOUNT)
            .toList();
    var balance = account.balance();
    return respond(
        new BalanceSummary(
            remain(account, caps),
            balance.spentMicros(),
            balance.heldMicros(),
            account.isLow(),
            account.currency(),
            retention.hoursOf(account.id())));
  }

  private Account account(AccountId id) {
    return accounts.account(id).orElseThrow(() -> new IllegalStateException("no account " + id));
  }

  private static OptionalLong remain(Account account, List<SpendCap> caps) {
    var left = caps.stream().mapToLong(SpendCap::leftMicros).min();
    return switch (account.creditLimit()) {
      case CreditLimit.Unlimited _ -> left;
      case CreditLimit.Limit _ ->
          OptionalLong.of(Math.min(account.spendableMicros(), left.orElse(Long.MAX_VALUE)));
    };
  }

  private static ApiResponse respond(BalanceSummary summary) {
    return ApiResponse.json(BalanceView.render(summary), List.of(ResponseHeaders.PRIVATE));
  }
}
