package filmgate.view.account;

import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;

import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.keys.Limits;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import tools.jackson.core.JsonGenerator;

/** The JSON of an account, for operators. */
public final class AccountView {
  public static final Schema SCHEMA =
      object(
              required("id", string()),
              required("object", enumOf("account")),
              required("name", string()),
              required("state", enumOf("active", "suspended")),
              required("currency", string()),
              required("available", decimalAmount()),
              required("held", decimalAmount()),
              required("spent", decimalAmount()),
              required("credit_limit", decimalAmount().orNull().describedAs("Null: unlimited.")),
              required(
                  "low_balance",
                  decimalAmount().orNull().describedAs("Null: no low balance events.")),
              required("limits", LimitsJson.SCHEMA),
              required("created", unixTime()))
          .named("Account");

  private AccountView() {}

  public static byte[] render(Account account, Limits limits) {
    return JsonBuilder.object(json -> write(json, account, limits));
  }

  /** Writes the fields of the account into an open object. */
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
