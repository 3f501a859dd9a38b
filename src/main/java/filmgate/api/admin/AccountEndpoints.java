package filmgate.api.admin;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.request.GuardedEdit;
import filmgate.api.request.IdempotentResponses;
import filmgate.api.request.InvalidFields;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.billing.Amount;
import filmgate.billing.AmountSchema;
import filmgate.id.AccountId;
import filmgate.intake.AccountService;
import filmgate.intake.AccountService.NewAccount;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.json.JsonFields;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.json.Schema.Property;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.RetentionCache;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.Posting;
import filmgate.store.Revision;
import filmgate.store.Store;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.money.AccountEdit;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.view.account.AccountView;
import filmgate.view.account.LedgerView;
import filmgate.view.account.LimitsJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Lets operators manage accounts and their balances. */
final class AccountEndpoints {
  private static final int NAME_MAX = AccountService.NAME_MAX;
  private static final int MEMO_MAX = AccountService.MEMO_MAX;
  private static final String UNLIMITED = "unlimited";
  private static final Map<String, Account.State> STATES =
      Map.of("active", Account.State.ACTIVE, "suspended", Account.State.SUSPENDED);

  private static final Property CREDIT_LIMIT =
      optional(
          "credit_limit",
          AmountSchema.orWord(Amount.Sign.NOT_NEGATIVE, UNLIMITED)
              .orNull()
              .describedAs(
                  "How far below zero the balance may go. Null and `unlimited`: no limit."));
  private static final Property LOW_BALANCE =
      optional(
          "low_balance",
          AmountSchema.of(Amount.Sign.NOT_NEGATIVE)
              .orNull()
              .describedAs("The balance below which the account gets an event. Null: never."));
  private static final Property RETENTION =
      optional(
          "retention_hours",
          integer(1, RetentionCache.HOURS_MAX)
              .orNull()
              .describedAs(
                  "Hours that the files of later tasks are stored. Null: results.retention-days of"
                      + " the settings."));
  private static final Property LIMITS = optional("limits", LimitsJson.CHANGES);

  static final List<Property> NEW =
      List.of(
          required("name", Schema.line(NAME_MAX)), CREDIT_LIMIT, LOW_BALANCE, RETENTION, LIMITS);
  static final List<Property> CHANGES =
      List.of(
          optional("name", Schema.line(NAME_MAX)),
          CREDIT_LIMIT,
          LOW_BALANCE,
          RETENTION,
          optional("state", enumOf("active", "suspended").orNull()),
          LIMITS,
          GuardedEdit.FIELD);
  static final List<Property> TOP_UP =
      List.of(
          required("amount", AmountSchema.of(Amount.Sign.POSITIVE)),
          optional("memo", Schema.lineOrEmpty(MEMO_MAX).orNull()));
  static final List<Property> ADJUSTMENT =
      List.of(
          required("amount", AmountSchema.of(Amount.Sign.NOT_ZERO)),
          required("memo", Schema.line(MEMO_MAX)));

  private static final ApiError ROOT_CANNOT_BE_SUSPENDED =
      new ApiError.InvalidRequest(
          List.of(
              new Problem(
                  "state",
                  Reason.INVALID_VALUE,
                  new LocalizedText(
                      "state must be active: the root account cannot be suspended",
                      "state 必须为 active：不能停用 root 账户"))));

  private final AccountService accounts;
  private final Store store;
  private final LimitCache limits;

  AccountEndpoints(AccountService accounts, Store store, LimitCache limits) {
    this.accounts = accounts;
    this.store = store;
    this.limits = limits;
  }

  /** {@code GET /admin/v1/accounts}. */
  ApiResponse list(ApiRequest call) {
    var limit = PageParameters.limit(call);
    var found = store.accounts().accounts(PageParameters.cursor(call), limit + 1);
    return respond(
        PageView.render(
            found,
            limit,
            account -> account.id().value(),
            (json, account) -> AccountView.SHAPE.write(json, view(account))));
  }

  /** {@code GET /admin/v1/accounts/{id}}. */
  ApiResponse one(ApiRequest call) {
    return respond(stored(call));
  }

