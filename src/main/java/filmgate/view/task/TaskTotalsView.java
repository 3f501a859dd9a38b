package filmgate.view.task;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.store.TaskQueries.TaskTotals;

/** The JSON of the totals of tasks. */
public final class TaskTotalsView {
  private static final JsonShape<TaskTotals> SHAPE =
      JsonShape.<TaskTotals>object()
          .constant("object", "task_totals")
          .field("count", JsonType.INTEGER.describedAs("The tasks."), TaskTotals::count)
          .field(
              "charged",
              Amount.DECIMAL_STRING.describedAs("What the tasks have cost."),
              totals -> new Amount(totals.charged()))
          .field(
              "refunded",
              Amount.DECIMAL_STRING.describedAs("The part of `charged` that was returned."),
              totals -> new Amount(totals.refunded()))
          .field(
              "net",
              Amount.DECIMAL_STRING.describedAs("`charged` less `refunded`."),
              totals -> new Amount(totals.charged() - totals.refunded()))
          .field(
              "truncated",
              JsonType.BOOLEAN.describedAs(
                  "Whether only the newest %,d tasks are counted, so that all totals are larger."
                      .formatted(TaskTotals.COUNTED_MAX)),
              TaskTotals::truncated);

  public static final Schema SCHEMA = SHAPE.schema().named("TaskTotals");

  private TaskTotalsView() {}

  public static byte[] render(TaskTotals totals) {
    return SHAPE.render(totals);
  }
}
