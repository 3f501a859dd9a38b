package filmgate.intake;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.idempotency.ChangeExecutor;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyCondition;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.store.Command.ChangeKeyIf;
import filmgate.store.Command.CreateKey;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.UpdateKey;
import filmgate.store.KeyQueries.KeyFilter;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates, changes, rotates, and revokes keys, for the API and the command line. A change takes
 * effect in this process immediately.
 */
public final class KeyService {
  /** The longest name of a key, in characters. */
  public static final int NAME_MAX = 100;

  /** The longest grace period of a rotated key: a month. */
  public static final Duration GRACE_MAX = Duration.ofDays(31);

  private static final int PAGE = 1_000;

  private final Store store;
  private final ApiKeyCache keyCache;
  private final LimitCache limits;
  private final ApiKeyFactory keyFactory;
  private final Clock clock;
  private final ChangeExecutor changes;

  public KeyService(
      Store store, ApiKeyCache keyCache, LimitCache limits, ApiKeyFactory keyFactory, Clock clock) {
    this.store = store;
    this.keyCache = keyCache;
    this.limits = limits;
    this.keyFactory = keyFactory;
    this.clock = clock;
    this.changes = new ChangeExecutor(store, clock);
  }

  /** The result of a change of a key on the command line. */
  public sealed interface KeyResult {}

  public record KeyCreated(ApiKeyFactory.CreatedKey created) implements KeyResult {}

  /** A change that the service refuses. */
  public enum KeyRefusal implements KeyResult {
    ACCOUNT_NOT_FOUND,
    /** The scope {@code admin} is for keys of the root account. */
    ADMIN_REQUIRES_ROOT,
    /** There is no such key, or it is revoked. */
    KEY_NOT_FOUND,
    /** The key would be expired when it is created. */
    EXPIRES_IN_PAST,
    /** The name is blank or longer than {@link #NAME_MAX}. */
    INVALID_NAME,
    /** The grace period is longer than {@link #GRACE_MAX}. */
    GRACE_TOO_LONG,
    /** A key {@code Console} has no secret that could be replaced. */
    CONSOLE_KEY
  }

  /** Whether a key of the account may have these permissions: {@code admin} is for root only. */
  public static boolean isAllowed(Permissions permissions, AccountId account) {
    return account.equals(AccountId.ROOT) || !permissions.scopes().contains(Scope.ADMIN);
  }

  /** Every key of an account, including revoked keys. */
  public List<StoredKey> list(AccountId account) {
    var all = new ArrayList<StoredKey>();
    var page = store.keys().ofAccount(account, KeyFilter.ALL, "", PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      var last = page.getLast().key().id().value();
      page = store.keys().ofAccount(account, KeyFilter.ALL, last, PAGE);
    }
    return all;
  }

  public Limits limitsOf(KeyId id) {
    return limits.limitsOf(id);
  }

  /** Creates a key without limits. */
  public KeyResult create(ChangeContext change, ApiKeyFactory.NewKey request) {
    if (!isAllowed(request.grant(), request.account())) {
      return KeyRefusal.ADMIN_REQUIRES_ROOT;
    }
    if (request.expiry().hasPassed(clock.instant())) {
      return KeyRefusal.EXPIRES_IN_PAST;
    }
    if (request.name().isBlank() || request.name().length() > NAME_MAX) {
      return KeyRefusal.INVALID_NAME;
    }
    if (store.accounts().account(request.account()).isEmpty()) {
      return KeyRefusal.ACCOUNT_NOT_FOUND;
    }
    var created = newKey(request);
    return result(create(change, List.of(), created.record(), Limits.NONE, ""), created);
  }