  /** An account as it is stored. The revision is read first: later changes are unknown to it. */
  private record StoredAccount(Revision revision, Account account, Limits limits) {
    byte[] render() {
      return new AccountView(account, limits, revision.number()).render();
    }
  }

  private StoredAccount stored(ApiRequest call) {
    var revision = store.auditLog().revision(new AccountId(call.param()));
    var account = account(call);
    return new StoredAccount(revision, account, store.keys().limitsOf(account.id()));
  }

  private Account account(ApiRequest call) {
    return store
        .accounts()
        .account(new AccountId(call.param()))
        .orElseThrow(AccountEndpoints::missing);
  }

  private static ApiResponse respond(StoredAccount account) {
    return respond(account.render());
  }

  private AccountView view(Account account) {
    return new AccountView(account, limits.limitsOf(account.id()));
  }

  private static ApiResponse respond(byte[] body) {
    return ApiResponse.json(body, List.of(ResponseHeaders.NO_STORE));
  }

  private static ApiException missing() {
    return new ApiException(ApiError.NotFound.ACCOUNT_NOT_FOUND);
  }

  /** {@code POST /admin/v1/accounts}. */
  ApiResponse create(ApiRequest call) {
    var body = call.json();
    var fields = JsonFields.of(body, NEW);
    var name = fields.required("name", NAME_MAX);
    var creditLimit = fields.has("credit_limit") ? creditLimit(fields) : new CreditLimit.Limit(0);
    var lowBalance =
        fields.has("low_balance") ? lowBalance(fields) : new LowBalanceThreshold.Never();
    var hours = (int) fields.integer("retention_hours", 1, RetentionCache.HOURS_MAX, 0);
    var limit = LimitsJson.read(fields, Limits.NONE);
    InvalidFields.throwIfAny(fields);
    var request = new NewAccount(name, creditLimit, lowBalance, hours, limit);
    var outcome =
        accounts.create(
            IdempotentResponses.changeContext(call, body),
            request,
            (account, its) ->
                new String(new AccountView(account, its).render(), StandardCharsets.UTF_8));
    return IdempotentResponses.respond(
        outcome,
        done -> new AccountView(changed(done), limit).render(),
        IdempotentResponses::storedBytes);
  }

  /** {@code PATCH /admin/v1/accounts/{id}}: omitted fields keep their value. */
  ApiResponse update(ApiRequest call) {
    var edit = GuardedEdit.of(call);
    boolean done;
    do {
      done = tryUpdate(call, edit);
    } while (!done);
    return respond(stored(call));
  }

  /** False if the account was changed since it was read here. */
  private boolean tryUpdate(ApiRequest call, GuardedEdit edit) {
    var before = stored(call);
    var fields = JsonFields.of(edit.fields(), CHANGES);
    var edits = edits(fields, before);
    InvalidFields.throwIfAny(fields);
    if (edit.isOutdated(before.revision().number())) {
      throw edit.conflict(before.revision(), before.render(), after(before, edits).render());
    }
    var context = new ChangeContext(call.caller(), new ChangeContext.ChangeKey.NoKey());
    var replaces = OptionalLong.of(before.revision().number());
    return isUpdated(accounts.update(context, before.account().id(), edits, replaces));
  }

  private static StoredAccount after(StoredAccount before, List<AccountEdit> edits) {
    var account = before.account();
    var limit = before.limits();
    for (var edit : edits) {
      account = edit.applyTo(account);
      limit = edit instanceof AccountEdit.AccountLimits(var changed) ? changed : limit;
    }
    return new StoredAccount(before.revision(), account, limit);
  }

