package filmgate.channel;

import filmgate.channel.ChannelCheck.CheckResult;
import filmgate.json.FieldDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The differences between a channel and a change of it. Secrets are compared, and shown as hints.
 */
public final class ChannelDifferences {
  /** What is shown of a secret that was not checked. */
  private static final String HIDDEN = "…";

  private ChannelDifferences() {}

  /**
   * The fields of the change whose present value differs from the sent one.
   *
   * @param checked the result of {@link ChannelCheck#change}; values that are not valid are
   *     compared as they were sent
   */
  public static List<FieldDifference> of(
      ChannelConfig present, JsonNode change, CheckResult checked) {
    return switch (checked) {
      case ChannelCheck.ValidChannels(var channels) ->
          of(
              present,
              change,
              plain(ChannelJson.write(channels.getFirst())),
              ChannelJson.view(channels.getFirst()));
      case ChannelCheck.InvalidChannels _ -> {
        var sent = raw(change);
        yield of(present, change, sent, withoutSecrets(sent));
      }
    };
  }

  private static List<FieldDifference> of(
      ChannelConfig config, JsonNode change, JsonNode sent, JsonNode shown) {
    var present = plain(ChannelJson.write(config));
    var presentView = ChannelJson.view(config);
    var found = new ArrayList<FieldDifference>();
    for (var field : fields(change)) {
      var name = field.jsonName();
      if (!value(present, name).equals(value(sent, name))) {
        found.add(new FieldDifference(name, value(presentView, name), value(shown, name)));
      }
    }
    return found;
  }

  private static JsonNode value(JsonNode channel, String name) {
    return FieldDifference.orNull(channel.path(name));
  }

  /** The same with the types of numbers that a parser chooses: only equal types are equal. */
  private static JsonNode plain(JsonNode json) {
    return JsonMapper.shared().readTree(json.toString());
  }

  private static List<ChannelField> fields(JsonNode change) {
    return change.propertyNames().stream()
        .map(ChannelField::named)
        .flatMap(Optional::stream)
        .map(ChannelDifferences::shown)
        .distinct()
        .toList();
  }

  /** A single key is shown as the list of keys. */
  private static ChannelField shown(ChannelField field) {
    return field == ChannelField.KEY ? ChannelField.KEYS : field;
  }

  private static ObjectNode raw(JsonNode change) {
    var raw = JsonNodeFactory.instance.objectNode();
    for (var one : change.properties()) {
      ChannelField.named(one.getKey())
          .ifPresent(field -> raw.set(shown(field).jsonName(), one.getValue()));
    }
    return raw;
  }

  private static ObjectNode withoutSecrets(ObjectNode sent) {
    var shown = sent.deepCopy();
    for (var field : ChannelField.values()) {
      if (field.isSecret() && sent.hasNonNull(field.jsonName())) {
        shown.put(field.jsonName(), HIDDEN);
      }
    }
    return shown;
  }
}
