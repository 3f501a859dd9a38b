package filmgate.api.account;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.store.AccountQueries;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Usage;
import filmgate.view.account.BalanceView;
import filmgate.view.account.BalanceView.BalanceSummary;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** What may still be spent, by the key or by its account (contract 2.3). */
final class BalanceEndpoint {
  private static final Usage.GroupBy TOGETHER = new Usage.GroupBy(false, false, false);

  private final AccountQueries books;
  private final Clock clock;

  BalanceEndpoint(AccountQueries books, Clock clock) {
    this.books = books;
    this.clock = clock;
  }

  /**
   * {@code GET /v1/balance}: the tightest of what the account can spend and what is left under
   * every cap of the key and the account; and what this key has used.
   */
  ApiResponse ofKey(ApiRequest call) {
    var caller = call.caller();
    var account = account(caller.account());
    var caps = books.spendCaps(caller.account(), caller.key(), clock.instant());
    var query =
        new Usage.UsageQuery(caller.account(), caller.key(), "", 0, Long.MAX_VALUE, TOGETHER);
    var spent = 0L;
    var held = 0L;
    for (var usage : books.usage(query)) {
      spent += usage.spentMicros();
      held += usage.heldMicros();
    }
    return shown(new BalanceSummary(remain(account, caps), spent, held, account.currency()));
  }

  /** {@code GET /v1/user/balance}: the account with its credit, under its own caps. */
  ApiResponse ofAccount(ApiRequest call) {
    var caller = call.caller();
    var account = account(caller.account());
    var caps =
        books.spendCaps(caller.account(), caller.key(), clock.instant()).stream()
            .filter(cap -> cap.owner() == SpendCap.CapOwner.ACCOUNT)
            .toList();
    var balance = account.balance();
    return shown(
        new BalanceSummary(
            remain(account, caps),
            balance.spentMicros(),
            balance.heldMicros(),
            account.currency()));
  }

  private Account account(String id) {
    return books.account(id).orElseThrow(() -> new IllegalStateException("no account " + id));
  }

  private static OptionalLong remain(Account account, List<SpendCap> caps) {
    var left = caps.stream().mapToLong(SpendCap::leftMicros).min();
    return switch (account.creditLimit()) {
      case CreditLimit.Unlimited _ -> left;
      case CreditLimit.Limit _ ->
          OptionalLong.of(Math.min(account.spendableMicros(), left.orElse(Long.MAX_VALUE)));
    };
  }

  private static ApiResponse shown(BalanceSummary standing) {
    return ApiResponse.json(BalanceView.render(standing), List.of(ResponseHeaders.PRIVATE));
  }
}
