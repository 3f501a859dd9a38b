package filmgate.store.sql.webhook;

import filmgate.webhook.WebhookEndpoint;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint in the audit log, without its secrets. */
final class EndpointJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private EndpointJson() {}

  static String write(WebhookEndpoint endpoint) {
    var json =
        MAPPER
            .createObjectNode()
            .put("account", endpoint.account().value())
            .put("url", endpoint.spec().url())
            .put("description", endpoint.spec().description())
            .put("state", endpoint.state().wireName());
    var events = json.putArray("events");
    endpoint.spec().events().forEach(events::add);
    return MAPPER.writeValueAsString(json);
  }
}
