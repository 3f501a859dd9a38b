package filmgate.store.sql.event;

import filmgate.event.AccountOutage;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.event.EventData.EndpointDisabled;
import filmgate.event.EventData.EndpointTested;
import filmgate.event.EventData.KeyExpiring;
import filmgate.event.EventData.LowBalance;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskChangeDetails.AddedWarning;
import filmgate.event.TaskChangeDetails.AttemptOnChannel;
import filmgate.event.TaskChangeDetails.Charges;
import filmgate.id.EndpointId;
import filmgate.id.KeyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The data of an event as the JSON text of its row. What is absent is not written. */
final class EventDataJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String NOTHING = "{}";
  private static final String AVAILABLE = "available_micros";
  private static final String THRESHOLD = "threshold_micros";
  private static final String CURRENCY = "currency";
  private static final String KEY = "key";
  private static final String NAME = "name";
  private static final String PREFIX = "prefix";
  private static final String EXPIRES = "expires_ms";
  private static final String ENDPOINT = "endpoint";
  private static final String REASON = "reason";
  private static final String CHANNEL = "channel";
  private static final String PROVIDER = "provider";
  private static final String CREDENTIAL = "credential";
  private static final String PROBLEM = "problem";
  private static final String USABLE = "usable_credentials";

  private EventDataJson() {}

  static String write(LowBalance low) {
    return MAPPER.writeValueAsString(
        MAPPER
            .createObjectNode()
            .put(AVAILABLE, low.availableMicros())
            .put(THRESHOLD, low.thresholdMicros())
            .put(CURRENCY, low.currency()));
  }

  static LowBalance lowBalance(String text) {
    var json = MAPPER.readTree(text);
    return new LowBalance(
        json.path(AVAILABLE).asLong(0),
        json.path(THRESHOLD).asLong(0),
        json.path(CURRENCY).asString(""));
  }

  static String write(KeyExpiring expiring) {
    return MAPPER.writeValueAsString(
        MAPPER
            .createObjectNode()
            .put(KEY, expiring.key().value())
            .put(NAME, expiring.name())
            .put(PREFIX, expiring.prefix())
            .put(EXPIRES, expiring.expiresAt().toEpochMilli()));
  }

  static KeyExpiring keyExpiring(String text) {
    var json = MAPPER.readTree(text);
    return new KeyExpiring(
        new KeyId(json.path(KEY).asString("")),
        json.path(NAME).asString(""),
        json.path(PREFIX).asString(""),
        Instant.ofEpochMilli(json.path(EXPIRES).asLong(0)));
  }

  static String write(EndpointDisabled disabled) {
    return MAPPER.writeValueAsString(
        MAPPER
            .createObjectNode()
            .put(ENDPOINT, disabled.endpoint().value())
            .put(REASON, disabled.reason()));
  }

  static EndpointDisabled endpointDisabled(String text) {
    return new EndpointDisabled(endpoint(text), MAPPER.readTree(text).path(REASON).asString(""));
  }

  static String write(EndpointTested tested) {
    return MAPPER.writeValueAsString(
        MAPPER.createObjectNode().put(ENDPOINT, tested.endpoint().value()));
  }

  static EndpointTested endpointTested(String text) {
    return new EndpointTested(endpoint(text));
  }

  /** The reason is that of the end of the outage; empty if it begins. */
  static String write(AccountOutage outage, String reason) {
    return MAPPER.writeValueAsString(
        MAPPER
            .createObjectNode()
            .put(CHANNEL, outage.channel())
            .put(PROVIDER, outage.provider())
            .put(CREDENTIAL, outage.credential())
            .put(PROBLEM, outage.problem())
            .put(USABLE, outage.usableCredentials())
            .put(REASON, reason));
  }

  static ChannelOut channelOut(String text) {
    return new ChannelOut(outage(MAPPER.readTree(text)));
  }

  static ChannelIn channelIn(String text) {
    var json = MAPPER.readTree(text);
    return new ChannelIn(outage(json), json.path(REASON).asString(""));
  }

  private static AccountOutage outage(JsonNode json) {
    return new AccountOutage(
        json.path(CHANNEL).asString(""),
        json.path(PROVIDER).asString(""),
        json.path(CREDENTIAL).asString(""),
        json.path(PROBLEM).asString(""),
        json.path(USABLE).asInt(0));
  }

  private static EndpointId endpoint(String text) {
    return new EndpointId(MAPPER.readTree(text).path(ENDPOINT).asString(""));
  }

  static String write(TaskChangeDetails details) {
    if (details.equals(TaskChangeDetails.NONE)) {
      return NOTHING;
    }
    var json = MAPPER.createObjectNode();
    put(json, details.charges());
    details
        .attempt()
        .ifPresent(
            attempt ->
                json.putObject("attempt")
                    .put("number", attempt.number())
                    .put(CHANNEL, attempt.channel())
                    .put(PROVIDER, attempt.provider()));
    details.failure().ifPresent(failure -> FailureJson.write(failure, json.putObject("failure")));
    putWarnings(json, details.warnings());
    return MAPPER.writeValueAsString(json);
  }

  private static void put(ObjectNode json, Charges charges) {
    putUnlessZero(json, "held", charges.held());
    putUnlessZero(json, "captured", charges.captured());
    putUnlessZero(json, "released", charges.released());
    putUnlessZero(json, "refunded", charges.refunded());
  }

  private static void putUnlessZero(ObjectNode json, String name, long micros) {
    if (micros != 0) {
      json.put(name, micros);
    }
  }

  private static void putWarnings(ObjectNode json, List<AddedWarning> warnings) {
    if (!warnings.isEmpty()) {
      var array = json.putArray("warnings");
      for (var warning : warnings) {
        array.addObject().put("param", warning.param()).put("reason", warning.reason());
      }
    }
  }

  static TaskChangeDetails details(String text) {
    if (text.equals(NOTHING)) {
      return TaskChangeDetails.NONE;
    }
    var json = MAPPER.readTree(text);
    return new TaskChangeDetails(
        new Charges(
            json.path("held").asLong(0),
            json.path("captured").asLong(0),
            json.path("released").asLong(0),
            json.path("refunded").asLong(0)),
        part(json, "attempt")
            .map(
                attempt ->
                    new AttemptOnChannel(
                        attempt.path("number").asInt(0),
                        attempt.path(PROVIDER).asString(attempt.path(CHANNEL).asString("")),
                        attempt.path(CHANNEL).asString(""))),
        part(json, "failure").map(FailureJson::read),
        json.path("warnings").values().stream().map(EventDataJson::warning).toList());
  }

  private static Optional<JsonNode> part(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isObject);
  }

  private static AddedWarning warning(JsonNode json) {
    return new AddedWarning(json.path("param").asString(""), json.path("reason").asString(""));
  }
}
