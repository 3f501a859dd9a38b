package filmgate.api.key;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.id.KeyId;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Store;

/** Finds the keys that the paths of requests name. */
record RequestedKeys(Store store) {
  /** Any key, revoked ones included. */
  StoredKey stored(ApiRequest call) {
    return store.keys().stored(new KeyId(call.param())).orElseThrow(RequestedKeys::missing);
  }

  /** A key that is not revoked. */
  StoredKey usable(ApiRequest call) {
    var stored = stored(call);
    return switch (stored.status()) {
      case Status.Usable _ -> stored;
      case Status.Revoked _ -> throw missing();
    };
  }

  /** A key of the caller's account. A key of another account is reported as not found. */
  StoredKey own(ApiRequest call) {
    var stored = usable(call);
    if (!stored.key().account().equals(call.caller().account())) {
      throw missing();
    }
    return stored;
  }

  static ApiException missing() {
    return new ApiException(ApiError.NotFound.KEY_NOT_FOUND);
  }
}
