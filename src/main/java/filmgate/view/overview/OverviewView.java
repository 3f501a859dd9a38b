package filmgate.view.overview;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.NUMBER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.billing.Amount;
import filmgate.intake.overview.OutcomeCounts;
import filmgate.intake.overview.Overview;
import filmgate.intake.overview.Overview.CauseCount;
import filmgate.intake.overview.Overview.ModelFigures;
import filmgate.intake.overview.Overview.MoneyFlow;
import filmgate.intake.overview.Overview.QueueLoad;
import filmgate.intake.overview.Overview.SeriesPoint;
import filmgate.intake.overview.Overview.UnitSum;
import filmgate.intake.overview.OverviewProblem;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** The JSON of the operator's overview. */
public final class OverviewView {
  private static final int RATE_PLACES = 4;

  private static final JsonShape<OutcomeCounts> COUNTS =
      JsonShape.<OutcomeCounts>object()
          .field(
              "submitted",
              INTEGER.describedAs("The number of accepted tasks."),
              OutcomeCounts::submitted)
          .field("succeeded", INTEGER, OutcomeCounts::succeeded)
          .field("failed", INTEGER, OutcomeCounts::failed)
          .field("cancelled", INTEGER, OutcomeCounts::cancelled);

  private static final JsonShape<OutcomeCounts> WITH_RATE =
      COUNTS.field(
          "success_rate",
          NUMBER
              .orNull()
              .describedAs("The part of succeeded and failed tasks that succeeded: 0 to 1."),
          counts -> rate(counts.successRate()));

  private static final JsonType<QueueLoad> NOW_QUEUE =
      JsonShape.<QueueLoad>object()
          .field("waiting", INTEGER.describedAs("The number of queued tasks."), QueueLoad::waiting)
          .field(
              "oldest_at",
              UNIX_TIME
                  .orNull()
                  .describedAs(
                      "Seconds since 1970: the creation of the oldest queued task. Null without"
                          + " any."),
              QueueLoad::oldest)
          .field(
              "in_flight", INTEGER.describedAs("The number of running tasks."), QueueLoad::running)
          .type();

  private static final JsonType<CauseCount> CAUSE =
      JsonShape.<CauseCount>object()
          .field(
              "cause",
              STRING.describedAs("The `code` of the failure. Empty if it is unknown."),
              CauseCount::cause)
          .field("count", INTEGER, CauseCount::count)
          .type();

  private static final JsonType<UnitSum> SUM =
      JsonShape.<UnitSum>object()
          .field("unit", STRING.describedAs("A currency, or a unit of an upstream."), UnitSum::unit)
          .field("amount", Amount.DECIMAL_STRING, sum -> new Amount(sum.micros()))
          .type();

  private static final JsonType<MoneyFlow> MONEY =
      JsonShape.<MoneyFlow>object()
          .field("charged", SUM.list().describedAs("Charged to accounts."), MoneyFlow::charged)
          .field("refunded", SUM.list().describedAs("Refunded to accounts."), MoneyFlow::refunded)
          .field(
              "upstream_costs",
              SUM.list()
                  .describedAs("What upstreams reported as their charge; without those of others."),
              MoneyFlow::upstreamCosts)
          .type();

  private static final JsonType<ModelFigures> MODEL =
      JsonShape.<ModelFigures>object()
          .field("model", STRING, ModelFigures::model)
          .fieldsOf(WITH_RATE, ModelFigures::counts)
          .optional(
              "p50_ms",
              INTEGER.describedAs(
                  "Half of the succeeded tasks took at most this long, within 9.1 percent."),
              one -> one.half().map(Duration::toMillis))
          .optional(
              "p95_ms",
              INTEGER.describedAs(
                  "95 percent of the succeeded tasks took at most this long, within 9.1 percent."),
              one -> one.most().map(Duration::toMillis))
          .type();

  private static final JsonType<SeriesPoint> POINT =
      JsonShape.<SeriesPoint>object()
          .field(
              "begins_at",
              UNIX_TIME.describedAs("Seconds since 1970: its begin."),
              SeriesPoint::begin)
          .fieldsOf(COUNTS, SeriesPoint::counts)
          .type();

  private record ShownProblem(OverviewProblem problem, Language language) {}

  private static final JsonType<ShownProblem> PROBLEM =
      JsonShape.<ShownProblem>object()
          .field(
              "id",
              STRING.describedAs("The same as long as the problem lasts."),
              one -> one.problem().id())
          .field(
              "severity",
              JsonType.oneOf("error", "warning", "info").describedAs("How urgent the problem is."),
              one -> one.problem().severity().wireName())
          .field(
              "message",
              STRING.describedAs("What is wrong and what to do, in the language of the request."),
              one -> one.problem().message().forLanguage(one.language()))
          .field(
              "path",
              STRING.describedAs("The path of this API that shows more."),
              one -> one.problem().path())
          .type();

  private record ShownOverview(Overview overview, Language language) {}

  private static final JsonShape<ShownOverview> OVERVIEW =
      JsonShape.<ShownOverview>object()
          .constant("object", "overview")
          .field("measured_at", UNIX_TIME, one -> one.overview().at())
          .field(
              "window",
              JsonType.oneOf("1h", "24h", "7d").describedAs("The period that the figures cover."),
              one -> one.overview().window().wireName())
          .field(
              "kind",
              JsonType.oneOf("live", "test")
                  .describedAs("The kind of the keys whose tasks are counted."),
              one -> one.overview().test() ? "test" : "live")
          .field(
              "submitted_per_minute",
              NUMBER.describedAs("The mean of the last 5 whole minutes."),
              one -> rounded(one.overview().submittedPerMinute()))
          .field(
              "queue",
              NOW_QUEUE.describedAs("The unfinished tasks at this moment."),
              one -> one.overview().queue())
          .field(
              "total",
              WITH_RATE.type().describedAs("The counts of the window."),
              one -> one.overview().counts())
          .field(
              "failures",
              CAUSE.list().describedAs("The causes of failures, the most frequent first."),
              one -> one.overview().failures())
          .field(
              "money", MONEY.describedAs("The money of the window."), one -> one.overview().money())
          .field(
              "models",
              MODEL.list().describedAs("The models with a task in the window."),
              one -> one.overview().models())
          .field(
              "step_seconds",
              INTEGER.describedAs("The length of each point of `series`."),
              one -> one.overview().window().step().toSeconds())
          .field(
              "series",
              POINT.list().describedAs("The counts by time, oldest first, also those of 0."),
              one -> one.overview().series())
          .field(
              "problems",
              PROBLEM.list().describedAs("What is wrong, the most severe first."),
              one ->
                  one.overview().problems().stream()
                      .map(problem -> new ShownProblem(problem, one.language()))
                      .toList())
          .field(
              "uncounted_events",
              INTEGER.describedAs(
                  "Events that are not in the figures yet. They follow within seconds, after an"
                      + " upgrade within minutes."),
              one -> one.overview().uncountedEvents());

  public static final Schema SCHEMA = OVERVIEW.schema().named("Overview");

  private OverviewView() {}

  private static Optional<BigDecimal> rate(OptionalDouble rate) {
    return rate.isEmpty() ? Optional.empty() : Optional.of(rounded(rate.getAsDouble()));
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(RATE_PLACES, RoundingMode.HALF_UP);
  }

  public static byte[] render(Overview overview, Language language) {
    return OVERVIEW.render(new ShownOverview(overview, language));
  }
}
