package filmgate.view.event;

import static filmgate.billing.Amount.DECIMAL_STRING;
import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.event.EventData.LowBalance;
import filmgate.id.AccountId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** The data of an event about a low balance. */
final class LowBalanceView {
  private record AccountBalance(AccountId account, LowBalance low) {}

  private static final JsonType<AccountBalance> DATA =
      JsonShape.<AccountBalance>object()
          .field("account_id", STRING, one -> one.account().value())
          .field("available", DECIMAL_STRING, one -> new Amount(one.low().availableMicros()))
          .field("threshold", DECIMAL_STRING, one -> new Amount(one.low().thresholdMicros()))
          .field("currency", STRING, one -> one.low().currency())
          .named("LowBalance");

  static final Schema SCHEMA = DATA.schema();

  private LowBalanceView() {}

  static void write(JsonGenerator json, AccountId account, LowBalance low) {
    DATA.writer().accept(json, new AccountBalance(account, low));
  }
}
