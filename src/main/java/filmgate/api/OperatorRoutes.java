package filmgate.api;

import static filmgate.api.Access.ADMIN;

import filmgate.api.ApiError.Books;
import filmgate.api.ApiError.Idempotency;
import filmgate.api.ApiError.Missing;
import filmgate.view.AccountView;
import filmgate.view.AuditView;
import filmgate.view.KeyView;
import filmgate.view.PageView;
import filmgate.view.PostingView;
import java.util.List;
import java.util.stream.Stream;

/** Accounts, their money and keys, and the log of all changes: for whoever runs Filmgate. */
final class OperatorRoutes implements RouteGroup {
  private static final String ACCOUNT = "/admin/v1/accounts/{id}";
  private static final String KEY = "/admin/v1/keys/{id}";

  private final AccountEndpoints accounts;
  private final KeyEndpoints keys;

  OperatorRoutes(Surroundings around) {
    this.accounts = new AccountEndpoints(around.office(), around.callers().limits());
    this.keys = KeyEndpoints.of(around);
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
        Route.get(
            "/admin/v1/accounts",
            ADMIN,
            accounts::list,
            operation("adminListAccounts", "All accounts with their money.")
                .reads(Lists.PARAMETERS)
                .answers(PageView.schema(AccountView.SCHEMA).named("AccountPage"))),
        Route.post(
                "/admin/v1/accounts",
                ADMIN,
                accounts::create,
                operation("adminCreateAccount", "Makes an account without money.")
                    .reads(Parameter.IDEMPOTENCY_KEY)
                    .answers(201, AccountView.SCHEMA)
                    .fails(Idempotency.IDEMPOTENCY_KEY_REUSED))
            .taking(AccountEndpoints.NEW),
        Route.get(
            ACCOUNT,
            ADMIN,
            accounts::one,
            operation("adminGetAccount", "One account with its money.")
                .answers(AccountView.SCHEMA)
                .fails(Missing.ACCOUNT_NOT_FOUND)),
        Route.patch(
                ACCOUNT,
                ADMIN,
                accounts::update,
                operation("adminUpdateAccount", "Changes what is named; all else stays.")
                    .answers(AccountView.SCHEMA)
                    .fails(Missing.ACCOUNT_NOT_FOUND, Books.OWES_MORE))
            .taking(AccountEndpoints.CHANGES));
  }

  private List<Route> ofMoney() {
    return List.of(
        Route.post(
                ACCOUNT + "/credits",
                ADMIN,
                accounts::credit,
                operation("adminCreditAccount", "Puts money into an account.")
                    .reads(Parameter.IDEMPOTENCY_KEY)
                    .answers(201, PostingView.SCHEMA)
                    .fails(Missing.ACCOUNT_NOT_FOUND, Idempotency.IDEMPOTENCY_KEY_REUSED))
            .taking(AccountEndpoints.TOP_UP),
        Route.post(
                ACCOUNT + "/adjustments",
                ADMIN,
                accounts::adjust,
                operation("adminAdjustAccount", "Corrects an account's money, up or down.")
                    .reads(Parameter.IDEMPOTENCY_KEY)
                    .answers(201, PostingView.SCHEMA)
                    .fails(Missing.ACCOUNT_NOT_FOUND, Books.OVERDRAWN)
                    .fails(Idempotency.IDEMPOTENCY_KEY_REUSED))
            .taking(AccountEndpoints.CORRECTION),
        Route.get(
            "/admin/v1/audit",
            ADMIN,
            accounts::audit,
            operation("adminListChanges", "Who changed what, newest first.")
                .reads(Lists.PARAMETERS)
                .answers(PageView.schema(AuditView.SCHEMA).named("AuditPage"))));
  }

  private List<Route> ofKeys() {
    return List.of(
        Route.get(
            ACCOUNT + "/keys",
            ADMIN,
            keys::listOfAccount,
            operation("adminListKeys", "Every key that an account ever had.")
                .reads(Lists.PARAMETERS)
                .answers(PageView.schema(KeyView.SCHEMA).named("KeyPage"))
                .fails(Missing.ACCOUNT_NOT_FOUND)),
        Route.post(
                ACCOUNT + "/keys",
                ADMIN,
                keys::createForAccount,
                operation("adminCreateKey", "Makes a key for an account.")
                    .reads(Parameter.IDEMPOTENCY_KEY)
                    .answers(201, KeyView.WITH_SECRET)
                    .fails(Missing.ACCOUNT_NOT_FOUND, Idempotency.IDEMPOTENCY_KEY_REUSED))
            .taking(KeyForm.NEW),
        Route.get(
            KEY,
            ADMIN,
            keys::one,
            operation("adminGetKey", "One key, without its text.")
                .answers(KeyView.SCHEMA)
                .fails(Missing.KEY_NOT_FOUND)),
        Route.patch(
                KEY,
                ADMIN,
                keys::update,
                operation("adminUpdateKey", "Changes what is named; all else stays.")
                    .answers(KeyView.SCHEMA)
                    .fails(Missing.KEY_NOT_FOUND))
            .taking(KeyForm.CHANGES),
        Route.delete(
            KEY,
            ADMIN,
            keys::revoke,
            operation("adminRevokeKey", "Ends a key at once and for good.")
                .answers(KeyEndpoints.REVOKED)
                .fails(Missing.KEY_NOT_FOUND)),
        Route.post(
                KEY + "/rotate",
                ADMIN,
                keys::rotate,
                operation("adminRotateKey", "A new key in the place of one.")
                    .reads(Parameter.IDEMPOTENCY_KEY)
                    .answers(201, KeyView.WITH_SECRET)
                    .fails(Missing.KEY_NOT_FOUND, Idempotency.IDEMPOTENCY_KEY_REUSED))
            .taking(KeyEndpoints.ROTATED));
  }
}
