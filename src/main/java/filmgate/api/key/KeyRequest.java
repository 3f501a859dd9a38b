package filmgate.api.key;

import filmgate.api.request.JsonFields;
import filmgate.json.Schema;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.net.Cidr;
import filmgate.text.Reason;
import filmgate.view.account.LimitsJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses a create or update request for a key. Omitted fields keep their current or default value.
 */
public final class KeyRequest {
  private static final int NAME_MAX = 100;
  private static final int ITEMS_MAX = 100;

  /** The last second of the year 9999. */
  private static final long SECONDS_MAX = 253_402_300_799L;

  private static final List<String> CHANGEABLE =
      List.of("name", "scopes", "expires_at", "ip_allow", "limits");
  private static final List<String> ALL =
      Stream.concat(CHANGEABLE.stream(), Stream.of("kind")).toList();

  public static final Schema CHANGES = Schema.object(fields());
  public static final Schema NEW =
      Schema.object(
          Stream.concat(
                  fields().stream(),
                  Stream.of(Schema.optional("kind", Schema.enumOf("live", "test"))))
              .toList());

  private final JsonFields form;
  private final Predicate<String> isModel;
  private final Instant now;

  /** The requested fields of a key. */
  record KeySpec(String name, KeyKind kind, Permissions grant, Expiry expiry, Limits limits) {}

  private KeyRequest(JsonFields form, Predicate<String> isModel, Instant now) {
    this.form = form;
    this.isModel = isModel;
    this.now = now;
  }

  private static List<Schema.Property> fields() {
    return List.of(
        Schema.optional("name", Schema.string()),
        Schema.optional(
            "scopes",
            Schema.arrayOf(Schema.string())
                .describedAs(
                    "`generate`, `read`, `keys`, `admin`; `model:kling-v3` restricts the key to a"
                        + " model.")),
        Schema.optional(
            "expires_at",
            Schema.time().orNull().describedAs("Also accepts seconds since 1970. Null: never.")),
        Schema.optional(
            "ip_allow",
            Schema.arrayOf(Schema.string())
                .describedAs("IP addresses or ranges, such as `10.1.2.0/24`.")),
        Schema.optional("limits", LimitsJson.SCHEMA));
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
    var name = form.string("name", NAME_MAX, before.name());
    var kind =
        form.oneOf("kind", List.of("live", "test"), before.kind().name().toLowerCase(Locale.ROOT));
    var words = form.has("scopes") ? scopes() : before.grant().scopeNames();
    var ranges = form.has("ip_allow") ? ranges() : before.grant().allowedAddresses();
    var expiry = form.has("expires_at") ? expiry() : before.expiry();
    var limits =
        form.has("limits")
            ? LimitsJson.read(form.value("limits"), "limits", before.limits(), form::addProblem)
            : before.limits();
    form.throwIfInvalid();
    var grant = Permissions.ofScopeNames(words, ranges);
    return new KeySpec(name, KeyKind.valueOf(kind.toUpperCase(Locale.ROOT)), grant, expiry, limits);
  }

  private List<String> scopes() {
    var words = stringArray("scopes");
    for (var i = 0; i < words.size(); i++) {
      check("scopes[" + i + "]", words.get(i));
    }
    if (words.isEmpty()) {
      form.addProblem("scopes", Reason.TOO_FEW_ITEMS, "must not be empty", "不能为空");
    }
    return words;
  }

  private void check(String param, String word) {
    if (word.startsWith(Permissions.MODEL)) {
      if (!isModel.test(word.substring(Permissions.MODEL.length()))) {
        form.addProblem(param, Reason.MODEL_NOT_FOUND, "is not a known model", "不是已知模型");
      }
    } else if (Stream.of(Scope.values()).noneMatch(scope -> scope.wireName().equals(word))) {
      form.addProblem(
          param,
          Reason.INVALID_VALUE,
          "must be generate, read, keys, admin, or model:<name>",
          "必须是 generate、read、keys、admin 或 model:<模型名>");
    }
  }

  private List<Cidr> ranges() {
    var ranges = new ArrayList<Cidr>();
    var texts = stringArray("ip_allow");
    for (var i = 0; i < texts.size(); i++) {
      try {
        ranges.add(Cidr.parse(texts.get(i)));
      } catch (IllegalArgumentException _) {
        form.addProblem(
            "ip_allow[" + i + "]",
            Reason.INVALID_VALUE,
            "must be an IP address or a range such as 10.1.2.0/24 or fd00::/8",
            "必须是地址或网段，如 10.1.2.0/24 或 fd00::/8");
      }
    }
    return ranges;
  }

  private List<String> stringArray(String name) {
    var list = form.value(name);
    if (list.isNull()) {
      return List.of();
    }
    if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString)) {
      form.addProblem(name, Reason.INVALID_TYPE, "must be an array of strings", "必须是字符串数组");
      return List.of();
    }
    if (list.size() > ITEMS_MAX) {
      form.addProblem(
          name, Reason.TOO_MANY_ITEMS, "must not have more than 100 items", "不能超过 100 项");
      return List.of();
    }
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  private Expiry expiry() {
    var value = form.value("expires_at");
    if (value.isNull()) {
      return new Expiry.Never();
    }
    try {
      var time = time(value);
      if (!time.isAfter(now)) {
        form.addProblem("expires_at", Reason.OUT_OF_RANGE, "must be in the future", "必须晚于当前时间");
      }
      return new Expiry.At(time);
    } catch (DateTimeException _) {
      form.addProblem(
          "expires_at",
          Reason.INVALID_TYPE,
          "must be a time such as 2027-01-31T00:00:00Z, or seconds since 1970",
          "必须是时间（如 2027-01-31T00:00:00Z）或自 1970 年起的秒数");
      return new Expiry.Never();
    }
  }

  private static Instant time(JsonNode value) {
    if (value.isIntegralNumber() && Math.abs(value.longValue()) <= SECONDS_MAX) {
      return Instant.ofEpochSecond(value.longValue());
    }
    return OffsetDateTime.parse(value.isString() ? value.stringValue() : "").toInstant();
  }
}
