package filmgate.api.key;

import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.error.ApiError.Unauthenticated;
import filmgate.api.error.ApiError.Unavailable;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.id.KeyId;
import filmgate.id.SessionId;
import filmgate.keys.Caller;
import filmgate.keys.KeyCondition;
import filmgate.keys.KeyCondition.AccountActive;
import filmgate.keys.KeyCondition.KeyUnchanged;
import filmgate.keys.KeyCondition.SessionActive;
import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes keys with the permissions that the caller has at the time of the change. A request can
 * take minutes to arrive, and its key can be revoked, rotated, or changed while it does.
 */
final class KeyAuthors {
  /** A change fails this often only if other changes succeed that often while it runs. */
  private static final int TRIES_MAX = 100;

  private final Store store;
  private final Clock clock;

  KeyAuthors(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The caller as it is now.
   *
   * @param limits the limits of its key
   * @param conditions what must still hold when its change is stored
   */
  record Author(Caller caller, Limits limits, List<KeyCondition> conditions) {
    /** The caller must be able to create the key; an operator can create any. */
    void requireWithin(KeyRecord key) {
      forbidUnless(caller.isOperator() || key.isWithin(caller));
    }

    /** A key that the caller creates or changes may not have more than its own. */
    void requireWithin(Limits ofKey) {
      forbidUnless(ofKey.isWithin(limits));
    }

    /** The conditions of a change of an existing key. */
    List<KeyCondition> conditions(KeyRecord key, Limits ofKey) {
      var all = new ArrayList<>(conditions);
      all.add(new KeyUnchanged(key, ofKey));
      return List.copyOf(all);
    }
  }

  /**
   * A caller with a spend cap may not get a key whose spend counters are not its own: it could
   * spend more than it has left.
   */
  static void requireNoSpendCap(Author author) {
    forbidUnless(author.limits().spend().equals(Limits.Spend.NONE));
  }

  /** As {@link #requireNoSpendCap}, but the replacement of a key shares its spend counters. */
  void requireSharedSpendIfCapped(Author author, KeyRecord rotated) {
    if (!store.keys().isSameLineage(author.caller().key(), rotated.id())) {
      requireNoSpendCap(author);
    }
  }

  static void forbidUnless(boolean allowed) {
    if (!allowed) {
      throw new ApiException(Forbidden.EXCEEDS_OWN_KEY);
    }
  }

  /**
   * Runs a change; the body of the request must have been read.
   *
   * @param attempt reads what it depends on; empty if that changed before it was stored
   * @throws ApiException 401 or 403 if the caller may not make the request any more
   */
  ApiResponse change(ApiRequest call, Function<Author, Optional<ApiResponse>> attempt) {
    for (var i = 0; i < TRIES_MAX; i++) {
      var response = attempt.apply(author(call));
      if (response.isPresent()) {
        return response.get();
      }
    }
    throw new ApiException(Unavailable.BUSY);
  }

  private Author author(ApiRequest call) {
    var before = call.caller();
    var limits = limits(before.key());
    var key = store.keys().usable(before.key()).orElseThrow(() -> refused(before));
    var conditions = new ArrayList<KeyCondition>();
    conditions.add(new KeyUnchanged(key, limits));
    conditions.add(new AccountActive(before.account()));
    before.session().ifPresent(session -> conditions.add(active(call, session)));
    var caller = before.session().isPresent() ? before : Caller.of(key);
    if (key.expiry().hasPassed(clock.instant())) {
      throw new ApiException(Unauthenticated.EXPIRED_KEY);
    }
    if (!call.isAllowedFor(caller)) {
      throw new ApiException(Forbidden.MISSING_SCOPE);
    }
    return new Author(caller, limits, List.copyOf(conditions));
  }

  /** A session does not change while it lasts. */
  private SessionActive active(ApiRequest call, SessionId session) {
    if (!call.isStillAuthenticated()) {
      throw new ApiException(Unauthenticated.SESSION_ENDED);
    }
    return new SessionActive(session, clock.instant());
  }

  private static ApiException refused(Caller caller) {
    return new ApiException(
        caller.session().isPresent() ? Unauthenticated.SESSION_ENDED : Unauthenticated.INVALID_KEY);
  }

  /** The limits of a key in the store; those in memory may be older. */
  Limits limits(KeyId key) {
    return store.keys().limitsOf(key);
  }
}
