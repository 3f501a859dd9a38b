package filmgate.view.account;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.NUMBER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_SECONDS;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.store.money.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON of usage, in groups. Its amounts are JSON numbers, for compatibility with existing
 * clients.
 */
public final class UsageView {
  private static final int MILLIS_PLACES = 3;

  private static final JsonShape<UsageTotals> TOTALS =
      JsonShape.<UsageTotals>object()
          .field("tasks", INTEGER, UsageTotals::tasks)
          .field("succeeded", INTEGER, totals -> totals.counts.succeeded())
          .field("failed", INTEGER, totals -> totals.counts.failed())
          .field("cancelled", INTEGER, totals -> totals.counts.cancelled())
          .field(
              "spent",
              NUMBER.describedAs("The cost of the videos, less refunds."),
              totals -> new Amount(totals.spentMicros).toNumber())
          .field(
              "refunded",
              NUMBER.describedAs("Returned to the account by the operator."),
              totals -> new Amount(totals.refundedMicros).toNumber())
          .field(
              "held",
              NUMBER.describedAs("Reserved for unfinished tasks."),
              totals -> new Amount(totals.heldMicros).toNumber())
          .field(
              "video_seconds",
              NUMBER,
              totals -> BigDecimal.valueOf(totals.videoMillis, MILLIS_PLACES));

  private static final JsonShape<UsageGroup> GROUP =
      JsonShape.<UsageGroup>object()
          .optional("date", STRING.describedAs("A day in `tz`."), group -> group.name("date"))
          .optional("model", STRING, group -> group.name("model"))
          .optional("key", STRING.describedAs("The id of a key."), group -> group.name("key"))
          .fieldsOf(TOTALS, UsageGroup::sums);

  private static final JsonShape<UsageHeader> HEADER =
      JsonShape.<UsageHeader>object()
          .constant("object", "list")
          .field("start", UNIX_SECONDS, UsageHeader::start)
          .field(
              "end", UNIX_SECONDS.describedAs("Seconds since 1970, exclusive."), UsageHeader::end)
          .field("tz", STRING, UsageHeader::tz)
          .field("scope", JsonType.oneOf("key", "account"), UsageHeader::scope)
          .field("currency", STRING, UsageHeader::currency)
          .field("group_by", JsonType.oneOf("date", "model", "key").list(), UsageHeader::groups);

  private static final JsonShape<UsageReport> REPORT =
      JsonShape.<UsageReport>object()
          .fieldsOf(HEADER, UsageReport::header)
          .field("data", GROUP.type().list(), UsageReport::groups)
          .field("total", TOTALS.type(), UsageReport::total);

  public static final Schema SCHEMA = REPORT.schema().named("Usage");

  private UsageView() {}

  /** The parameters of the request. Times are in seconds since 1970. */
  public record UsageHeader(
      long start, long end, String tz, String scope, String currency, List<String> groups) {}

  /** One group: its names ({@code model} → {@code kling-v3}), and the totals of its tasks. */
  public record UsageGroup(Map<String, String> names, UsageTotals sums) {
    private Optional<String> name(String field) {
      return Optional.ofNullable(names.get(field));
    }
  }

  /** The totals of tasks. */
  public record UsageTotals(
      Usage.TaskCounts counts,
      long heldMicros,
      long spentMicros,
      long refundedMicros,
      long videoMillis) {
    public static final UsageTotals ZERO =
        new UsageTotals(new Usage.TaskCounts(0, 0, 0, 0), 0, 0, 0, 0);

    public static UsageTotals of(Usage usage) {
      return new UsageTotals(
          usage.counts(),
          usage.heldMicros(),
          usage.spentMicros(),
          usage.refundedMicros(),
          usage.videoMillis());
    }

    private long tasks() {
      return counts.open() + counts.succeeded() + counts.failed() + counts.cancelled();
    }

    public UsageTotals plus(UsageTotals other) {
      return new UsageTotals(
          new Usage.TaskCounts(
              counts.open() + other.counts.open(),
              counts.succeeded() + other.counts.succeeded(),
              counts.failed() + other.counts.failed(),
              counts.cancelled() + other.counts.cancelled()),
          heldMicros + other.heldMicros,
          spentMicros + other.spentMicros,
          refundedMicros + other.refundedMicros,
          videoMillis + other.videoMillis);
    }
  }

  private record UsageReport(UsageHeader header, List<UsageGroup> groups) {
    UsageTotals total() {
      return groups.stream().map(UsageGroup::sums).reduce(UsageTotals.ZERO, UsageTotals::plus);
    }
  }

  public static byte[] render(UsageHeader header, List<UsageGroup> groups) {
    return REPORT.render(new UsageReport(header, groups));
  }
}
