package filmgate.api;

import static filmgate.view.Schema.decimalAmount;
import static filmgate.view.Schema.enumOf;
import static filmgate.view.Schema.optional;
import static filmgate.view.Schema.required;
import static filmgate.view.Schema.string;

import filmgate.billing.Amount;
import filmgate.catalogue.Reason;
import filmgate.intake.AccountService.NewAccount;
import filmgate.intake.ChangeContext;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.store.Account;
import filmgate.store.Account.CreditLimit;
import filmgate.store.Account.LowBalanceThreshold;
import filmgate.store.AccountEdit;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.Posting;
import filmgate.view.AccountView;
import filmgate.view.AuditView;
import filmgate.view.LimitsJson;
import filmgate.view.PageView;
import filmgate.view.PostingView;
import filmgate.view.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What operators do with accounts and their money. */
final class AccountEndpoints {
  private static final int NAME_MAX = 100;
  private static final int MEMO_MAX = 500;
  private static final List<String> CHANGEABLE =
      List.of("name", "credit_limit", "low_balance", "state", "limits");
  private static final Schema CREDIT =
      decimalAmount().orNull().describedAs("how far below zero it may go; null: without a bound");

  private static final Schema LOW =
      decimalAmount()
          .orNull()
          .describedAs("below which the account is told of low money; null: never");

  static final Schema NEW =
      Schema.object(
          required("name", string()),
          optional("credit_limit", CREDIT),
          optional("low_balance", LOW),
          optional("limits", LimitsJson.SCHEMA));
  static final Schema CHANGES =
      Schema.object(
          optional("name", string()),
          optional("credit_limit", CREDIT),
          optional("low_balance", LOW),
          optional("state", enumOf("active", "suspended")),
          optional("limits", LimitsJson.SCHEMA));
  static final Schema TOP_UP =
      Schema.object(required("amount", decimalAmount()), optional("memo", string()));
  static final Schema CORRECTION =
      Schema.object(required("amount", decimalAmount()), required("memo", string()));

  private final Surroundings.Office office;
  private final LimitCache limits;

  AccountEndpoints(Surroundings.Office office, LimitCache limits) {
    this.office = office;
    this.limits = limits;
  }

  /** {@code GET /admin/v1/accounts}. */
  Answer list(Call call) {
    var limit = Lists.limit(call);
    var found = office.store().accounts().accounts(Lists.after(call), limit + 1);
    return shown(
        PageView.render(
            found,
            limit,
            Account::id,
            (json, account) -> AccountView.write(json, account, limits.limitsOf(account.id()))));
  }

  /** {@code GET /admin/v1/accounts/{id}}. */
  Answer one(Call call) {
    return shown(account(call));
  }

  private Account account(Call call) {
    return office.store().accounts().account(call.param()).orElseThrow(AccountEndpoints::missing);
  }

  private Answer shown(Account account) {
    return shown(AccountView.render(account, limits.limitsOf(account.id())));
  }

  private static Answer shown(byte[] body) {
    return Answer.json(body, List.of(Fields.NO_STORE));
  }

  private static ApiException missing() {
    return new ApiException(ApiError.Missing.ACCOUNT_NOT_FOUND);
  }

  /** {@code POST /admin/v1/accounts}. */
  Answer create(Call call) {
    var body = call.json();
    var form = new Form(body, List.of("name", "credit_limit", "low_balance", "limits"));
    var name = form.required("name", NAME_MAX);
    var credit = credit(form, new CreditLimit.Limit(0));
    var warning = warning(form, new LowBalanceThreshold.Never());
    var limit = limits(form, Limits.NONE);
    form.check();
    var wish = new NewAccount(name, credit, warning, limit);
    var outcome =
        office
            .accounts()
            .create(
                Repeats.deed(call, body),
                wish,
                (account, its) ->
                    new String(AccountView.render(account, its), StandardCharsets.UTF_8));
    return Repeats.answer(
        outcome, done -> AccountView.render(changed(done), limit), Repeats::bytes);
  }

  /** {@code PATCH /admin/v1/accounts/{id}}: what is not named stays. */
  Answer update(Call call) {
    var before = account(call);
    var form = new Form(call.json(), CHANGEABLE);
    var edits = edits(form, before);
    form.check();
    var deed = new ChangeContext(call.caller(), new ChangeContext.ChangeKey.NoKey());
    return shown(changed(office.accounts().update(deed, before.id(), edits)));
  }

