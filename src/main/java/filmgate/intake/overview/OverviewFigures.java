package filmgate.intake.overview;

import filmgate.intake.overview.Overview.CauseCount;
import filmgate.intake.overview.Overview.ModelFigures;
import filmgate.intake.overview.Overview.MoneyFlow;
import filmgate.intake.overview.Overview.SeriesPoint;
import filmgate.intake.overview.Overview.UnitSum;
import filmgate.store.rollup.DurationBins;
import filmgate.store.rollup.RollupMeasure;
import filmgate.store.rollup.RollupPeriod;
import filmgate.store.rollup.RollupQueries;
import filmgate.store.rollup.RollupQueries.RollupDimension;
import filmgate.store.rollup.RollupQueries.RollupQuery;
import filmgate.store.rollup.RollupRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Figures from the rollups, for the tasks of live keys or of test keys. */
final class OverviewFigures {
  private static final Set<RollupMeasure> OUTCOMES =
      EnumSet.of(
          RollupMeasure.SUBMITTED,
          RollupMeasure.SUCCEEDED,
          RollupMeasure.FAILED,
          RollupMeasure.CANCELLED);
  private static final double HALF = 0.5;
  private static final double MOST = 0.95;
  private static final int RATE_MINUTES = 5;

  private final RollupQueries rollups;
  private final String lane;
  private final Instant now;

  OverviewFigures(RollupQueries rollups, boolean test, Instant now) {
    this.rollups = rollups;
    this.lane = test ? "test" : "live";
    this.now = now;
  }

  private List<RollupRow> sums(
      OverviewWindow window, Set<RollupMeasure> measures, RollupDimension... dimensions) {
    return rollups.sums(
        new RollupQuery(
            window.period(), window.begin(now), now, lane, measures, Set.of(dimensions)));
  }

  double submittedPerMinute() {
    var end = RollupPeriod.MINUTE.beginOf(now);
    var query =
        new RollupQuery(
            RollupPeriod.MINUTE,
            end.minus(Duration.ofMinutes(RATE_MINUTES)),
            end,
            lane,
            Set.of(RollupMeasure.SUBMITTED),
            Set.of());
    return (double) rollups.sums(query).stream().mapToLong(RollupRow::amount).sum() / RATE_MINUTES;
  }

  List<SeriesPoint> series(OverviewWindow window) {
    var counts = new HashMap<Instant, OutcomeCounts>();
    for (var row : sums(window, OUTCOMES, RollupDimension.BEGIN)) {
      counts.merge(window.stepOf(row.key().begin()), counts(row), OutcomeCounts::plus);
    }
    var points = new ArrayList<SeriesPoint>(window.points());
    var begin = window.begin(now);
    for (var i = 0; i < window.points(); i++) {
      points.add(new SeriesPoint(begin, counts.getOrDefault(begin, OutcomeCounts.NONE)));
      begin = begin.plus(window.step());
    }
    return points;
  }

  List<ModelFigures> models(OverviewWindow window) {
    var measures = EnumSet.copyOf(OUTCOMES);
    measures.add(RollupMeasure.DURATION);
    var counts = new TreeMap<String, OutcomeCounts>();
    var durations = new HashMap<String, DurationBins>();
    for (var row : sums(window, measures, RollupDimension.MODEL)) {
      var model = row.key().model();
      if (row.key().measure() == RollupMeasure.DURATION) {
        addTo(durations.computeIfAbsent(model, _ -> new DurationBins()), row);
      } else {
        counts.merge(model, counts(row), OutcomeCounts::plus);
      }
    }
    return counts.entrySet().stream()
        .map(one -> figures(one, durations.getOrDefault(one.getKey(), new DurationBins())))
        .sorted(Comparator.comparingLong((ModelFigures one) -> -one.counts().submitted()))
        .toList();
  }

  private static ModelFigures figures(Map.Entry<String, OutcomeCounts> model, DurationBins bins) {
    return new ModelFigures(
        model.getKey(), model.getValue(), bins.percentile(HALF), bins.percentile(MOST));
  }

  List<CauseCount> failures(OverviewWindow window) {
    return sums(window, Set.of(RollupMeasure.FAILED)).stream()
        .map(row -> new CauseCount(row.key().detail(), row.amount()))
        .sorted(Comparator.comparingLong((CauseCount one) -> -one.count()))
        .toList();
  }

  MoneyFlow money(OverviewWindow window) {
    return new MoneyFlow(
        units(window, RollupMeasure.CHARGED),
        units(window, RollupMeasure.REFUNDED),
        units(window, RollupMeasure.COST));
  }

  private List<UnitSum> units(OverviewWindow window, RollupMeasure measure) {
    return sums(window, Set.of(measure)).stream()
        .map(row -> new UnitSum(row.key().detail(), row.amount()))
        .toList();
  }

  /** How long 95 percent of the tasks of the last week waited at most. */
  DurationBins waits() {
    var bins = new DurationBins();
    sums(OverviewWindow.WEEK, Set.of(RollupMeasure.WAIT)).forEach(row -> addTo(bins, row));
    return bins;
  }

  private static void addTo(DurationBins bins, RollupRow row) {
    bins.add(Integer.parseInt(row.key().detail()), row.amount());
  }

  private static OutcomeCounts counts(RollupRow row) {
    var amount = row.amount();
    return switch (row.key().measure()) {
      case SUBMITTED -> new OutcomeCounts(amount, 0, 0, 0);
      case SUCCEEDED -> new OutcomeCounts(0, amount, 0, 0);
      case FAILED -> new OutcomeCounts(0, 0, amount, 0);
      case CANCELLED -> new OutcomeCounts(0, 0, 0, amount);
      case CHARGED, REFUNDED, COST, DURATION, WAIT -> OutcomeCounts.NONE;
    };
  }
}
