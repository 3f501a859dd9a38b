package filmgate.api.account;

import filmgate.api.error.InvalidParameter;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.store.AccountQueries;
import filmgate.store.money.Event;
import filmgate.text.Reason;
import filmgate.view.account.EventView;
import java.util.List;

/** Lists the events of accounts, newest first. */
final class EventsEndpoint {
  private final AccountQueries accounts;

  EventsEndpoint(AccountQueries accounts) {
    this.accounts = accounts;
  }

  /** {@code GET /v1/events}: the caller's own account. */
  ApiResponse own(ApiRequest call) {
    return page(call, call.caller().account());
  }

  /** {@code GET /admin/v1/events}: every account, or one. */
  ApiResponse all(ApiRequest call) {
    return page(call, call.query("account").orElse(""));
  }

  private ApiResponse page(ApiRequest call, String account) {
    var limit = PageParameters.limit(call);
    var type = type(call);
    var before = PageParameters.cursor(call, EventView::parse).orElse(Long.MAX_VALUE);
    var found = accounts.events(account, type, before, limit + 1);
    return ApiResponse.json(EventView.page(found, limit), List.of(ResponseHeaders.PRIVATE));
  }

  private static String type(ApiRequest call) {
    var type = call.query("type").orElse("");
    if (!type.isEmpty() && !Event.TYPES.contains(type)) {
      throw InvalidParameter.of(
          "type",
          Reason.INVALID_VALUE,
          "must be one of " + String.join(", ", Event.TYPES),
          "必须是以下之一：" + String.join("、", Event.TYPES));
    }
    return type;
  }
}
