package filmgate.view.event;

import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.event.EventData.KeyExpiring;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** The data of an event about a key that expires soon. */
final class KeyExpiringView {
  private static final JsonType<KeyExpiring> DATA =
      JsonShape.<KeyExpiring>object()
          .field("id", STRING, event -> event.key().value())
          .constant("object", "key")
          .field("name", STRING, KeyExpiring::name)
          .field("prefix", STRING, KeyExpiring::prefix)
          .field("expires_at", UNIX_TIME, KeyExpiring::expiresAt)
          .named("KeyExpiring");

  static final Schema SCHEMA = DATA.schema();

  private KeyExpiringView() {}

  static void write(JsonGenerator json, KeyExpiring event) {
    DATA.writer().accept(json, event);
  }
}