  private static List<AccountEdit> edits(JsonFields fields, StoredAccount before) {
    var edits = new ArrayList<AccountEdit>();
    if (fields.has("name")) {
      edits.add(new AccountEdit.Name(fields.required("name", NAME_MAX)));
    }
    if (fields.has("credit_limit")) {
      edits.add(new AccountEdit.CreditLimit(creditLimit(fields)));
    }
    if (fields.has("low_balance")) {
      edits.add(new AccountEdit.LowBalance(lowBalance(fields)));
    }
    if (fields.has("retention_hours")) {
      var hours = fields.integer("retention_hours", 1, RetentionCache.HOURS_MAX, 0);
      edits.add(new AccountEdit.Retention((int) hours));
    }
    if (fields.has("state")) {
      var state = fields.oneOf("state", STATES, before.account().state());
      edits.add(new AccountEdit.State(state));
    }
    if (fields.has("limits")) {
      edits.add(new AccountEdit.AccountLimits(LimitsJson.read(fields, before.limits())));
    }
    return edits;
  }

  private static Account changed(AccountChange change) {
    return switch (change) {
      case AccountChange.AccountChanged(var account) -> account;
      case AccountChange.BelowCurrentDebt _,
          AccountChange.AccountHasChanged _,
          AccountChange.NoSuchAccount _,
          AccountChange.AlreadyExists _ ->
          throw new IllegalStateException("a new id exists already");
    };
  }

  private static boolean isUpdated(AccountService.UpdateResult result) {
    return switch (result) {
      case AccountService.Updated _ -> true;
      case AccountService.UpdateRefusal.CHANGED_SINCE_READ -> false;
      case AccountService.BelowCurrentDebt _ ->
          throw new ApiException(ApiError.AccountConflict.OWES_MORE);
      case AccountService.UpdateRefusal.ACCOUNT_NOT_FOUND -> throw missing();
      case AccountService.UpdateRefusal.ROOT_CANNOT_BE_SUSPENDED ->
          throw new ApiException(ROOT_CANNOT_BE_SUSPENDED);
    };
  }

  private static CreditLimit creditLimit(JsonFields fields) {
    var value = fields.value("credit_limit");
    return value.isNull() || value.stringValue("").equals(UNLIMITED)
        ? new CreditLimit.Unlimited()
        : new CreditLimit.Limit(
            Amount.read(fields, "credit_limit", Amount.Sign.NOT_NEGATIVE).micros());
  }

  private static LowBalanceThreshold lowBalance(JsonFields fields) {
    return fields.value("low_balance").isNull()
        ? new LowBalanceThreshold.Never()
        : new LowBalanceThreshold.Below(
            Amount.read(fields, "low_balance", Amount.Sign.NOT_NEGATIVE).micros());
  }

  /** {@code POST /admin/v1/accounts/{id}/credits}. */
  ApiResponse credit(ApiRequest call) {
    var body = call.json();
    var fields = JsonFields.of(body, TOP_UP);
    var amount = Amount.read(fields, "amount", Amount.Sign.POSITIVE);
    var memo = fields.string("memo", MEMO_MAX, "");
    InvalidFields.throwIfAny(fields);
    var context = IdempotentResponses.changeContext(call, body);
    return posted(accounts.topUp(context, new AccountId(call.param()), amount.micros(), memo));
  }

  /** {@code POST /admin/v1/accounts/{id}/adjustments}. */
  ApiResponse adjust(ApiRequest call) {
    var body = call.json();
    var fields = JsonFields.of(body, ADJUSTMENT);
    var amount = Amount.read(fields, "amount", Amount.Sign.NOT_ZERO);
    var memo = fields.required("memo", MEMO_MAX);
    InvalidFields.throwIfAny(fields);
    var context = IdempotentResponses.changeContext(call, body);
    return posted(accounts.adjust(context, new AccountId(call.param()), amount.micros(), memo));
  }

  private ApiResponse posted(IdempotentOutcome<Posting> outcome) {
    return IdempotentResponses.respond(
        outcome,
        done ->
            switch (done) {
              case Posting.Posted(var transfer, var _) -> LedgerView.render(transfer);
              case Posting.NoSuchAccount _ -> throw missing();
              case Posting.Overdrawn _ ->
                  throw new ApiException(ApiError.AccountConflict.OVERDRAWN);
            },
        id -> LedgerView.render(store.ledger().transfer(Long.parseLong(id))));
  }
}