  private List<AccountEdit> edits(Form form, Account before) {
    var edits = new ArrayList<AccountEdit>();
    if (form.has("name")) {
      edits.add(new AccountEdit.Name(form.required("name", NAME_MAX)));
    }
    if (form.has("credit_limit")) {
      edits.add(new AccountEdit.CreditLimit(credit(form, before.creditLimit())));
    }
    if (form.has("low_balance")) {
      edits.add(new AccountEdit.LowBalance(warning(form, before.lowBalance())));
    }
    if (form.has("state")) {
      edits.add(new AccountEdit.State(state(form, before)));
    }
    if (form.has("limits")) {
      edits.add(new AccountEdit.AccountLimits(limits(form, limits.limitsOf(before.id()))));
    }
    return edits;
  }

  private static Account.State state(Form form, Account before) {
    var states = List.of("active", "suspended");
    var state = form.word("state", states, before.state().wireName());
    if (state.equals("suspended") && before.id().equals(Caller.ROOT)) {
      form.refuse(
          "state",
          Reason.INVALID_VALUE,
          "has to be active: the root account runs the installation",
          "必须为 active：root 账户用于管理系统");
    }
    return states.contains(state)
        ? Account.State.valueOf(state.toUpperCase(Locale.ROOT))
        : before.state();
  }

  private static Account changed(AccountChange change) {
    return switch (change) {
      case AccountChange.AccountChanged(var account) -> account;
      case AccountChange.BelowCurrentDebt _ -> throw new ApiException(ApiError.Books.OWES_MORE);
      case AccountChange.NoSuchAccount _ -> throw missing();
      case AccountChange.AlreadyExists _ ->
          throw new IllegalStateException("a new id exists already");
    };
  }

  private static CreditLimit credit(Form form, CreditLimit otherwise) {
    if (!form.has("credit_limit")) {
      return otherwise;
    }
    var value = form.value("credit_limit");
    if (value.isNull() || (value.isString() && value.stringValue().equals("unlimited"))) {
      return new CreditLimit.Unlimited();
    }
    return new CreditLimit.Limit(form.amount("credit_limit", Amount.Sign.NOT_NEGATIVE).micros());
  }

  private static LowBalanceThreshold warning(Form form, LowBalanceThreshold otherwise) {
    if (!form.has("low_balance")) {
      return otherwise;
    }
    return form.value("low_balance").isNull()
        ? new LowBalanceThreshold.Never()
        : new LowBalanceThreshold.Below(
            form.amount("low_balance", Amount.Sign.NOT_NEGATIVE).micros());
  }

  private static Limits limits(Form form, Limits before) {
    return form.has("limits")
        ? LimitsJson.read(form.value("limits"), "limits", before, form::refuse)
        : before;
  }

  /** {@code POST /admin/v1/accounts/{id}/credits}. */
  Answer credit(Call call) {
    var body = call.json();
    var form = new Form(body, List.of("amount", "memo"));
    var amount = form.amount("amount", Amount.Sign.POSITIVE);
    var memo = form.text("memo", MEMO_MAX, "");
    form.check();
    var deed = Repeats.deed(call, body);
    return posted(office.accounts().topUp(deed, call.param(), amount.micros(), memo));
  }

  /** {@code POST /admin/v1/accounts/{id}/adjustments}. */
  Answer adjust(Call call) {
    var body = call.json();
    var form = new Form(body, List.of("amount", "memo"));
    var amount = form.amount("amount", Amount.Sign.ANY);
    if (amount.equals(Amount.ZERO) && !form.isRefused("amount")) {
      form.refuse(Amount.Invalid.ZERO.problem("amount"));
    }
    var memo = form.required("memo", MEMO_MAX);
    form.check();
    var deed = Repeats.deed(call, body);
    return posted(office.accounts().adjust(deed, call.param(), amount.micros(), memo));
  }

  private Answer posted(IdempotentOutcome<Posting> outcome) {
    return Repeats.answer(
        outcome,
        done ->
            switch (done) {
              case Posting.Posted(var transfer, var _) -> PostingView.render(transfer);
              case Posting.NoSuchAccount _ -> throw missing();
              case Posting.Overdrawn _ -> throw new ApiException(ApiError.Books.OVERDRAWN);
            },
        id ->
            PostingView.render(
                office.store().accounts().transfersAfter(Long.parseLong(id) - 1, 1).getFirst()));
  }

  /** {@code GET /admin/v1/audit}, newest first. */
  Answer audit(Call call) {
    var limit = Lists.limit(call);
    var after = Lists.after(call, text -> Optional.of(text).filter(t -> t.matches("[0-9]{1,18}")));
    var before = after.map(Long::parseLong).orElse(Long.MAX_VALUE);
    return shown(
        PageView.render(
            office.store().accounts().auditLog(before, limit + 1),
            limit,
            entry -> Long.toString(entry.id()),
            AuditView::write));
  }
}
