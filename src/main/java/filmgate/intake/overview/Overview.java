package filmgate.intake.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an installation at one moment.
 *
 * @param test whether they are those of test keys
 * @param submittedPerMinute the mean of the last 5 whole minutes
 * @param failures how many tasks failed for each cause, the most frequent first
 * @param models the models with a task in the window, the most used first
 * @param series the points of the window, oldest first
 * @param problems the most severe first
 * @param uncountedEvents how many events are not in the figures yet
 */
public record Overview(
    Instant at,
    OverviewWindow window,
    boolean test,
    double submittedPerMinute,
    QueueLoad queue,
    OutcomeCounts counts,
    List<CauseCount> failures,
    MoneyFlow money,
    List<ModelFigures> models,
    List<SeriesPoint> series,
    List<OverviewProblem> problems,
    long uncountedEvents) {
  public Overview {
    failures = List.copyOf(failures);
    models = List.copyOf(models);
    series = List.copyOf(series);
    problems = List.copyOf(problems);
  }

  /**
   * The unfinished tasks.
   *
   * @param oldest when the oldest waiting task was created
   * @param running how many have a slot
   */
  public record QueueLoad(int waiting, Optional<Instant> oldest, int running) {}

  /** A code of failures and how often it occurred; empty if it is unknown. */
  public record CauseCount(String cause, long count) {}

  /** Money of the window, by currency, and by unit of the upstreams. */
  public record MoneyFlow(
      List<UnitSum> charged, List<UnitSum> refunded, List<UnitSum> upstreamCosts) {
    public MoneyFlow {
      charged = List.copyOf(charged);
      refunded = List.copyOf(refunded);
      upstreamCosts = List.copyOf(upstreamCosts);
    }
  }

  /** A sum in micro-units of a currency or another unit. */
  public record UnitSum(String unit, long micros) {}

  /** The figures of a model; the durations are empty if no task succeeded. */
  public record ModelFigures(
      String model, OutcomeCounts counts, Optional<Duration> half, Optional<Duration> most) {}

  /** The counts of one step of a window. */
  public record SeriesPoint(Instant begin, OutcomeCounts counts) {}
}
