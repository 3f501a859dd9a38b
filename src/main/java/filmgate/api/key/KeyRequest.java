package filmgate.api.key;

import filmgate.api.request.InvalidFields;
import filmgate.intake.KeyService;
import filmgate.json.JsonFields;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.net.Cidr;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.view.account.LimitsJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses a create or update request for a key. Omitted fields keep their current or default value.
 */
public final class KeyRequest {
  static final int NAME_MAX = KeyService.NAME_MAX;
  static final int ITEMS_MAX = 100;

  /** The last second of the year 9999. */
  static final long SECONDS_MAX = 253_402_300_799L;

  private static final Map<String, KeyKind> KINDS =
      Map.of("live", KeyKind.LIVE, "test", KeyKind.TEST);

  /** The fields that can change. */
  private static final List<String> CHANGEABLE =
      List.of("name", "scopes", "expires_at", "ip_allow", "limits");

  private static final List<String> ALL =
      Stream.concat(CHANGEABLE.stream(), Stream.of("kind")).toList();

  private static final LocalizedText SCOPE =
      new LocalizedText(
          "generate, read, keys, admin, or model:<name>",
          " generate、read、keys、admin 或 model:<模型名>");
  private static final LocalizedText SCOPE_OF_MODEL =
      new LocalizedText("model:<name> with the name of a known model", " model:<已知模型名>");
  private static final LocalizedText ADDRESSES =
      new LocalizedText(
          "an IP address or a range such as 10.1.2.0/24 or fd00::/8",
          "地址或网段，如 10.1.2.0/24 或 fd00::/8");
  private static final LocalizedText FUTURE = new LocalizedText("in the future", "将来的时间");
  private static final LocalizedText TIME =
      new LocalizedText(
          "a time such as 2027-01-31T00:00:00Z, or seconds since 1970",
          "时间（如 2027-01-31T00:00:00Z）或自 1970 年起的秒数");

  private final JsonFields body;
  private final Predicate<String> isModel;
  private final Instant now;

  /** The requested fields of a key. */
  record KeySpec(String name, KeyKind kind, Permissions grant, Expiry expiry, Limits limits) {}

  private KeyRequest(JsonFields body, Predicate<String> isModel, Instant now) {
    this.body = body;
    this.isModel = isModel;
    this.now = now;
  }

  /** The fields of a new key. */
  static KeySpec create(
      ObjectNode body, KeySpec defaultValue, Predicate<String> isModel, Instant now) {
    return new KeyRequest(new JsonFields(body, ALL), isModel, now).read(defaultValue);
  }

  /** The new fields of an existing key, whose kind cannot change. */
  static KeySpec update(ObjectNode body, KeySpec before, Predicate<String> isModel, Instant now) {
    return new KeyRequest(new JsonFields(body, CHANGEABLE), isModel, now).read(before);
  }

  private KeySpec read(KeySpec before) {
    var name = body.string("name", NAME_MAX, before.name());
    var kind = body.oneOf("kind", KINDS, before.kind());
    var scopes = body.isGiven("scopes") ? scopes() : before.grant().scopeNames();
    var ranges = body.has("ip_allow") ? ranges() : before.grant().allowedAddresses();
    var expiry = body.has("expires_at") ? expiry() : before.expiry();
    var limits = LimitsJson.read(body, before.limits());
    InvalidFields.throwIfAny(body);
    var grant = Permissions.ofScopeNames(scopes, ranges);
    return new KeySpec(name, kind, grant, expiry, limits);
  }

  private List<String> scopes() {
    var scopes = body.nonEmptyStrings("scopes", ITEMS_MAX);
    for (var i = 0; i < scopes.size(); i++) {
      check(JsonFields.item("scopes", i), scopes.get(i));
    }
    return scopes;
  }

  private void check(String param, String scope) {
    if (scope.startsWith(Permissions.MODEL)) {
      if (!isModel.test(scope.substring(Permissions.MODEL.length()))) {
        body.addProblem(param, Reason.MODEL_NOT_FOUND, SCOPE_OF_MODEL);
      }
    } else if (Stream.of(Scope.values()).noneMatch(one -> one.wireName().equals(scope))) {
      body.addProblem(param, Reason.INVALID_VALUE, SCOPE);
    }
  }

  private List<Cidr> ranges() {
    var ranges = new ArrayList<Cidr>();
    var texts = body.strings("ip_allow", ITEMS_MAX);
    for (var i = 0; i < texts.size(); i++) {
      try {
        ranges.add(Cidr.parse(texts.get(i)));
      } catch (IllegalArgumentException _) {
        body.addProblem(JsonFields.item("ip_allow", i), Reason.INVALID_VALUE, ADDRESSES);
      }
    }
    return ranges;
  }

  private Expiry expiry() {
    if (!body.isGiven("expires_at")) {
      return new Expiry.Never();
    }
    try {
      var time = toInstant(body.value("expires_at"));
      var expiry = new Expiry.At(time);
      if (expiry.hasPassed(now)) {
        body.addProblem("expires_at", Reason.OUT_OF_RANGE, FUTURE);
      }
      return expiry;
    } catch (DateTimeException _) {
      body.addProblem("expires_at", Reason.INVALID_TYPE, TIME);
      return new Expiry.Never();
    }
  }

  private static Instant toInstant(JsonNode value) {
    if (value.canConvertToExactIntegral()
        && value.canConvertToLong()
        && Math.abs(value.longValue()) <= SECONDS_MAX) {
      return Instant.ofEpochSecond(value.longValue());
    }
    return OffsetDateTime.parse(value.stringValue("")).toInstant();
  }
}
