package filmgate.view.account;

import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.store.money.Transfer;
import java.util.Optional;

/** The JSON of a top-up, an adjustment, or a refund. */
public final class PostingView {
  private static final JsonShape<Transfer> SHAPE =
      JsonShape.<Transfer>object()
          .field("id", STRING, transfer -> Long.toString(transfer.id()))
          .constant("object", "ledger_entry")
          .field(
              "kind",
              JsonType.oneOf("top_up", "adjustment"),
              transfer -> transfer.kind().wireName())
          .field("account", STRING, transfer -> transfer.account().value())
          .field(
              "amount",
              Amount.DECIMAL_STRING.describedAs("Negative if it was taken from the account."),
              PostingView::amount)
          .optional(
              "task",
              STRING.describedAs("The refunded task; absent otherwise."),
              transfer -> Optional.of(transfer.task()).filter(task -> !task.isEmpty()))
          .field("memo", STRING, Transfer::memo)
          .field("created", JsonType.UNIX_TIME, Transfer::at);

  public static final Schema SCHEMA = SHAPE.schema().named("Posting");

  private PostingView() {}

  private static Amount amount(Transfer transfer) {
    var taken = transfer.debit().equals(transfer.account().value());
    return new Amount(taken ? -transfer.micros() : transfer.micros());
  }

  public static byte[] render(Transfer transfer) {
    return SHAPE.render(transfer);
  }
}
