package filmgate.store.sql.event;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What statistics need of the data of an event: names, and no text. It stays after the erasure of
 * the task, under a name of its own, which no other reader knows.
 */
public final class EventFacts {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String KEPT = "kept";
  private static final String CHANNEL = "channel";
  private static final String CAUSE = "cause";
  private static final String NOTHING = "{}";

  private EventFacts() {}

  /** The channel of the attempt; empty without one. */
  public static String channel(String data) {
    return data.equals(NOTHING) ? "" : channel(MAPPER.readTree(data));
  }

  private static String channel(JsonNode data) {
    return data.path("attempt").path(CHANNEL).asString(data.path(KEPT).path(CHANNEL).asString(""));
  }

  /** The code of the failure, as in responses; empty without one. */
  public static String cause(String data) {
    return data.equals(NOTHING) ? "" : cause(MAPPER.readTree(data));
  }

  private static String cause(JsonNode data) {
    var code = data.path("failure").path("code").asString("");
    return code.isEmpty()
        ? data.path(KEPT).path(CAUSE).asString("")
        : code.toLowerCase(Locale.ROOT);
  }

  /** The data without all but the facts. */
  static String only(String data) {
    var read = MAPPER.readTree(data);
    var kept = MAPPER.createObjectNode();
    put(kept, CHANNEL, channel(read));
    put(kept, CAUSE, cause(read));
    return kept.isEmpty()
        ? NOTHING
        : MAPPER.writeValueAsString(MAPPER.createObjectNode().set(KEPT, kept));
  }

  private static void put(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }
}
