package filmgate.api.key;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.key.KeyAuthors.Author;
import filmgate.api.request.IdempotentResponses;
import filmgate.api.request.InvalidFields;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.KeyService;
import filmgate.intake.KeyService.RotatedKey;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.json.JsonFields;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.keys.ApiKey;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Store;
import filmgate.text.Reason;
import filmgate.view.account.KeyView;
import filmgate.view.model.ModelDescriptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets operators manage the keys of all accounts, and callers the keys of their own account. A key
 * cannot create, rotate, or revoke a more powerful one.
 */
public final class KeyEndpoints {
  private static final long GRACE_SECONDS_MAX = KeyService.GRACE_MAX.toSeconds();

  public static final List<Schema.Property> ROTATION =
      List.of(
          Schema.optional(
              "grace_seconds",
              Schema.integer(0, GRACE_SECONDS_MAX)
                  .describedAs("How long the old key stays valid. Default: 0.")));

  /** The scopes of a new key that none are requested for. */
  private static final Set<Scope> STANDARD_SCOPES = Set.of(Scope.GENERATE);

  private static final JsonShape<KeyRecord> DELETED_SHAPE =
      JsonShape.<KeyRecord>object()
          .field("id", JsonType.STRING, key -> key.id().value())
          .constant("object", "key.deleted")
          .field("deleted", JsonType.TRUE, _ -> true);
  public static final Schema DELETED = DELETED_SHAPE.schema().named("DeletedKey");

  private final KeyListEndpoint lists;
  private final RequestedKeys requested;
  private final KeyEdits edits;
  private final KeyAuthors authors;
  private final KeyService keys;
  private final Store store;
  private final Predicate<String> isModel;
  private final List<String> modelIds;
  private final Clock clock;

  public KeyEndpoints(
      KeyService keys, Store store, LimitCache limits, ModelDescriptions models, Clock clock) {
    lists = new KeyListEndpoint(store, limits, clock);
    authors = new KeyAuthors(store, clock);
    requested = new RequestedKeys(store);
    this.keys = keys;
    this.store = store;
    this.isModel = model -> models.find(model).isPresent();
    edits = new KeyEdits(keys, store, authors, isModel, clock);
    this.modelIds = models.list().stream().map(ModelDescriptions.ModelDescription::id).toList();
    this.clock = clock;
  }

  /** {@code GET /admin/v1/accounts/{id}/keys}: all keys, including revoked ones. */
  public ApiResponse listOfAccount(ApiRequest call) {
    return lists.ofAccount(call, account(call));
  }

  /** {@code GET /v1/keys}: the keys that are not revoked, or the revoked ones. */
  ApiResponse listOwn(ApiRequest call) {
    return lists.own(call);
  }

  private AccountId account(ApiRequest call) {
    return store
        .accounts()
        .account(new AccountId(call.param()))
        .orElseThrow(() -> new ApiException(ApiError.NotFound.ACCOUNT_NOT_FOUND))
        .id();
  }

  /** {@code GET /admin/v1/keys/{id}}. */
  public ApiResponse one(ApiRequest call) {
    return edits.one(call);
  }

  /** The request for a new key. */
  public Schema newKey() {
    return KeySchema.newKey(modelIds);
  }

  /** The request that changes a key. */
  public Schema changes() {
    return KeySchema.changes(modelIds);
  }

  /** {@code POST /admin/v1/accounts/{id}/keys}. */
  public ApiResponse createForAccount(ApiRequest call) {
    var account = account(call);
    var body = call.json();
    var grant = Permissions.of(STANDARD_SCOPES);
    var defaults =
        new KeyRequest.KeySpec("key", KeyKind.LIVE, grant, new Expiry.Never(), Limits.NONE);
    var spec = KeyRequest.create(body, defaults, isModel, clock.instant());
    return authors.change(call, author -> create(call, author, account, body, spec));
  }

  /** {@code POST /v1/keys}: omitted fields default to those of the requesting key. */
  ApiResponse createOwn(ApiRequest call) {
    var body = call.json();
    return authors.change(call, author -> createOwn(call, author, body));
  }

  private Optional<ApiResponse> createOwn(ApiRequest call, Author author, ObjectNode body) {
    var spec = KeyRequest.create(body, defaultsOf(author), isModel, clock.instant());
    author.requireWithin(spec.limits());
    KeyAuthors.requireNoSpendCap(author);
    return create(call, author, author.caller().account(), body, spec);
  }

  private static KeyRequest.KeySpec defaultsOf(Author author) {
    var caller = author.caller();
    var scopes = EnumSet.noneOf(Scope.class);
    scopes.addAll(caller.grant().scopes());
    scopes.removeAll(Set.of(Scope.KEYS, Scope.ADMIN));
    var grant =
        new Permissions(
            scopes.isEmpty() ? STANDARD_SCOPES : scopes,
            caller.grant().models(),
            caller.grant().allowedAddresses());
    return new KeyRequest.KeySpec("key", caller.kind(), grant, caller.expiry(), author.limits());
  }

  private Optional<ApiResponse> create(
      ApiRequest call, Author author, AccountId account, ObjectNode body, KeyRequest.KeySpec spec) {
    requireAllowedScopes(spec.grant(), account);
    var created =
        keys.newKey(
            new ApiKeyFactory.NewKey(
                account, spec.name(), spec.kind(), spec.grant(), spec.expiry()));
    author.requireWithin(created.record());
    var outcome =
        keys.create(
            IdempotentResponses.changeContext(call, body),
            author.conditions(),
            created.record(),
            spec.limits(),
            withoutSecret(created.record(), spec.limits()));
    return respond(outcome, spec.limits(), created.key());
  }