  /** Replaces a key by one with a new secret; the old one works until the grace period ends. */
  public KeyResult rotate(ChangeContext change, KeyId id, Duration grace) {
    if (grace.compareTo(GRACE_MAX) > 0) {
      return KeyRefusal.GRACE_TOO_LONG;
    }
    var old = store.keys().stored(id);
    if (old.isEmpty()) {
      return KeyRefusal.KEY_NOT_FOUND;
    }
    if (old.get().console()) {
      return KeyRefusal.CONSOLE_KEY;
    }
    var created = newKeyLike(old.get().key());
    var rotated = new RotatedKey(old.get().key(), created.record());
    return result(rotate(change, List.of(), rotated, grace, ""), created);
  }

  private static KeyResult result(
      IdempotentOutcome<KeyChange> outcome, ApiKeyFactory.CreatedKey created) {
    return outcome instanceof IdempotentOutcome.Performed(KeyChange.KeyChanged _)
        ? new KeyCreated(created)
        : KeyRefusal.KEY_NOT_FOUND;
  }

  /** A key that works once {@link #create} or {@link #rotate} has stored it. */
  public ApiKeyFactory.CreatedKey newKey(ApiKeyFactory.NewKey request) {
    return keyFactory.create(request, clock.instant());
  }

  /**
   * A key that is like another except for its id and secret. It is not in a grace period, and if
   * the other key has expired, it has the same lifetime again.
   */
  public ApiKeyFactory.CreatedKey newKeyLike(KeyRecord key) {
    return newKey(
        new ApiKeyFactory.NewKey(
            key.account(), key.name(), key.kind(), key.permissions(), renewed(key)));
  }

  private Expiry renewed(KeyRecord key) {
    var now = clock.instant();
    var expiry = store.keys().expiryWithoutGrace(key);
    return expiry instanceof Expiry.At(var time) && expiry.hasPassed(now)
        ? new Expiry.At(now.plus(Duration.between(key.createdAt(), time)))
        : expiry;
  }

  /**
   * Stores the key.
   *
   * @param response the response to a repetition
   */
  public IdempotentOutcome<KeyChange> create(
      ChangeContext change,
      List<KeyCondition> conditions,
      KeyRecord key,
      Limits limit,
      String response) {
    var command = new CreateKey(key, limit, changes.changedBy(change));
    var outcome = changes.execute(change, new ChangeKeyIf(conditions, command), response);
    if (outcome instanceof IdempotentOutcome.Performed(KeyChange.KeyChanged _)) {
      reload(key.id());
    }
    return outcome;
  }

  public KeyChange update(
      ChangeContext change, List<KeyCondition> conditions, KeyRecord key, Limits limit) {
    var command = new UpdateKey(key, limit, changes.changedBy(change));
    var outcome = store.await(new ChangeKeyIf(conditions, command));
    if (outcome instanceof KeyChange.KeyChanged) {
      reload(key.id());
    }
    return outcome;
  }

  /** A key and its replacement. */
  public record RotatedKey(KeyRecord old, KeyRecord fresh) {}

  /** Replaces a key; the old one works until the grace period ends. */
  public IdempotentOutcome<KeyChange> rotate(
      ChangeContext change,
      List<KeyCondition> conditions,
      RotatedKey rotated,
      Duration grace,
      String response) {
    var old = rotated.old();
    var fresh = rotated.fresh();
    var command = new RotateKey(old.id(), fresh, grace, changes.changedBy(change));
    var outcome = changes.execute(change, new ChangeKeyIf(conditions, command), response);
    if (outcome instanceof IdempotentOutcome.Performed(KeyChange.KeyChanged _)) {
      reload(fresh.id());
      reload(old.id());
    }
    return outcome;
  }

  /** Revokes a key, permanently. */
  public KeyChange revoke(ChangeContext change, KeyId id) {
    var outcome = store.await(new RevokeKey(id, changes.changedBy(change)));
    reload(id);
    return outcome;
  }

  private void reload(KeyId id) {
    limits.reload(id, () -> store.keys().limitsOf(id));
    keyCache.reload(id, () -> store.keys().usable(id));
  }
}
