package filmgate.intake.usage;

import filmgate.id.KeyId;
import filmgate.store.money.Usage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tasks of a period, summed up in groups.
 *
 * @param scope the owner of the tasks
 * @param currency the currency of the amounts
 */
public record UsageReport(
    UsageParameters parameters, UsageScope scope, String currency, List<UsageGroup> groups) {
  /** Separates the names of a group. No model, date, or id contains it. */
  private static final String SEPARATOR = "\n";

  public UsageReport {
    groups = List.copyOf(groups);
  }

  /** The owner of the tasks. */
  public enum UsageScope {
    KEY,
    ACCOUNT
  }

  /** One group: its names ({@code model} → {@code kling-v3}), and the totals of its tasks. */
  public record UsageGroup(Map<String, String> names, UsageTotals sums) {
    /** The name of the group under {@code field}; empty if the report does not group by it. */
    public Optional<String> name(String field) {
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
    private static final UsageTotals ZERO =
        new UsageTotals(new Usage.TaskCounts(0, 0, 0, 0), 0, 0, 0, 0);

    static UsageTotals of(Usage usage) {
      return new UsageTotals(
          usage.counts(),
          usage.heldMicros(),
          usage.spentMicros(),
          usage.refundedMicros(),
          usage.videoMillis());
    }

    /** The number of tasks, including open ones. */
    public long tasks() {
      return counts.open() + counts.succeeded() + counts.failed() + counts.cancelled();
    }

    UsageTotals plus(UsageTotals other) {
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

  /** The totals of all groups. */
  public UsageTotals total() {
    return groups.stream().map(UsageGroup::sums).reduce(UsageTotals.ZERO, UsageTotals::plus);
  }

  /** Sums up rows, several of which can be of one group. */
  static UsageReport of(
      UsageParameters parameters, UsageScope scope, String currency, List<Usage> rows) {
    var groups = new TreeMap<String, UsageGroup>();
    for (var usage : rows) {
      var names = names(parameters, usage);
      groups.merge(
          String.join(SEPARATOR, names.values()),
          new UsageGroup(names, UsageTotals.of(usage)),
          (one, other) -> new UsageGroup(one.names(), one.sums().plus(other.sums())));
    }
    return new UsageReport(parameters, scope, currency, List.copyOf(groups.values()));
  }

  private static Map<String, String> names(UsageParameters parameters, Usage usage) {
    var names = new LinkedHashMap<String, String>();
    for (var group : parameters.groups()) {
      names.put(
          group,
          switch (group) {
            case "date" -> date(parameters, usage);
            case "model" -> usage.model();
            default -> usage.key().map(KeyId::value).orElse("");
          });
    }
    return names;
  }

  private static String date(UsageParameters parameters, Usage usage) {
    var begin = Instant.ofEpochMilli(usage.quarterMillis());
    return begin.atZone(parameters.zone()).toLocalDate().toString();
  }
}