  private static String withoutSecret(KeyRecord key, Limits limits) {
    return new String(KeyView.withoutSecret(key, limits), StandardCharsets.UTF_8);
  }

  /** Empty if a condition of the change does not hold. */
  private static Optional<ApiResponse> respond(
      IdempotentOutcome<KeyChange> outcome, Limits limits, ApiKey secret) {
    return outcome instanceof IdempotentOutcome.Performed(KeyChange.KeysHaveChanged _)
        ? Optional.empty()
        : Optional.of(
            IdempotentResponses.respond(
                outcome,
                done -> KeyView.render(changed(done), limits, secret),
                IdempotentResponses::storedBytes));
  }

  static KeyRecord changed(KeyChange change) {
    return switch (change) {
      case KeyChange.KeyChanged(var key) -> key;
      case KeyChange.NoSuchKey _ -> throw RequestedKeys.missing();
      case KeyChange.KeysHaveChanged _ -> throw new IllegalStateException("not repeated");
    };
  }

  /** Only keys of the root account can have the scope {@code admin}. */
  static void requireAllowedScopes(Permissions grant, AccountId account) {
    if (!KeyService.isAllowed(grant, account)) {
      throw InvalidParameter.of(
          "scopes",
          Reason.INVALID_VALUE,
          "must not contain admin. Only keys of the root account can have it",
          "不能包含 admin，仅 root 账户的密钥支持该权限");
    }
  }

  /** {@code PATCH /admin/v1/keys/{id}}: omitted fields keep their value. */
  public ApiResponse update(ApiRequest call) {
    return edits.update(call);
  }

  /**
   * {@code PATCH /v1/keys/{id}}: the caller must be able to create the key as it is, and as it will
   * be.
   */
  ApiResponse updateOwn(ApiRequest call) {
    return edits.updateOwn(call);
  }

  /** A key {@code Console} has no secret to replace, and no permissions of its own. */
  static void requireNotConsole(StoredKey stored) {
    if (stored.console()) {
      throw new ApiException(ApiError.KeyConflict.CONSOLE_KEY);
    }
  }

  static ChangeContext changeContext(ApiRequest call) {
    return new ChangeContext(call.caller(), new ChangeContext.ChangeKey.NoKey());
  }

  /** {@code DELETE /admin/v1/keys/{id}}. */
  public ApiResponse revoke(ApiRequest call) {
    return revoked(changed(keys.revoke(changeContext(call), new KeyId(call.param()))));
  }

  /** {@code DELETE /v1/keys/{id}}: the caller must be able to create the key. */
  ApiResponse revokeOwn(ApiRequest call) {
    var stored = requested.own(call);
    KeyAuthors.forbidUnless(call.caller().isOperator() || stored.key().isWithin(call.caller()));
    requireNotConsole(stored);
    return revoked(changed(keys.revoke(changeContext(call), stored.key().id())));
  }

  private static ApiResponse revoked(KeyRecord key) {
    return ApiResponse.json(DELETED_SHAPE.render(key));
  }

  /** {@code POST /admin/v1/keys/{id}/rotate}. */
  public ApiResponse rotate(ApiRequest call) {
    requireNotConsole(requested.stored(call));
    var rotation = rotation(call);
    return authors.change(
        call,
        author -> {
          var stored = requested.stored(call);
          return switch (stored.status()) {
            case Status.Usable _ -> rotated(call, author, rotation, stored.key());
            case Status.Revoked _ -> throw new ApiException(ApiError.KeyConflict.KEY_REVOKED);
          };
        });
  }

  /**
   * {@code POST /v1/keys/{id}/rotate}: the caller must be able to create the key to receive its
   * secret.
   */
  ApiResponse rotateOwn(ApiRequest call) {
    requireNotConsole(requested.own(call));
    var rotation = rotation(call);
    return authors.change(
        call,
        author -> {
          var key = requested.own(call).key();
          author.requireWithin(keys.newKeyLike(key).record());
          var limit = authors.limits(key.id());
          author.requireWithin(limit);
          authors.requireSharedSpendIfCapped(author, key);
          return rotated(call, author, rotation, key);
        });
  }

  /** The request for a rotation. */
  private record RotationRequest(ObjectNode body, Duration grace) {}

  private static RotationRequest rotation(ApiRequest call) {
    var body = call.hasBody() ? call.json() : JsonNodeFactory.instance.objectNode();
    var fields = JsonFields.of(body, ROTATION);
    var grace = Duration.ofSeconds(fields.integer("grace_seconds", GRACE_SECONDS_MAX, 0));
    InvalidFields.throwIfAny(fields);
    return new RotationRequest(body, grace);
  }

  private Optional<ApiResponse> rotated(
      ApiRequest call, Author author, RotationRequest rotation, KeyRecord old) {
    var fresh = keys.newKeyLike(old);
    var limit = authors.limits(old.id());
    var outcome =
        keys.rotate(
            IdempotentResponses.changeContext(call, rotation.body()),
            author.conditions(old, limit),
            new RotatedKey(old, fresh.record()),
            rotation.grace(),
            withoutSecret(fresh.record(), limit));
    return respond(outcome, limit, fresh.key());
  }
}
