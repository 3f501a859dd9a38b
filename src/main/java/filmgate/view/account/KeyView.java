package filmgate.view.account;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;

import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.keys.ApiKey;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** The JSON of a key. */
public final class KeyView {
  private static final List<Schema.Property> PARTS =
      List.of(
          required("id", string()),
          required("object", enumOf("key")),
          required("account", string()),
          required("name", string()),
          required("kind", enumOf("live", "test")),
          required("prefix", string().describedAs("The first characters of the secret.")),
          required("scopes", arrayOf(string())),
          required("ip_allow", arrayOf(string()).describedAs("Empty: all addresses.")),
          required("limits", LimitsJson.SCHEMA),
          required("created", unixTime()),
          required("expires_at", unixTime().orNull()),
          required("last_used", unixTime().orNull().describedAs("Accurate to about a minute.")),
          required("state", enumOf("active", "revoked")),
          optional("revoked_at", unixTime()));

  public static final Schema SCHEMA = object(PARTS).named("Key");

  /** With the secret, which is shown once. */
  public static final Schema WITH_SECRET = withSecret().named("NewKey");

  private KeyView() {}

  private static Schema withSecret() {
    var parts = new ArrayList<>(PARTS);
    parts.add(
        required("key", string().orNull().describedAs("The secret. Null in a repeated response.")));
    return object(parts);
  }

  public static byte[] render(StoredKey stored, Limits limits) {
    return JsonBuilder.object(json -> write(json, stored, limits));
  }

  /** A new key with its secret. */
  public static byte[] render(KeyRecord key, Limits limits, ApiKey secret) {
    return JsonBuilder.object(
        json -> {
          write(json, fresh(key), limits);
          json.writeStringProperty("key", secret.secret());
        });
  }

  /** A new key without its secret, for repeated requests. */
  public static byte[] withoutSecret(KeyRecord key, Limits limits) {
    return JsonBuilder.object(
        json -> {
          write(json, fresh(key), limits);
          json.writeNullProperty("key");
        });
  }

  private static StoredKey fresh(KeyRecord key) {
    return new StoredKey(key, new Status.Usable(), Instant.EPOCH);
  }

  /** Writes the fields of the key into an open object. */
  public static void write(JsonGenerator json, StoredKey stored, Limits limits) {
    var key = stored.key();
    json.writeStringProperty("id", key.id());
    json.writeStringProperty("object", "key");
    json.writeStringProperty("account", key.account());
    json.writeStringProperty("name", key.name());
    json.writeStringProperty("kind", key.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("prefix", key.prefix());
    stringArray(json, "scopes", key.permissions().scopeNames());
    stringArray(
        json,
        "ip_allow",
        key.permissions().allowedAddresses().stream().map(Object::toString).toList());
    json.writeName("limits");
    LimitsJson.write(json, limits);
    json.writeNumberProperty("created", key.createdAt().getEpochSecond());
    time(json, "expires_at", key.expiry() instanceof Expiry.At(var at) ? at : Instant.EPOCH);
    time(json, "last_used", stored.lastUsedAt());
    switch (stored.status()) {
      case Status.Usable() -> json.writeStringProperty("state", "active");
      case Status.Revoked(var at) -> {
        json.writeStringProperty("state", "revoked");
        json.writeNumberProperty("revoked_at", at.getEpochSecond());
      }
    }
  }

  private static void stringArray(JsonGenerator json, String name, List<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** The epoch means never. */
  private static void time(JsonGenerator json, String name, Instant time) {
    if (time.equals(Instant.EPOCH)) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, time.getEpochSecond());
    }
  }
}
