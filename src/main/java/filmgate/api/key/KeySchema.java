package filmgate.api.key;

import static filmgate.json.Schema.anyOf;
import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.matching;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.time;

import filmgate.api.request.GuardedEdit;
import filmgate.json.Schema;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.view.account.LimitsJson;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of the requests that {@link KeyRequest} parses. */
final class KeySchema {
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String IPV4 =
      "^%1$s(\\.%1$s){3}(/(0{0,2}[0-9]|0?[12][0-9]|0?3[0-2]))?$".formatted(BYTE);

  /** Every address of this version, and some texts that are none. */
  private static final String IPV6 =
      "^[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}(:%1$s(\\.%1$s){3})?(/[0-9]{1,3})?$"
          .formatted(BYTE);

  private KeySchema() {}

  static Schema newKey(List<String> models) {
    var kind = optional("kind", enumOf("live", "test").orNull());
    var fields = Stream.concat(changeable(models), Stream.of(kind)).toList();
    return Schema.request(fields).named("CreateKeyRequest");
  }

  static Schema changes(List<String> models) {
    var fields = Stream.concat(changeable(models), Stream.of(GuardedEdit.FIELD)).toList();
    return Schema.request(fields).named("UpdateKeyRequest");
  }

  private static Stream<Schema.Property> changeable(List<String> models) {
    var max = KeyRequest.ITEMS_MAX;
    return Stream.of(
        optional("name", Schema.lineOrEmpty(KeyRequest.NAME_MAX).orNull()),
        optional(
            "scopes",
            arrayOf(scope(models), 1, max)
                .orNull()
                .describedAs(
                    "`generate`, `read`, `keys`, `route`, `admin`; `model:kling-v3` restricts the"
                        + " key to a model.")),
        optional(
            "expires_at",
            anyOf(time(), integer(0, KeyRequest.SECONDS_MAX))
                .orNull()
                .describedAs("A time in the future, or seconds since 1970. Null: never.")),
        optional(
            "ip_allow",
            arrayOf(matching(IPV4 + "|" + IPV6), 0, max)
                .orNull()
                .describedAs("IP addresses or ranges, such as `10.1.2.0/24`.")),
        optional("limits", LimitsJson.CHANGES));
  }

  private static Schema scope(List<String> models) {
    return enumOf(
        Stream.concat(
                Stream.of(Scope.values()).map(Scope::wireName),
                models.stream().map(model -> Permissions.MODEL + model))
            .toArray(String[]::new));
  }
}
