package filmgate.api.account;

import static filmgate.api.route.Operation.Tag.ACCOUNT;
import static filmgate.api.route.RouteAccess.ADMIN;
import static filmgate.api.route.RouteAccess.KEY;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;

import filmgate.api.error.ApiError;
import filmgate.api.request.PageParameters;
import filmgate.api.request.TimeParameters;
import filmgate.api.route.CachedEndpoint;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Operation;
import filmgate.api.route.Operation.Tag;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.id.EntryId;
import filmgate.intake.usage.UsageService;
import filmgate.json.Schema;
import filmgate.keys.RetentionCache;
import filmgate.store.AccountQueries;
import filmgate.store.LedgerQueries;
import filmgate.view.account.BalanceView;
import filmgate.view.account.LedgerView;
import filmgate.view.account.UsageView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The balance, usage, and ledger of accounts. */
public final class AccountRoutes implements RouteGroup {
  private static final List<Parameter> USAGE =
      List.of(
          Parameter.query(
              "start",
              TimeParameters.SCHEMA,
              "A date in `tz`, or seconds since 1970. Default: 7 days ago."),
          Parameter.query(
              "end",
              TimeParameters.SCHEMA,
              "A date in `tz`, which is included, or seconds since 1970. At most 31 days after"
                  + " `start`."),
          Parameter.query(
              "tz",
              Schema.matching("^[A-Za-z0-9~/._+:-]{0,64}$"),
              "The time zone of dates, such as `Asia/Shanghai`. Default: `UTC`."),
          Parameter.query("model", Parameter.TEXT, "Only tasks of this model."),
          Parameter.query(
              "group_by",
              Schema.matching("^(none|(model|date|key)(,(model|date|key))*)?$"),
              "`none`, or a comma-separated list of `model`, `date`, and `key`."));

  private static final Parameter USAGE_SCOPE =
      Parameter.query("scope", enumOf("key", "account"), "The owner of the tasks. Default: `key`.");

  private static final Parameter USAGE_ACCOUNT =
      Parameter.query("account", Parameter.PATH_PART, "Required: the id of the account.").need();

  private static final List<Parameter> LEDGER =
      List.of(
          Parameter.query("from", TimeParameters.SCHEMA, "A date in UTC, or seconds since 1970."),
          Parameter.query(
              "to",
              TimeParameters.SCHEMA,
              "A date in UTC, which is included, or seconds since 1970."),
          PageParameters.after(EntryId.LEDGER.pattern()),
          Parameter.query("limit", integer(0, 1_000), "The number of entries. 0 and absent: 100."),
          Parameter.query(
              "format",
              enumOf("json", "csv"),
              "`csv` returns all entries in one response, at most 100000."));

  private static final Route.RateLimit USAGE_LIMIT = new Route.RateLimit("usage", 60);
  private static final Duration USAGE_CACHE_TIME = Duration.ofMinutes(1);

  private final BalanceEndpoint balance;
  private final Endpoint usage;
  private final Endpoint usageOfCustomer;
  private final LedgerEndpoint ledger;

  public AccountRoutes(
      AccountQueries accounts,
      RetentionCache retention,
      LedgerQueries transfers,
      UsageService usages,
      Clock clock) {
    balance = new BalanceEndpoint(accounts, retention, clock);
    var endpoint = new UsageEndpoint(usages, clock);
    usage = new CachedEndpoint("X-Usage-Cache", USAGE_CACHE_TIME, clock, endpoint::own);
    usageOfCustomer = endpoint::ofCustomer;
    ledger = new LedgerEndpoint(accounts, transfers);
  }

  @Override
  public List<Route> routes() {
    return Stream.of(balanceRoutes(), usageRoutes(), ledgerRoutes()).flatMap(List::stream).toList();
  }

  private List<Route> balanceRoutes() {
    var ofKey = "Get the balance of the key.";
    var ofAccount = "Get the balance of the account.";
    return List.of(
        balance("/v1/balance", balance::ofKey, "getBalance", ofKey),
        balance("/balance", balance::ofKey, "getBalanceUnprefixed", unprefixed(ofKey)),
        balance("/v1/user/balance", balance::ofAccount, "getUserBalance", ofAccount),
        balance(
            "/user/balance",
            balance::ofAccount,
            "getUserBalanceUnprefixed",
            unprefixed(ofAccount)));
  }

  private static Route balance(String template, Endpoint endpoint, String id, String summary) {
    return Operation.of(ACCOUNT, id, summary)
        .returns(BalanceView.SCHEMA)
        .get(template, KEY, endpoint);
  }

  /** The summary of the same operation at a path of the published documents. */
  private static String unprefixed(String summary) {
    return summary.replace(".", " (path without `/v1`).");
  }

  private List<Route> usageRoutes() {
    return List.of(
        usage("/v1/usage", "getUsage", "Get usage."),
        usage("/usage", "getUsageUnprefixed", unprefixed("Get usage.")),
        Operation.of(Tag.ADMIN, "getAccountUsage", "Get the usage of an account.")
            .withParameters(USAGE_ACCOUNT)
            .withParameters(USAGE)
            .returns(UsageView.SCHEMA)
            .withErrors(ApiError.NotFound.ACCOUNT_NOT_FOUND)
            .get("/admin/v1/usage", ADMIN, usageOfCustomer));
  }

  private Route usage(String template, String id, String summary) {
    return Operation.of(ACCOUNT, id, summary)
        .withParameters(USAGE)
        .withParameters(USAGE_SCOPE)
        .returns(UsageView.SCHEMA)
        .get(template, KEY, usage)
        .withRateLimit(USAGE_LIMIT);
  }

  private List<Route> ledgerRoutes() {
    return List.of(
        Operation.of(ACCOUNT, "listLedger", "List ledger entries.")
            .withParameters(LEDGER)
            .returns(LedgerView.PAGE)
            .returnsMedia("text/csv")
            .get("/v1/ledger", KEY, ledger::own),
        Operation.of(Tag.ADMIN, "listAccountLedger", "List the ledger entries of an account.")
            .withParameters(LEDGER)
            .returns(LedgerView.PAGE)
            .returnsMedia("text/csv")
            .withErrors(ApiError.NotFound.ACCOUNT_NOT_FOUND)
            .get("/admin/v1/accounts/{id}/ledger", ADMIN, ledger::ofAccount));
  }
}
