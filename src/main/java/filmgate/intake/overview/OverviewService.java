package filmgate.intake.overview;

import filmgate.intake.overview.Overview.SeriesPoint;
import filmgate.store.Store;
import java.time.Clock;
import java.util.List;

/** Reads the operator's overview, over all accounts. */
public final class OverviewService {
  private final Store store;
  private final InstallationState state;
  private final Clock clock;

  public OverviewService(Store store, InstallationState state, Clock clock) {
    this.store = store;
    this.state = state;
    this.clock = clock;
  }

  /**
   * The figures of a window.
   *
   * @param test whether those of test keys, and not those of live keys
   */
  public Overview read(OverviewWindow window, boolean test) {
    var now = clock.instant();
    var figures = new OverviewFigures(store.rollups(), test, now);
    var queue = state.queue(test);
    var stored = store.rollups().problems(now);
    var series = figures.series(window);
    var problems = new ProblemFinder();
    problems.onDisk(state.disk());
    problems.inStore(stored);
    problems.inChannels(state.channels(), store.channels().unknownOutcomes());
    problems.inQueue(queue, figures.waits(), now);
    problems.inOutcomes(
        sum(window == OverviewWindow.HOUR ? series : figures.series(OverviewWindow.HOUR)),
        figures.failures(OverviewWindow.HOUR));
    return new Overview(
        now,
        window,
        test,
        figures.submittedPerMinute(),
        queue,
        sum(series),
        figures.failures(window),
        figures.money(window),
        figures.models(window),
        series,
        problems.found(),
        stored.uncountedEvents());
  }

  private static OutcomeCounts sum(List<SeriesPoint> series) {
    return series.stream().map(SeriesPoint::counts).reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }
}
