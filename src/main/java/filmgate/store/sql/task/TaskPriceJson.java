package filmgate.store.sql.task;

import filmgate.task.Price;
import filmgate.task.Price.Settlement;
import filmgate.task.Price.Settlement.Fixed;
import filmgate.task.Price.Settlement.PerSecond;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A task's price as the JSON text of its row; lossless. */
final class TaskPriceJson {
  /** The price of a free task, and of tasks from before prices existed. */
  private static final String FREE = "{}";

  private static final JsonMapper MAPPER = new JsonMapper();

  private TaskPriceJson() {}

  static String write(Price price) {
    if (price.equals(Price.FREE)) {
      return FREE;
    }
    var json =
        MAPPER.createObjectNode().put("sku", price.sku()).put("held_micros", price.heldMicros());
    return MAPPER.writeValueAsString(
        switch (price.settlement()) {
          case Fixed(var micros) -> json.put("micros", micros);
          case PerSecond(var micros, var seconds) -> perSecond(json, micros, seconds);
        });
  }

  private static ObjectNode perSecond(ObjectNode json, long micros, int secondsMax) {
    return json.put("micros_per_second", micros).put("seconds_max", secondsMax);
  }

  static Price read(String text) {
    if (text.equals(FREE)) {
      return Price.FREE;
    }
    var json = MAPPER.readTree(text);
    return new Price(
        json.path("sku").asString(""), settlement(json), json.path("held_micros").asLong(0));
  }

  private static Settlement settlement(JsonNode json) {
    return json.has("micros_per_second")
        ? new PerSecond(json.path("micros_per_second").asLong(0), json.path("seconds_max").asInt(0))
        : new Fixed(json.path("micros").asLong(0));
  }
}
