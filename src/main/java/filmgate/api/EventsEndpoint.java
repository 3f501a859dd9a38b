package filmgate.api;

import filmgate.catalogue.Reason;
import filmgate.store.AccountQueries;
import filmgate.store.Event;
import filmgate.view.EventView;
import java.util.List;

/** What accounts were told, newest first. */
final class EventsEndpoint {
  private final AccountQueries books;

  EventsEndpoint(AccountQueries books) {
    this.books = books;
  }

  /** {@code GET /v1/events}: the caller's own account. */
  Answer own(Call call) {
    return page(call, call.caller().account());
  }

  /** {@code GET /admin/v1/events}: every account, or one. */
  Answer all(Call call) {
    return page(call, call.query("account").orElse(""));
  }

  private Answer page(Call call, String account) {
    var limit = Lists.limit(call);
    var type = type(call);
    var before = Lists.after(call, EventView::parse).orElse(Long.MAX_VALUE);
    var found = books.events(account, type, before, limit + 1);
    var more = found.size() > limit;
    var page = more ? found.subList(0, limit) : found;
    return Answer.json(EventView.page(page, more), List.of(Fields.PRIVATE));
  }

  private static String type(Call call) {
    var type = call.query("type").orElse("");
    if (!type.isEmpty() && !Event.TYPES.contains(type)) {
      throw Call.invalid("type", Reason.INVALID_VALUE, String.join(", ", Event.TYPES));
    }
    return type;
  }
}
