package filmgate.view.account;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.NUMBER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.billing.Amount;
import filmgate.intake.usage.UsageReport;
import filmgate.intake.usage.UsageReport.UsageGroup;
import filmgate.intake.usage.UsageReport.UsageTotals;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The JSON of usage, in groups. Its amounts are JSON numbers, for compatibility with existing
 * clients.
 */
public final class UsageView {
  private static final int MILLIS_PLACES = 3;

  private static final JsonShape<UsageTotals> TOTALS =
      JsonShape.<UsageTotals>object()
          .field("tasks", INTEGER, UsageTotals::tasks)
          .field("succeeded", INTEGER, totals -> totals.counts().succeeded())
          .field("failed", INTEGER, totals -> totals.counts().failed())
          .field("cancelled", INTEGER, totals -> totals.counts().cancelled())
          .field(
              "spent",
              NUMBER.describedAs("The cost of the videos, less refunds."),
              totals -> new Amount(totals.spentMicros()).toNumber())
          .field(
              "refunded",
              NUMBER.describedAs("Returned to the account by the operator."),
              totals -> new Amount(totals.refundedMicros()).toNumber())
          .field(
              "held",
              NUMBER.describedAs("Reserved for unfinished tasks."),
              totals -> new Amount(totals.heldMicros()).toNumber())
          .field(
              "video_seconds",
              NUMBER,
              totals -> BigDecimal.valueOf(totals.videoMillis(), MILLIS_PLACES));

  private static final JsonShape<UsageGroup> GROUP =
      JsonShape.<UsageGroup>object()
          .optional("date", STRING.describedAs("A day in `tz`."), group -> group.name("date"))
          .optional("model", STRING, group -> group.name("model"))
          .optional("key_id", STRING, group -> group.name("key"))
          .fieldsOf(TOTALS, UsageGroup::sums);

  private static final JsonShape<UsageReport> REPORT =
      JsonShape.<UsageReport>object()
          .constant("object", "list")
          .field("start", UNIX_TIME, report -> report.parameters().from())
          .field(
              "end",
              UNIX_TIME.describedAs("Seconds since 1970, exclusive."),
              report -> report.parameters().until())
          .field("tz", STRING, report -> report.parameters().zone().getId())
          .field("scope", JsonType.oneOf("key", "account"), UsageView::scope)
          .field("currency", STRING, UsageReport::currency)
          .field(
              "group_by",
              JsonType.oneOf("date", "model", "key").list(),
              report -> report.parameters().groups())
          .field("data", GROUP.type().list(), UsageReport::groups)
          .field("total", TOTALS.type(), UsageReport::total);

  public static final Schema SCHEMA = REPORT.schema().named("Usage");

  private UsageView() {}

  private static String scope(UsageReport report) {
    return report.scope().name().toLowerCase(Locale.ROOT);
  }

  public static byte[] render(UsageReport report) {
    return REPORT.render(report);
  }

  /** The names of the totals. */
  public static List<String> totalNames() {
    return TOTALS.names();
  }

  /** The totals as strings, in the order of {@link #totalNames}. */
  public static List<String> totals(UsageTotals totals) {
    return TOTALS.texts(totals);
  }
}
