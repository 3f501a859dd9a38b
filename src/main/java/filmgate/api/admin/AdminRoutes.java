package filmgate.api.admin;

import static filmgate.api.route.RouteAccess.ADMIN;

import filmgate.api.error.ApiError.AccountConflict;
import filmgate.api.error.ApiError.Idempotency;
import filmgate.api.error.ApiError.KeyConflict;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ErrorSamples;
import filmgate.api.key.KeyEndpoints;
import filmgate.api.request.PageParameters;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.intake.AccountService;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.keys.LimitCache;
import filmgate.store.Store;
import filmgate.view.account.AccountView;
import filmgate.view.account.KeyView;
import filmgate.view.account.LedgerView;
import java.util.List;
import java.util.stream.Stream;

/** The admin API for accounts, their balances, and their keys. */
public final class AdminRoutes implements RouteGroup {
  private static final String ACCOUNT = "/admin/v1/accounts/{id}";
  private static final String KEY = "/admin/v1/keys/{id}";

  private final AccountEndpoints accounts;
  private final KeyEndpoints keys;

  public AdminRoutes(AccountService accounts, Store store, LimitCache limits, KeyEndpoints keys) {
    this.accounts = new AccountEndpoints(accounts, store, limits);
    this.keys = keys;
  }

  @Override
  public List<Route> routes() {
    return Stream.of(ofAccounts(), ofMoney(), ofKeys()).flatMap(List::stream).toList();
  }

  private static Operation operation(String id, String summary) {
    return Operation.of(Operation.Tag.ADMIN, id, summary);
  }

  private List<Route> ofAccounts() {
    return List.of(
        operation("adminListAccounts", "List accounts.")
            .withParameters(PageParameters.PARAMETERS)
            .returns(PageView.schema(AccountView.SCHEMA).named("AccountPage"))
            .get("/admin/v1/accounts", ADMIN, accounts::list),
        operation("adminCreateAccount", "Create an account.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, AccountView.SCHEMA)
            .withErrors(Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post("/admin/v1/accounts", ADMIN, accounts::create)
            .withBody(Schema.request(AccountEndpoints.NEW).named("CreateAccountRequest")),
        operation("adminGetAccount", "Get an account.")
            .returns(AccountView.SCHEMA)
            .withErrors(NotFound.ACCOUNT_NOT_FOUND)
            .get(ACCOUNT, ADMIN, accounts::one),
        operation("adminUpdateAccount", "Update an account.")
            .returns(AccountView.SCHEMA)
            .withErrors(NotFound.ACCOUNT_NOT_FOUND, AccountConflict.OWES_MORE)
            .withErrors(ErrorSamples.REVISION_CONFLICT)
            .patch(ACCOUNT, ADMIN, accounts::update)
            .withBody(Schema.request(AccountEndpoints.CHANGES).named("UpdateAccountRequest")));
  }

  private List<Route> ofMoney() {
    return List.of(
        operation("adminCreditAccount", "Top up an account.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, LedgerView.SCHEMA)
            .withErrors(NotFound.ACCOUNT_NOT_FOUND, Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post(ACCOUNT + "/credits", ADMIN, accounts::credit)
            .withBody(Schema.request(AccountEndpoints.TOP_UP).named("TopUpRequest")),
        operation("adminAdjustAccount", "Adjust the balance of an account.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, LedgerView.SCHEMA)
            .withErrors(NotFound.ACCOUNT_NOT_FOUND, AccountConflict.OVERDRAWN)
            .withErrors(Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post(ACCOUNT + "/adjustments", ADMIN, accounts::adjust)
            .withBody(Schema.request(AccountEndpoints.ADJUSTMENT).named("AdjustmentRequest")));
  }

  private List<Route> ofKeys() {
    return List.of(
        operation("adminListKeys", "List the keys of an account.")
            .withParameters(PageParameters.PARAMETERS)
            .returns(PageView.schema(KeyView.SCHEMA).named("KeyPage"))
            .withErrors(NotFound.ACCOUNT_NOT_FOUND)
            .get(ACCOUNT + "/keys", ADMIN, keys::listOfAccount),
        operation("adminCreateKey", "Create a key for an account.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, KeyView.WITH_SECRET)
            .withErrors(NotFound.ACCOUNT_NOT_FOUND, Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post(ACCOUNT + "/keys", ADMIN, keys::createForAccount)
            .withBody(keys.newKey()),
        operation("adminGetKey", "Get a key.")
            .returns(KeyView.SCHEMA)
            .withErrors(NotFound.KEY_NOT_FOUND)
            .get(KEY, ADMIN, keys::one),
        operation("adminUpdateKey", "Update a key.")
            .returns(KeyView.SCHEMA)
            .withErrors(NotFound.KEY_NOT_FOUND, KeyConflict.CONSOLE_KEY)
            .withErrors(ErrorSamples.REVISION_CONFLICT)
            .patch(KEY, ADMIN, keys::update)
            .withBody(keys.changes()),
        operation("adminRevokeKey", "Revoke a key.")
            .returns(KeyEndpoints.DELETED)
            .withErrors(NotFound.KEY_NOT_FOUND)
            .delete(KEY, ADMIN, keys::revoke),
        operation("adminRotateKey", "Rotate a key.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, KeyView.WITH_SECRET)
            .withErrors(NotFound.KEY_NOT_FOUND, KeyConflict.KEY_REVOKED)
            .withErrors(KeyConflict.CONSOLE_KEY)
            .withErrors(Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post(KEY + "/rotate", ADMIN, keys::rotate)
            .withBody(Schema.request(KeyEndpoints.ROTATION).named("RotateKeyRequest")));
  }
}
