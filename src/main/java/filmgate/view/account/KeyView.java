package filmgate.view.account;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.STRINGS;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.keys.ApiKey;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.money.KeySpend;
import java.time.Instant;
import java.util.Optional;

/**
 * The JSON of a key at a time.
 *
 * @param spend what it has spent; empty if that is not requested
 */
public record KeyView(StoredKey stored, Limits limits, Optional<KeySpend> spend, Instant now) {
  private static final JsonShape<KeySpend> SPEND =
      JsonShape.<KeySpend>object()
          .field(
              "day",
              Amount.DECIMAL_STRING.describedAs("Since the begin of the day in UTC."),
              spend -> new Amount(spend.dayMicros()))
          .field(
              "month",
              Amount.DECIMAL_STRING.describedAs("Since the begin of the month in UTC."),
              spend -> new Amount(spend.monthMicros()))
          .optional(
              "overall",
              Amount.DECIMAL_STRING.describedAs("Only of a key with the limit `spend_total`."),
              KeyView::overall);

  public static final JsonShape<KeyView> SHAPE =
      JsonShape.<KeyView>object()
          .field("id", STRING, view -> view.key().id().value())
          .constant("object", "key")
          .field("account_id", STRING, view -> view.key().account().value())
          .field("name", STRING, view -> view.key().name())
          .field("kind", JsonType.oneOf("live", "test"), view -> view.key().kind().wireName())
          .field(
              "prefix",
              STRING.describedAs("The first characters of the secret."),
              view -> view.key().prefix())
          .field("scopes", STRINGS, view -> view.key().permissions().scopeNames())
          .field(
              "ip_allow",
              STRING.list().describedAs("Empty: all addresses."),
              view ->
                  view.key().permissions().allowedAddresses().stream()
                      .map(Object::toString)
                      .toList())
          .field("limits", LimitsJson.TYPE, KeyView::limits)
          .optional(
              "spend",
              SPEND
                  .named("KeySpend")
                  .describedAs(
                      "What its tasks hold and have cost, with those of the keys that it replaced"
                          + " or that replaced it. In `GET /v1/keys` only, and absent if it takes"
                          + " too long to add up."),
              KeyView::spend)
          .field("created", UNIX_TIME, view -> view.key().createdAt())
          .field("expires_at", UNIX_TIME.orNull(), KeyView::expiresAt)
          .field(
              "last_used",
              UNIX_TIME.orNull().describedAs("Accurate to about a minute."),
              view -> Optional.of(view.stored.lastUsedAt()).filter(at -> !at.equals(Instant.EPOCH)))
          .field(
              "state",
              JsonType.oneOf("active", "expired", "revoked"),
              view -> view.stored.state(view.now).wireName())
          .optional("revoked_at", UNIX_TIME, KeyView::revokedAt)
          .field(
              "console",
              BOOLEAN.describedAs("Whether the console acts with this key. It has no secret."),
              view -> view.stored.console())
          .optional(
              "revision", RevisionJson.TYPE, view -> RevisionJson.boxed(view.stored.revision()));

  private static final JsonShape<NewKeyView> NEW_KEY =
      JsonShape.<NewKeyView>object()
          .fieldsOf(SHAPE, NewKeyView::view)
          .field(
              "key",
              STRING.orNull().describedAs("The secret. Null in a repeated response."),
              NewKeyView::secret);

  public static final Schema SCHEMA = SHAPE.schema().named("Key");

  /** With the secret, which is shown once. */
  public static final Schema WITH_SECRET = NEW_KEY.schema().named("NewKey");

  private record NewKeyView(KeyView view, Optional<String> secret) {}

  /** Without what it has spent. */
  public KeyView(StoredKey stored, Limits limits, Instant now) {
    this(stored, limits, Optional.empty(), now);
  }

  private static Optional<Amount> overall(KeySpend spend) {
    return spend.totalMicros().isPresent()
        ? Optional.of(new Amount(spend.totalMicros().getAsLong()))
        : Optional.empty();
  }

  public byte[] render() {
    return SHAPE.render(this);
  }

  /** A new key with its secret. */
  public static byte[] render(KeyRecord key, Limits limits, ApiKey secret) {
    return NEW_KEY.render(new NewKeyView(fresh(key, limits), Optional.of(secret.secret())));
  }

  /** A new key without its secret, for repeated requests. */
  public static byte[] withoutSecret(KeyRecord key, Limits limits) {
    return NEW_KEY.render(new NewKeyView(fresh(key, limits), Optional.empty()));
  }

  private static KeyView fresh(KeyRecord key, Limits limits) {
    var stored = new StoredKey(key, false, new Status.Usable(), Instant.EPOCH);
    return new KeyView(stored, limits, key.createdAt());
  }

  private KeyRecord key() {
    return stored.key();
  }

  private Optional<Instant> expiresAt() {
    return switch (key().expiry()) {
      case Expiry.Never() -> Optional.empty();
      case Expiry.At(var time) -> Optional.of(time);
    };
  }

  private Optional<Instant> revokedAt() {
    return switch (stored.status()) {
      case Status.Usable() -> Optional.empty();
      case Status.Revoked(var time) -> Optional.of(time);
    };
  }
}
