package filmgate.view.account;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.number;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;

import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.store.money.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON of usage, in groups. Its amounts are JSON numbers, for compatibility with existing
 * clients.
 */
public final class UsageView {
  public static final Schema SCHEMA =
      object(
              required("object", enumOf("list")),
              required("start", unixTime()),
              required("end", unixTime().describedAs("Seconds since 1970, exclusive.")),
              required("tz", string()),
              required("scope", enumOf("key", "account")),
              required("currency", string()),
              required("group_by", arrayOf(enumOf("date", "model", "key"))),
              required("data", arrayOf(sums(true))),
              required("total", sums(false)))
          .named("Usage");

  private static final int MILLIS_PLACES = 3;

  private UsageView() {}

  private static Schema sums(boolean named) {
    var counts =
        List.of(
            required("tasks", integer()),
            required("succeeded", integer()),
            required("failed", integer()),
            required("cancelled", integer()),
            required("spent", number().describedAs("The cost of the videos.")),
            required("held", number().describedAs("Reserved for unfinished tasks.")),
            required("video_seconds", number()));
    var names =
        List.of(
            optional("date", string().describedAs("A day in `tz`.")),
            optional("model", string()),
            optional("key", string().describedAs("The id of a key.")));
    return object(named ? Stream.concat(names.stream(), counts.stream()).toList() : counts);
  }

  /** The parameters of the request. Times are in seconds since 1970. */
  public record UsageHeader(
      long start, long end, String tz, String scope, String currency, List<String> groups) {}

  /** One group: its names ({@code model} → {@code kling-v3}), and the totals of its tasks. */
  public record UsageGroup(Map<String, String> names, UsageTotals sums) {}

  /** The totals of tasks. */
  public record UsageTotals(
      Usage.TaskCounts counts, long heldMicros, long spentMicros, long videoMillis) {
    public static final UsageTotals ZERO =
        new UsageTotals(new Usage.TaskCounts(0, 0, 0, 0), 0, 0, 0);

    public static UsageTotals of(Usage usage) {
      return new UsageTotals(
          usage.counts(), usage.heldMicros(), usage.spentMicros(), usage.videoMillis());
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
          videoMillis + other.videoMillis);
    }
  }

  public static byte[] render(UsageHeader head, List<UsageGroup> groups) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("object", "list");
          json.writeNumberProperty("start", head.start());
          json.writeNumberProperty("end", head.end());
          json.writeStringProperty("tz", head.tz());
          json.writeStringProperty("scope", head.scope());
          json.writeStringProperty("currency", head.currency());
          json.writeName("group_by");
          json.writeStartArray();
          head.groups().forEach(json::writeString);
          json.writeEndArray();
          json.writeName("data");
          json.writeStartArray();
          for (var group : groups) {
            json.writeStartObject();
            group.names().forEach(json::writeStringProperty);
            write(json, group.sums());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeName("total");
          json.writeStartObject();
          write(
              json,
              groups.stream().map(UsageGroup::sums).reduce(UsageTotals.ZERO, UsageTotals::plus));
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, UsageTotals sums) {
    var counts = sums.counts();
    var ended = counts.succeeded() + counts.failed() + counts.cancelled();
    json.writeNumberProperty("tasks", counts.open() + ended);
    json.writeNumberProperty("succeeded", counts.succeeded());
    json.writeNumberProperty("failed", counts.failed());
    json.writeNumberProperty("cancelled", counts.cancelled());
    json.writeNumberProperty("spent", new Amount(sums.spentMicros()).toDouble());
    json.writeNumberProperty("held", new Amount(sums.heldMicros()).toDouble());
    json.writeNumberProperty(
        "video_seconds", BigDecimal.valueOf(sums.videoMillis(), MILLIS_PLACES));
  }
}
