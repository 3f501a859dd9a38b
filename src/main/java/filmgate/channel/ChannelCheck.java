package filmgate.channel;

import filmgate.json.JsonFields;
import filmgate.text.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the configuration of channels, and reports every problem at once. */
public final class ChannelCheck {
  /** The key of the list of channels. */
  public static final String CHANNELS = "channels";

  private static final int CHANNELS_MAX = 1_000;

  private final List<ProviderDescriptor> providers;
  private final Set<String> models;

  /**
   * Channels can name these providers and models.
   *
   * @param models the public names of all models
   */
  public ChannelCheck(List<ProviderDescriptor> providers, Collection<String> models) {
    this.providers = List.copyOf(providers);
    this.models = Set.copyOf(models);
  }

  /** The result of a check. */
  public sealed interface CheckResult {}

  /** The channels, in the sequence of the text. */
  public record ValidChannels(List<ChannelConfig> channels) implements CheckResult {
    public ValidChannels {
      channels = List.copyOf(channels);
    }
  }

  /** Every problem, at least one. */
  public record InvalidChannels(List<Problem> problems) implements CheckResult {
    public InvalidChannels {
      problems = List.copyOf(problems);
    }
  }

  /** Checks the channels of a file. Paths begin with {@code channels[0]}. */
  public CheckResult file(JsonNode channels, ValueSource source) {
    var references = new ReferenceResolver(Optional.of(source));
    var items = JsonNodeFactory.instance.arrayNode();
    for (var i = 0; channels.isArray() && i < channels.size(); i++) {
      var path = JsonFields.item(CHANNELS, i) + ".";
      var channel = channels.get(i);
      items.add(channel.isObject() ? references.resolve(channel, path, Spelling.HYPHENS) : channel);
    }
    var root = JsonNodeFactory.instance.objectNode();
    root.set(CHANNELS, channels.isArray() ? items : channels);
    var json = new JsonFields(root);
    references.problems().forEach(json::addProblem);
    var read = new ArrayList<ChannelConfig>();
    var paths = new HashMap<String, String>();
    for (var channel : json.objects(CHANNELS, CHANNELS_MAX)) {
      var config = one(channel, Spelling.HYPHENS);
      read.add(config);
      var path = channel.pathOf(ChannelField.NAME.key());
      var first = paths.putIfAbsent(config.name(), path);
      if (first != null && !config.name().isEmpty()) {
        channel.addProblem(ChannelMessages.duplicate(path, first));
      }
    }
    return result(read, json.problems());
  }

  /**
   * Checks one channel.
   *
   * @param source where references are read; empty if the text must not contain any
   */
  public CheckResult one(JsonNode body, Spelling spelling, Optional<ValueSource> source) {
    var references = new ReferenceResolver(source);
    var json = new JsonFields(body.isObject() ? references.resolve(body, "", spelling) : body);
    references.problems().forEach(json::addProblem);
    return result(List.of(one(json, spelling)), json.problems());
  }

  /**
   * Checks a change of a channel: a field that is null has its default again, and an omitted one
   * keeps its value.
   *
   * @param source where references are read; empty if the change must not contain any
   */
  public CheckResult change(
      ChannelConfig before, JsonNode change, Spelling spelling, Optional<ValueSource> source) {
    if (!change.isObject()) {
      return one(change, spelling, source);
    }
    var references = new ReferenceResolver(source);
    var changes = references.resolve(change, "", spelling);
    var json = new JsonFields(merged(before, changes, spelling));
    references.problems().forEach(json::addProblem);
    var name = spelling.nameOf(ChannelField.NAME);
    var config = one(json, spelling);
    if (!config.name().equals(before.name()) && !json.hasProblem(name)) {
      json.addProblem(ChannelMessages.renamed(name, before.name()));
    }
    return result(List.of(config), json.problems());
  }

  private static ObjectNode merged(ChannelConfig before, ObjectNode changes, Spelling spelling) {
    var merged = JsonNodeFactory.instance.objectNode();
    ChannelJson.write(before)
        .properties()
        .forEach(one -> merged.set(spelling.normalize(one.getKey()), one.getValue()));
    if (changes.has(spelling.nameOf(ChannelField.KEY))) {
      merged.remove(spelling.nameOf(ChannelField.KEYS));
    }
    changes.properties().forEach(one -> merged.set(one.getKey(), one.getValue()));
    return merged;
  }

  /** Reads a channel that was checked before; its provider and models may be gone since. */
  public static ChannelConfig stored(ObjectNode channel) {
    var json = new JsonFields(channel);
    var config = new ChannelReader(json, Spelling.UNDERSCORES).read();
    if (!json.problems().isEmpty()) {
      throw new IllegalStateException("the stored channel %s is damaged".formatted(config.name()));
    }
    return config;
  }

  private ChannelConfig one(JsonFields json, Spelling spelling) {
    var config = new ChannelReader(json, spelling).read();
    new ProviderRules(providers, models, json, spelling).check(config);
    return config;
  }

  private static CheckResult result(List<ChannelConfig> channels, List<Problem> problems) {
    return problems.isEmpty() ? new ValidChannels(channels) : new InvalidChannels(problems);
  }
}
