package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.amount;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.unixTime;
import static filmgate.view.Schema.word;

import filmgate.billing.Amount;
import filmgate.keys.Limits;
import filmgate.store.Account;
import filmgate.store.Account.CreditLimit;
import filmgate.store.Account.LowBalanceThreshold;
import tools.jackson.core.JsonGenerator;

/** An account, as operators see it. */
public final class AccountView {
  public static final Schema SCHEMA =
      object(
              always("id", text()),
              always("object", word("account")),
              always("name", text()),
              always("state", word("active", "suspended")),
              always("currency", text()),
              always("available", amount()),
              always("held", amount()),
              always("spent", amount()),
              always("credit_limit", amount().orNull().about("null: unlimited")),
              always("low_balance", amount().orNull().about("null: never told of low money")),
              always("limits", LimitsJson.SCHEMA),
              always("created", unixTime()))
          .named("Account");

  private AccountView() {}

  public static byte[] render(Account account, Limits limits) {
    return JsonBytes.object(json -> write(json, account, limits));
  }

  /** The fields of the account, inside of an object that somebody else opened. */
  public static void write(JsonGenerator json, Account account, Limits limits) {
    var balance = account.balance();
    json.writeStringProperty("id", account.id());
    json.writeStringProperty("object", "account");
    json.writeStringProperty("name", account.name());
    json.writeStringProperty("state", account.state().wireName());
    json.writeStringProperty("currency", account.currency());
    money(json, "available", balance.availableMicros());
    money(json, "held", balance.heldMicros());
    money(json, "spent", balance.spentMicros());
    switch (account.creditLimit()) {
      case CreditLimit.Unlimited() -> json.writeNullProperty("credit_limit");
      case CreditLimit.Limit(var micros) -> money(json, "credit_limit", micros);
    }
    switch (account.lowBalance()) {
      case LowBalanceThreshold.Never() -> json.writeNullProperty("low_balance");
      case LowBalanceThreshold.Below(var micros) -> money(json, "low_balance", micros);
    }
    json.writeName("limits");
    LimitsJson.write(json, limits);
    json.writeNumberProperty("created", account.createdAt().getEpochSecond());
  }

  private static void money(JsonGenerator json, String name, long micros) {
    json.writeStringProperty(name, new Amount(micros).toDecimal());
  }
}
