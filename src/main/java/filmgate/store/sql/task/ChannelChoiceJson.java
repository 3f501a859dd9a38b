package filmgate.store.sql.task;

import filmgate.generation.ChannelChoice;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The channels that a caller chose as the JSON text of the row; empty without a choice. */
final class ChannelChoiceJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ONLY = "only";
  private static final String ORDER = "order";
  private static final String FALLBACKS = "fallbacks";

  private ChannelChoiceJson() {}

  static String write(ChannelChoice choice) {
    if (choice.equals(ChannelChoice.ANY)) {
      return "";
    }
    var json = MAPPER.createObjectNode();
    choice.only().forEach(json.putArray(ONLY)::add);
    choice.order().forEach(json.putArray(ORDER)::add);
    return MAPPER.writeValueAsString(json.put(FALLBACKS, choice.allowFallbacks()));
  }

  static ChannelChoice read(String text) {
    if (text.isEmpty()) {
      return ChannelChoice.ANY;
    }
    var json = MAPPER.readTree(text);
    return new ChannelChoice(
        names(json.path(ONLY)), names(json.path(ORDER)), json.path(FALLBACKS).booleanValue(true));
  }

  private static List<String> names(JsonNode list) {
    return list.valueStream().map(name -> name.stringValue("")).toList();
  }
}
