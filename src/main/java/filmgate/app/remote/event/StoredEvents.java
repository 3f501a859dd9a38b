package filmgate.app.remote.event;

import filmgate.app.remote.ApiClient;
import filmgate.id.EntryId;
import java.util.Optional;

/** Events of the account that happened earlier. */
public record StoredEvents(ApiClient client) {
  /** The event with this id; empty if the account has none. */
  public Optional<StreamedEvent> find(String id) {
    var next = EntryId.EVENT.of(EntryId.EVENT.parse(id).orElseThrow() + 1);
    return client
        .get("/v1/events?limit=1&after=" + next)
        .path("data")
        .valueStream()
        .map(StreamedEvent::of)
        .filter(event -> event.id().equals(id))
        .findFirst();
  }
}
