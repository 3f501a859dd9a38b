package filmgate.api;

import static filmgate.api.Access.KEYS;
import static filmgate.api.Operation.Tag.ACCOUNT;

import filmgate.api.ApiError.Forbidden;
import filmgate.api.ApiError.Missing;
import filmgate.view.KeyView;
import filmgate.view.PageView;
import java.util.List;

/** A caller's own keys (contract 5.1). */
final class KeyRoutes implements RouteGroup {
  private final KeyEndpoints keys;

  KeyRoutes(Surroundings around) {
    this.keys = KeyEndpoints.of(around);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/keys",
            KEYS,
            keys::listOwn,
            Operation.of(ACCOUNT, "listKeys", "The account's keys that were not revoked.")
                .reads(Lists.PARAMETERS)
                .answers(PageView.schema(KeyView.SCHEMA).named("KeyPage"))),
        Route.post(
                "/v1/keys",
                KEYS,
                keys::createOwn,
                Operation.of(ACCOUNT, "createKey", "Makes a key no stronger than the one used.")
                    .reads(Parameter.IDEMPOTENCY_KEY)
                    .answers(201, KeyView.WITH_SECRET)
                    .fails(Forbidden.EXCEEDS_OWN_KEY)
                    .fails(ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED))
            .taking(KeyForm.NEW),
        Route.delete(
            "/v1/keys/{id}",
            KEYS,
            keys::revokeOwn,
            Operation.of(ACCOUNT, "revokeKey", "Ends a key at once and for good.")
                .answers(KeyEndpoints.REVOKED)
                .fails(Missing.KEY_NOT_FOUND)),
        Route.post(
                "/v1/keys/{id}/rotate",
                KEYS,
                keys::rotateOwn,
                Operation.of(ACCOUNT, "rotateKey", "A new key in the place of one.")
                    .reads(Parameter.IDEMPOTENCY_KEY)
                    .answers(201, KeyView.WITH_SECRET)
                    .fails(Missing.KEY_NOT_FOUND, Forbidden.EXCEEDS_OWN_KEY)
                    .fails(ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED))
            .taking(KeyEndpoints.ROTATED));
  }
}
