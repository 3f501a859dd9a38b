package filmgate.api.key;

import static filmgate.api.route.Operation.Tag.ACCOUNT;
import static filmgate.api.route.RouteAccess.KEYS;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ErrorSamples;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.view.account.KeyView;
import java.util.List;

/** The keys of the caller's account. */
public final class KeyRoutes implements RouteGroup {
  private final KeyEndpoints keys;

  public KeyRoutes(KeyEndpoints keys) {
    this.keys = keys;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(ACCOUNT, "listKeys", "List keys.")
            .withParameters(KeyListEndpoint.PARAMETERS)
            .returns(PageView.schema(KeyView.SCHEMA).named("KeyPage"))
            .get("/v1/keys", KEYS, keys::listOwn),
        Operation.of(ACCOUNT, "createKey", "Create a key.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, KeyView.WITH_SECRET)
            .withErrors(Forbidden.EXCEEDS_OWN_KEY)
            .withErrors(ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post("/v1/keys", KEYS, keys::createOwn)
            .withBody(keys.newKey()),
        Operation.of(ACCOUNT, "updateKey", "Update a key.")
            .returns(KeyView.SCHEMA)
            .withErrors(NotFound.KEY_NOT_FOUND, Forbidden.EXCEEDS_OWN_KEY)
            .withErrors(ApiError.KeyConflict.CONSOLE_KEY, ErrorSamples.REVISION_CONFLICT)
            .patch("/v1/keys/{id}", KEYS, keys::updateOwn)
            .withBody(keys.changes()),
        Operation.of(ACCOUNT, "revokeKey", "Revoke a key.")
            .returns(KeyEndpoints.DELETED)
            .withErrors(NotFound.KEY_NOT_FOUND, Forbidden.EXCEEDS_OWN_KEY)
            .withErrors(ApiError.KeyConflict.CONSOLE_KEY)
            .delete("/v1/keys/{id}", KEYS, keys::revokeOwn),
        Operation.of(ACCOUNT, "rotateKey", "Rotate a key.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, KeyView.WITH_SECRET)
            .withErrors(NotFound.KEY_NOT_FOUND, Forbidden.EXCEEDS_OWN_KEY)
            .withErrors(ApiError.KeyConflict.CONSOLE_KEY)
            .withErrors(ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post("/v1/keys/{id}/rotate", KEYS, keys::rotateOwn)
            .withBody(Schema.request(KeyEndpoints.ROTATION).named("RotateKeyRequest")));
  }
}
