package filmgate.api.key;

import filmgate.api.error.ApiException;
import filmgate.api.key.KeyAuthors.Author;
import filmgate.api.request.GuardedEdit;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.intake.KeyService;
import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Revision;
import filmgate.store.Store;
import filmgate.view.account.KeyView;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Returns single keys with their revisions, and changes them. */
final class KeyEdits {
  private final RequestedKeys requested;
  private final KeyAuthors authors;
  private final KeyService keys;
  private final Store store;
  private final Predicate<String> isModel;
  private final Clock clock;

  KeyEdits(
      KeyService keys, Store store, KeyAuthors authors, Predicate<String> isModel, Clock clock) {
    this.requested = new RequestedKeys(store);
    this.authors = authors;
    this.keys = keys;
    this.store = store;
    this.isModel = isModel;
    this.clock = clock;
  }

  /** A change, the limits before it, and the whole key after it. */
  private record RequestedChange(GuardedEdit edit, Limits limitsBefore, KeyRequest.KeySpec spec) {}

  /** The key as it is stored. Its limits are read after its revision, and so never older. */
  ApiResponse one(ApiRequest call) {
    var stored = requested.stored(call);
    var limits = authors.limits(stored.key().id());
    var view = new KeyView(stored, limits, clock.instant());
    return ApiResponse.json(view.render(), List.of(ResponseHeaders.NO_STORE));
  }

  /** Changes any key. */
  ApiResponse update(ApiRequest call) {
    var _ = requested.usable(call);
    var edit = GuardedEdit.of(call);
    return authors.change(
        call,
        author -> {
          var stored = requested.usable(call);
          return update(call, author, stored, change(edit, stored.key()));
        });
  }

  /** Changes a key of the caller's account that the caller could create, before and after. */
  ApiResponse updateOwn(ApiRequest call) {
    var _ = requested.own(call);
    var edit = GuardedEdit.of(call);
    return authors.change(
        call,
        author -> {
          var stored = requested.own(call);
          author.requireWithin(stored.key());
          var change = change(edit, stored.key());
          author.requireWithin(change.spec().limits());
          KeyAuthors.requireNoSpendCap(author);
          return update(call, author, stored, change);
        });
  }

  private RequestedChange change(GuardedEdit edit, KeyRecord key) {
    var limits = authors.limits(key.id());
    var before =
        new KeyRequest.KeySpec(key.name(), key.kind(), key.permissions(), key.expiry(), limits);
    var spec = KeyRequest.update(edit.fields(), before, isModel, clock.instant());
    return new RequestedChange(edit, limits, spec);
  }

  /** Empty if the key was changed since it was read here. */
  private Optional<ApiResponse> update(
      ApiRequest call, Author author, StoredKey stored, RequestedChange change) {
    var key = stored.key();
    var spec = change.spec();
    if (!spec.grant().equals(key.permissions()) || !spec.expiry().equals(key.expiry())) {
      KeyEndpoints.requireNotConsole(stored);
    }
    KeyEndpoints.requireAllowedScopes(spec.grant(), key.account());
    var next = key.changed(spec.name(), spec.grant(), spec.expiry());
    author.requireWithin(next);
    if (change.edit().revision().isPresent() && hasChanged(stored)) {
      return Optional.empty();
    }
    if (change.edit().isOutdated(stored.revision())) {
      throw conflict(stored, change, next);
    }
    var conditions = author.conditions(key, change.limitsBefore());
    var outcome = keys.update(KeyEndpoints.changeContext(call), conditions, next, spec.limits());
    if (outcome instanceof KeyChange.KeysHaveChanged) {
      return Optional.empty();
    }
    var _ = KeyEndpoints.changed(outcome);
    return Optional.of(one(call));
  }

  /**
   * Whether the key or its limits were changed since the key was read. A later change fails the
   * condition that both are unchanged.
   */
  private boolean hasChanged(StoredKey stored) {
    return revision(stored).number() != stored.revision();
  }

  private Revision revision(StoredKey stored) {
    return store.auditLog().revision(stored.key().id());
  }

  private ApiException conflict(StoredKey stored, RequestedChange change, KeyRecord next) {
    var now = clock.instant();
    var after = new StoredKey(next, stored.console(), stored.status(), stored.lastUsedAt());
    return change
        .edit()
        .conflict(
            new Revision(stored.revision(), revision(stored).by()),
            new KeyView(stored, change.limitsBefore(), now).render(),
            new KeyView(after, change.spec().limits(), now).render());
  }
}
