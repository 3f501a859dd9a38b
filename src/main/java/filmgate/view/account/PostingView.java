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
import filmgate.store.money.Transfer;

/** The JSON of a top-up or an adjustment. */
public final class PostingView {
  public static final Schema SCHEMA =
      object(
              required("id", string()),
              required("object", enumOf("ledger_entry")),
              required("kind", enumOf("top_up", "adjustment")),
              required("account", string()),
              required(
                  "amount",
                  decimalAmount().describedAs("Negative if it was taken from the account.")),
              required("memo", string()),
              required("created", unixTime()))
          .named("Posting");

  private PostingView() {}

  public static byte[] render(Transfer transfer) {
    var taken = transfer.debit().equals(transfer.account());
    var amount = new Amount(taken ? -transfer.micros() : transfer.micros());
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("id", Long.toString(transfer.id()));
          json.writeStringProperty("object", "ledger_entry");
          json.writeStringProperty("kind", transfer.kind().wireName());
          json.writeStringProperty("account", transfer.account());
          json.writeStringProperty("amount", amount.toDecimal());
          json.writeStringProperty("memo", transfer.memo());
          json.writeNumberProperty("created", transfer.at().getEpochSecond());
        });
  }
}
