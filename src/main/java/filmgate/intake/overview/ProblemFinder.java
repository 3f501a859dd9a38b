package filmgate.intake.overview;

import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.channel.ChannelStatus.AccountCheck;
import filmgate.intake.channel.ChannelStatus.AccountStatus;
import filmgate.intake.channel.ChannelStatus.ErrorCount;
import filmgate.intake.overview.InstallationState.DiskSpace;
import filmgate.intake.overview.Overview.CauseCount;
import filmgate.intake.overview.Overview.QueueLoad;
import filmgate.intake.overview.OverviewProblem.Severity;
import filmgate.store.rollup.DurationBins;
import filmgate.store.rollup.StoredProblems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds what is wrong with an installation, and collects it. */
final class ProblemFinder {
  /** A queue is slow if its oldest task has waited so many times as long as 95 percent did. */
  static final int USUAL_WAITS = 3;

  private static final Duration SLOW_MINIMUM = Duration.ofMinutes(1);
  private static final Duration SLOW_WITHOUT_HISTORY = Duration.ofMinutes(10);
  private static final int HISTORY_MINIMUM = 20;
  private static final int FAILURES_MINIMUM = 10;
  private static final double SUCCESS_MINIMUM = 0.8;
  private static final long EVENTS_BEHIND = 5_000;
  private static final String CHANNEL = "/admin/v1/channels/";

  private final List<OverviewProblem> found = new ArrayList<>();

  /** The most severe first. */
  List<OverviewProblem> found() {
    found.sort(Comparator.comparing(OverviewProblem::severity));
    return found;
  }

  private void add(String id, Severity severity, ProblemText text, Object value, String path) {
    found.add(new OverviewProblem(id, severity, text.with(String.valueOf(value)), path));
  }

  private void add(
      String id, Severity severity, ProblemText text, String name, Object value, String path) {
    found.add(new OverviewProblem(id, severity, text.with(name, String.valueOf(value)), path));
  }

  void inChannels(Map<String, ChannelStatus> channels, Map<String, Long> unknownOutcomes) {
    new TreeMap<>(channels).forEach(this::inChannel);
    new TreeMap<>(unknownOutcomes)
        .forEach(
            (name, count) ->
                add(
                    "unknown_outcomes:" + name,
                    Severity.WARNING,
                    ProblemText.UNKNOWN_OUTCOMES,
                    name,
                    count,
                    CHANNEL + name + "/unknown_outcomes"));
  }

  private void inChannel(String name, ChannelStatus status) {
    var refused = reasons(status, ProblemFinder::reason);
    if (!refused.isEmpty()) {
      var isDown = refused.size() == status.accounts().size();
      var text = isDown ? ProblemText.CHANNEL_DOWN : ProblemText.CREDENTIAL_DOWN;
      addChannel(name, isDown ? Severity.ERROR : Severity.WARNING, text, refused);
    }
    var failed = reasons(status, ProblemFinder::failedCheck);
    if (refused.isEmpty() && !failed.isEmpty()) {
      var isDown = failed.size() == status.accounts().size();
      var severity = isDown ? Severity.ERROR : Severity.WARNING;
      addChannel(name, severity, ProblemText.CHECK_FAILED, failed);
    }
    if (!status.blockedModels().isEmpty()) {
      var models = status.blockedModels().stream().map(ChannelStatus.BlockedModel::model).toList();
      add(
          "blocked_models:" + name,
          Severity.WARNING,
          ProblemText.BLOCKED_MODELS,
          name,
          String.join(", ", models),
          CHANNEL + name);
    }
  }

  private void addChannel(String name, Severity severity, ProblemText text, List<String> reasons) {
    var words = String.join(", ", reasons.stream().distinct().toList());
    add("channel:" + name, severity, text, name, words, CHANNEL + name);
  }

  private static List<String> reasons(
      ChannelStatus status, Function<AccountStatus, String> reasonOf) {
    return status.accounts().stream().map(reasonOf).filter(it -> !it.isEmpty()).toList();
  }

  /** Why the last check failed; empty if it did not, or if a submission was accepted since. */
  private static String failedCheck(AccountStatus account) {
    var failures = account.calls().errors().stream().mapToLong(ErrorCount::count).sum();
    var isProven = account.calls().submissions() > failures;
    return isProven ? "" : account.check().map(AccountCheck::failure).orElse("");
  }

  /** Why a credential is not used; empty if it is. */
  private static String reason(AccountStatus account) {
    var circuit = account.circuit();
    if (!circuit.problem().isEmpty()) {
      return circuit.problem();
    }
    return circuit.state().equals("open") ? "upstream_down" : "";
  }

  void inQueue(QueueLoad queue, DurationBins waits, Instant now) {
    var limit = slow(waits);
    queue
        .oldest()
        .map(oldest -> Duration.between(oldest, now))
        .filter(age -> age.compareTo(limit) > 0)
        .ifPresent(
            age ->
                add(
                    "queue",
                    Severity.WARNING,
                    ProblemText.SLOW_QUEUE,
                    String.valueOf(age.toSeconds()),
                    limit.toSeconds(),
                    "/admin/v1/tasks"));
  }

  private static Duration slow(DurationBins waits) {
    var usual = waits.percentile(0.95).filter(_ -> waits.total() >= HISTORY_MINIMUM);
    return usual
        .map(wait -> wait.multipliedBy(USUAL_WAITS))
        .map(wait -> wait.compareTo(SLOW_MINIMUM) < 0 ? SLOW_MINIMUM : wait)
        .orElse(SLOW_WITHOUT_HISTORY);
  }

  void inOutcomes(OutcomeCounts lastHour, List<CauseCount> failures) {
    var isLow = lastHour.successRate().orElse(1) < SUCCESS_MINIMUM;
    if (isLow && lastHour.failed() >= FAILURES_MINIMUM && !failures.isEmpty()) {
      add(
          "failures",
          Severity.WARNING,
          ProblemText.FAILURES,
          failures.getFirst().cause(),
          lastHour.failed(),
          "/admin/v1/tasks");
    }
  }

  void inStore(StoredProblems stored) {
    if (stored.ledgerImbalanceMicros() != 0) {
      add(
          "ledger",
          Severity.ERROR,
          ProblemText.LEDGER,
          stored.ledgerImbalanceMicros(),
          "/admin/v1/accounts");
    }
    if (stored.failingEndpoints() > 0) {
      add(
          "webhook_endpoints",
          Severity.WARNING,
          ProblemText.FAILING_ENDPOINTS,
          stored.failingEndpoints(),
          "/v1/webhook_endpoints");
    }
    if (stored.overdueDeliveries() > 0) {
      add(
          "webhook_deliveries",
          Severity.WARNING,
          ProblemText.OVERDUE_DELIVERIES,
          stored.overdueDeliveries(),
          "/v1/webhook_deliveries");
    }
    if (stored.uncountedEvents() > EVENTS_BEHIND) {
      add(
          "rollups",
          Severity.INFO,
          ProblemText.ROLLUPS,
          stored.uncountedEvents(),
          "/admin/v1/overview");
    }
  }

  void onDisk(DiskSpace disk) {
    if (disk.freeBytes() < disk.floorBytes()) {
      add("disk", Severity.ERROR, ProblemText.DISK_FULL, mebibytes(disk.freeBytes()), "/readyz");
    } else if (disk.freeBytes() < 2 * disk.floorBytes()) {
      add("disk", Severity.WARNING, ProblemText.DISK_LOW, mebibytes(disk.freeBytes()), "/readyz");
    }
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }
}
