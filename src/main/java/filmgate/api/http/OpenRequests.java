package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiSettings;
import filmgate.id.AccountId;
import filmgate.keys.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Request;

/**
 * Limits the requests of one account that wait or transfer at the same time, so that one account
 * cannot hold all connections: long polls, bodies that arrive, and videos that are sent. A request
 * that is answered immediately does not count.
 */
final class OpenRequests {
  private final int max;
  private final Map<AccountId, Integer> counts = new ConcurrentHashMap<>();

  OpenRequests(int max) {
    this.max = max;
  }

  /** At most half of the connections that the process can have. */
  static OpenRequests of(ApiSettings.Connections limits) {
    var connections = DescriptorLimit.connections(limits.max());
    return new OpenRequests(Math.clamp(connections / 2, 1, limits.requestsPerAccount()));
  }

  /**
   * Counts the request until its response is complete.
   *
   * @throws ApiException 429
   */
  void enter(Caller caller, Request request) {
    var account = caller.account();
    if (account.value().isEmpty()) {
      return;
    }
    if (counts.merge(account, 1, Integer::sum) > max) {
      leave(account);
      throw new ApiException(new ApiError.TooManyOpenRequests());
    }
    Request.addCompletionListener(request, _ -> leave(account));
  }

  private void leave(AccountId account) {
    counts.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
  }
}
