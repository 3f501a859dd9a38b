package filmgate.intake;

import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyRecord;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.store.Command.CreateKey;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.UpdateKey;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Outcome.Repeatable;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Where keys are made, changed, rotated and revoked; in force at once. */
public final class KeyDesk {
  private final Store store;
  private final ApiKeyCache ring;
  private final LimitCache limits;
  private final ApiKeyFactory mint;
  private final Clock clock;
  private final Deeds deeds;

  public KeyDesk(
      Store store, ApiKeyCache ring, LimitCache limits, ApiKeyFactory mint, Clock clock) {
    this.store = store;
    this.ring = ring;
    this.limits = limits;
    this.mint = mint;
    this.clock = clock;
    this.deeds = new Deeds(store, clock);
  }

  /** A key that nobody knows yet: {@link #create} or {@link #rotate} makes it one that works. */
  public ApiKeyFactory.CreatedKey mint(ApiKeyFactory.NewKey wish) {
    return mint.create(wish, clock.instant());
  }

  /** One that takes the place of another: the same in everything but its text. */
  public ApiKeyFactory.CreatedKey mintLike(KeyRecord key) {
    return mint(
        new ApiKeyFactory.NewKey(
            key.account(), key.name(), key.kind(), key.permissions(), key.expiry()));
  }

  /** Adds the key; {@code answer} is what a repetition is answered with. */
  public Repeatable<KeyChange> create(Deed deed, KeyRecord key, Limits limit, String answer) {
    var outcome = deeds.run(deed, new CreateKey(key, limit, deeds.by(deed)), answer);
    if (outcome instanceof Repeatable.First(KeyChange.Changed _)) {
      limits.put(key.id(), limit);
      reload(key.id());
    }
    return outcome;
  }

  /** Changes name, grant, expiry and limits. */
  public KeyChange update(Deed deed, KeyRecord key, Limits limit) {
    var outcome = store.await(new UpdateKey(key, limit, deeds.by(deed)));
    if (outcome instanceof KeyChange.Changed) {
      limits.put(key.id(), limit);
      reload(key.id());
    }
    return outcome;
  }

  /** Puts {@code fresh} in the place of the old key, which works on for the grace period. */
  public Repeatable<KeyChange> rotate(
      Deed deed, KeyRecord old, KeyRecord fresh, Duration grace, String answer) {
    var command = new RotateKey(old.id(), fresh, grace, deeds.by(deed));
    var outcome = deeds.run(deed, command, answer);
    if (outcome instanceof Repeatable.First(KeyChange.Changed _)) {
      limits.put(fresh.id(), limits.limitsOf(old.id()));
      reload(fresh.id());
      reload(old.id());
    }
    return outcome;
  }

  /** Ends a key at once and for good. */
  public KeyChange revoke(Deed deed, String id) {
    var outcome = store.await(new RevokeKey(id, deeds.by(deed)));
    reload(id);
    return outcome;
  }

  private void reload(String id) {
    ring.reload(id, () -> store.keys().usable(id));
  }
}
