package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.amount;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.unixTime;
import static filmgate.view.Schema.word;

import filmgate.billing.Amount;
import filmgate.store.Transfer;

/** The ledger entry that a movement of money by hand came to. */
public final class PostingView {
  public static final Schema SCHEMA =
      object(
              always("id", text()),
              always("object", word("ledger_entry")),
              always("kind", word("top_up", "adjustment")),
              always("account", text()),
              always("amount", amount().about("negative where it was taken from the account")),
              always("memo", text()),
              always("created", unixTime()))
          .named("Posting");

  private PostingView() {}

  public static byte[] render(Transfer transfer) {
    var taken = transfer.debit().equals(transfer.account());
    var amount = new Amount(taken ? -transfer.micros() : transfer.micros());
    return JsonBytes.object(
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
