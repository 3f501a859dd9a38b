package filmgate.channel;

import filmgate.billing.Amount;
import filmgate.channel.ChannelConfig.KeyPair;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a channel as JSON, which {@link ChannelCheck} reads. */
public final class ChannelJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ChannelJson() {}

  /** Every field that has a value, secrets included. */
  public static ObjectNode write(ChannelConfig config) {
    var json = JSON.objectNode();
    for (var field : ChannelField.values()) {
      value(config, field).ifPresent(value -> json.set(field.jsonName(), value));
    }
    return json;
  }

  /** Every field that has a value, with hints for secrets: what operators see. */
  public static ObjectNode view(ChannelConfig config) {
    var json = write(config);
    for (var field : ChannelField.values()) {
      if (field.isSecret() && json.has(field.jsonName())) {
        json.set(field.jsonName(), hidden(field, json.path(field.jsonName())));
      }
    }
    return json;
  }

  private static JsonNode hidden(ChannelField field, JsonNode value) {
    if (value.isArray()) {
      var hints = JSON.arrayNode();
      value.forEach(one -> hints.add(hint(one)));
      return hints;
    }
    if (value.isObject()) {
      var hints = JSON.objectNode();
      value.properties().forEach(one -> hints.put(one.getKey(), hint(one.getValue())));
      return hints;
    }
    return switch (field.kind()) {
      case FieldKind.ProxyUrl _ ->
          JSON.stringNode(value.stringValue("").replaceFirst("//[^/@]*@", "//…@"));
      case FieldKind _ when field == ChannelField.SERVICE_ACCOUNT -> JSON.stringNode("…");
      case FieldKind _ -> JSON.stringNode(hint(value));
    };
  }

  private static String hint(JsonNode secret) {
    return new Credential(secret.stringValue("")).hint();
  }

  private static Optional<JsonNode> value(ChannelConfig config, ChannelField field) {
    var upstream = config.upstream();
    var credentials = config.credentials();
    var routing = config.routing();
    var timing = config.timing();
    return switch (field) {
      case NAME -> text(config.name());
      case PROVIDER -> text(config.provider());
      case BASE_URL -> upstream.baseUrl().map(URI::toString).flatMap(ChannelJson::text);
      case KEY -> Optional.empty();
      case KEYS -> secrets(credentials.keys());
      case ACCESS_KEY -> secret(credentials.keyPair().map(KeyPair::accessKey));
      case SECRET_KEY -> secret(credentials.keyPair().map(KeyPair::secretKey));
      case SERVICE_ACCOUNT -> secret(credentials.serviceAccount());
      case WEBHOOK_SECRET -> secret(credentials.webhookSecret());
      case MODELS -> models(config.models());
      case CONCURRENT -> number(routing.concurrent());
      case WEIGHT -> number(routing.weight());
      case PRIORITY -> number(routing.priority());
      case ENABLED -> flag(routing.enabled());
      case ACCOUNTS -> texts(routing.accounts());
      case COST -> routing.cost().map(Amount::toDecimal).flatMap(ChannelJson::text);
      case FAILOVER -> text(routing.failover().wireName());
      case POLL_SECONDS -> number(timing.poll().toSeconds());
      case CONNECT_SECONDS -> number(timing.connect().toSeconds());
      case REQUEST_SECONDS -> number(timing.request().toSeconds());
      case MAX_TASK_SECONDS -> number(timing.task().toSeconds());
      case UNKNOWN_HOURS -> number(timing.unknown().toHours());
      case HEADERS -> headers(upstream.headers());
      case OVERRIDE -> object(upstream.override());
      case PROXY -> secret(upstream.proxy());
      case PROJECT -> config.cloud().project().flatMap(ChannelJson::text);
      case LOCATION -> config.cloud().location().flatMap(ChannelJson::text);
      case STORAGE_URI -> config.cloud().storageUri().flatMap(ChannelJson::text);
      case IDEMPOTENCY -> flag(config.idempotency()).filter(JsonNode::booleanValue);
    };
  }

  private static Optional<JsonNode> text(String text) {
    return Optional.of(JSON.stringNode(text));
  }

  private static Optional<JsonNode> number(long number) {
    return Optional.of(JSON.numberNode(number));
  }

  private static Optional<JsonNode> flag(boolean flag) {
    return Optional.of(JSON.booleanNode(flag));
  }

  private static Optional<JsonNode> secret(Optional<Credential> secret) {
    return secret.map(Credential::value).flatMap(ChannelJson::text);
  }

  private static Optional<JsonNode> secrets(List<Credential> secrets) {
    return texts(secrets.stream().map(Credential::value).toList());
  }

  private static Optional<JsonNode> texts(List<String> texts) {
    var array = JSON.arrayNode();
    texts.forEach(array::add);
    return notEmpty(array);
  }

  private static Optional<JsonNode> headers(Map<String, Credential> headers) {
    var object = JSON.objectNode();
    new TreeMap<>(headers).forEach((name, value) -> object.put(name, value.value()));
    return notEmpty(object);
  }

  private static Optional<JsonNode> object(String text) {
    return notEmpty(JsonMapper.shared().readTree(text));
  }

  private static Optional<JsonNode> notEmpty(JsonNode value) {
    return Optional.of(value).filter(one -> !one.isEmpty());
  }

  /** An array if every name at the upstream is the usual one, or else an object. */
  private static Optional<JsonNode> models(Map<String, String> models) {
    var sorted = new TreeMap<>(models);
    if (models.values().stream().allMatch(String::isEmpty)) {
      var array = JSON.arrayNode();
      sorted.keySet().forEach(array::add);
      return notEmpty(array);
    }
    var object = JSON.objectNode();
    sorted.forEach(object::put);
    return notEmpty(object);
  }
}
