package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.number;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.unixTime;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.billing.Amount;
import filmgate.store.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** What tasks came to, in groups (contract 2.3); money in JSON numbers (7(l)). */
public final class UsageView {
  public static final Schema SCHEMA =
      object(
              always("object", word("list")),
              always("start", unixTime()),
              always("end", unixTime().about("seconds since 1970, not included")),
              always("tz", text()),
              always("scope", word("key", "account")),
              always("currency", text()),
              always("group_by", listOf(word("date", "model", "key"))),
              always("data", listOf(sums(true))),
              always("total", sums(false)))
          .named("Usage");

  private static final int MILLIS_PLACES = 3;

  private UsageView() {}

  private static Schema sums(boolean named) {
    var counts =
        List.of(
            always("tasks", whole()),
            always("succeeded", whole()),
            always("failed", whole()),
            always("cancelled", whole()),
            always("spent", number().about("what films have cost")),
            always("held", number().about("reserved for tasks that have not ended")),
            always("film_seconds", number()));
    var names =
        List.of(
            sometimes("date", text().about("a day in `tz`")),
            sometimes("model", text()),
            sometimes("key", text().about("the id of a key")));
    return object(named ? Stream.concat(names.stream(), counts.stream()).toList() : counts);
  }

  /** What was asked: seconds since 1970, and words as in the query. */
  public record Head(
      long start, long end, String tz, String scope, String currency, List<String> groups) {}

  /** One group: its names ({@code model} → {@code kling-v3}), and what its tasks came to. */
  public record Group(Map<String, String> names, Sums sums) {}

  /** Added up. */
  public record Sums(Usage.TaskCounts counts, long heldMicros, long spentMicros, long filmMillis) {
    public static final Sums NOTHING = new Sums(new Usage.TaskCounts(0, 0, 0, 0), 0, 0, 0);

    public static Sums of(Usage usage) {
      return new Sums(usage.counts(), usage.heldMicros(), usage.spentMicros(), usage.videoMillis());
    }

    public Sums plus(Sums other) {
      return new Sums(
          new Usage.TaskCounts(
              counts.open() + other.counts.open(),
              counts.succeeded() + other.counts.succeeded(),
              counts.failed() + other.counts.failed(),
              counts.cancelled() + other.counts.cancelled()),
          heldMicros + other.heldMicros,
          spentMicros + other.spentMicros,
          filmMillis + other.filmMillis);
    }
  }

  public static byte[] render(Head head, List<Group> groups) {
    return JsonBytes.object(
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
          write(json, groups.stream().map(Group::sums).reduce(Sums.NOTHING, Sums::plus));
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Sums sums) {
    var counts = sums.counts();
    var ended = counts.succeeded() + counts.failed() + counts.cancelled();
    json.writeNumberProperty("tasks", counts.open() + ended);
    json.writeNumberProperty("succeeded", counts.succeeded());
    json.writeNumberProperty("failed", counts.failed());
    json.writeNumberProperty("cancelled", counts.cancelled());
    json.writeNumberProperty("spent", new Amount(sums.spentMicros()).toDouble());
    json.writeNumberProperty("held", new Amount(sums.heldMicros()).toDouble());
    json.writeNumberProperty("film_seconds", BigDecimal.valueOf(sums.filmMillis(), MILLIS_PLACES));
  }
}
