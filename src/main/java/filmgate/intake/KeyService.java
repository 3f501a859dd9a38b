package filmgate.intake;

import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.idempotency.ChangeExecutor;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyRecord;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.store.Command.CreateKey;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.UpdateKey;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Where keys are made, changed, rotated and revoked; in force at once. */
public final class KeyService {
  private final Store store;
  private final ApiKeyCache keyCache;
  private final LimitCache limits;
  private final ApiKeyFactory newKey;
  private final Clock clock;
  private final ChangeExecutor changes;

  public KeyService(
      Store store, ApiKeyCache keyCache, LimitCache limits, ApiKeyFactory keyFactory, Clock clock) {
    this.store = store;
    this.keyCache = keyCache;
    this.limits = limits;
    this.newKey = keyFactory;
    this.clock = clock;
    this.changes = new ChangeExecutor(store, clock);
  }

  /** A key that nobody knows yet: {@link #create} or {@link #rotate} makes it one that works. */
  public ApiKeyFactory.CreatedKey newKey(ApiKeyFactory.NewKey wish) {
    return newKey.create(wish, clock.instant());
  }

  /** One that takes the place of another: the same in everything but its text. */
  public ApiKeyFactory.CreatedKey newKeyLike(KeyRecord key) {
    return newKey(
        new ApiKeyFactory.NewKey(
            key.account(), key.name(), key.kind(), key.permissions(), key.expiry()));
  }

  /** Adds the key; {@code answer} is what a repetition is answered with. */
  public IdempotentOutcome<KeyChange> create(
      ChangeContext change, KeyRecord key, Limits limit, String answer) {
    var outcome =
        changes.execute(change, new CreateKey(key, limit, changes.changedBy(change)), answer);
    if (outcome instanceof IdempotentOutcome.Performed(KeyChange.KeyChanged _)) {
      limits.put(key.id(), limit);
      reload(key.id());
    }
    return outcome;
  }

  /** Changes name, grant, expiry and limits. */
  public KeyChange update(ChangeContext change, KeyRecord key, Limits limit) {
    var outcome = store.await(new UpdateKey(key, limit, changes.changedBy(change)));
    if (outcome instanceof KeyChange.KeyChanged) {
      limits.put(key.id(), limit);
      reload(key.id());
    }
    return outcome;
  }

  /** Puts {@code fresh} in the place of the old key, which works on for the grace period. */
  public IdempotentOutcome<KeyChange> rotate(
      ChangeContext change, KeyRecord old, KeyRecord fresh, Duration grace, String answer) {
    var command = new RotateKey(old.id(), fresh, grace, changes.changedBy(change));
    var outcome = changes.execute(change, command, answer);
    if (outcome instanceof IdempotentOutcome.Performed(KeyChange.KeyChanged _)) {
      limits.put(fresh.id(), limits.limitsOf(old.id()));
      reload(fresh.id());
      reload(old.id());
    }
    return outcome;
  }

  /** Ends a key at once and for good. */
  public KeyChange revoke(ChangeContext change, String id) {
    var outcome = store.await(new RevokeKey(id, changes.changedBy(change)));
    reload(id);
    return outcome;
  }

  private void reload(String id) {
    keyCache.reload(id, () -> store.keys().usable(id));
  }
}
