package filmgate.view.timeline;

import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.id.EntryId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.store.money.Transfer;
import filmgate.view.timeline.TaskTimelineView.EntryOfReader;
import filmgate.view.timeline.TimelineEntry.MoneyMove;

/** The JSON of a movement of money in a timeline. */
final class MoneyMoveView {
  private static final String REFUND = "refund";

  static final JsonShape<EntryOfReader<MoneyMove>> SHAPE =
      EntryOfReader.<MoneyMove>shape("money")
          .field(
              "movement",
              JsonType.oneOf("hold", "capture", "release", REFUND)
                  .describedAs(
                      "`hold` reserves, `capture` charges, `release` frees what is not charged, and"
                          + " `refund` returns a part of the charge."),
              one -> movement(one.entry().transfer()))
          .field(
              "amount", Amount.DECIMAL_STRING, one -> new Amount(one.entry().transfer().micros()))
          .field("ledger_id", STRING, one -> EntryId.LEDGER.of(one.entry().transfer().id()));

  private MoneyMoveView() {}

  private static String movement(Transfer transfer) {
    return transfer.isRefund() ? REFUND : transfer.kind().wireName();
  }
}
