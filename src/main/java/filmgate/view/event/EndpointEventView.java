package filmgate.view.event;

import static filmgate.json.JsonType.STRING;

import filmgate.event.EventData.EndpointDisabled;
import filmgate.event.EventData.EndpointTested;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.webhook.EndpointState;
import tools.jackson.core.JsonGenerator;

/** The data of the events of webhook endpoints. */
final class EndpointEventView {
  private static final JsonType<EndpointDisabled> DISABLED =
      JsonShape.<EndpointDisabled>object()
          .field("id", STRING, event -> event.endpoint().value())
          .constant("object", "webhook_endpoint")
          .field(
              "disabled_reason",
              JsonType.oneOf(EndpointState.GONE.wireName(), EndpointState.FAILING.wireName()),
              EndpointDisabled::reason)
          .named("EndpointDisabled");

  private static final JsonType<EndpointTested> TESTED =
      JsonShape.<EndpointTested>object()
          .field("id", STRING, event -> event.endpoint().value())
          .constant("object", "webhook_endpoint")
          .named("EndpointTest");

  static final Schema DISABLED_SCHEMA = DISABLED.schema();
  static final Schema TESTED_SCHEMA = TESTED.schema();

  private EndpointEventView() {}

  static void write(JsonGenerator json, EndpointDisabled event) {
    DISABLED.writer().accept(json, event);
  }

  static void write(JsonGenerator json, EndpointTested event) {
    TESTED.writer().accept(json, event);
  }
}
