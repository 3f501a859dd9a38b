package filmgate.app.remote.event;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiFailure;
import filmgate.view.event.WebhookEventView;

/** The bodies that a webhook endpoint of the account receives. */
public record EventBodies(ApiClient client) {
  /**
   * The body of an event, with the task as it is now.
   *
   * @throws ApiFailure if the task cannot be read
   */
  public byte[] of(StreamedEvent event) {
    var task = event.task().flatMap(id -> client.find("/v1/tasks/" + id));
    return WebhookEventView.merge(event.bytes(), task);
  }
}
