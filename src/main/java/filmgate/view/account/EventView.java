package filmgate.view.account;

import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.time;
import static filmgate.json.Schema.unixTime;

import filmgate.billing.Amount;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.store.money.Event;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** The JSON of events, in the format of Standard Webhooks. */
public final class EventView {
  public static final Schema SCHEMA = PageView.schemaWithNext(event(), string()).named("EventPage");

  private static final Pattern ID_SHAPE = Pattern.compile("evt_([0-9]{16})");

  private EventView() {}

  private static Schema event() {
    return object(
            required("id", string()),
            required("object", enumOf("event")),
            required("type", enumOf(Event.LowBalance.TYPE)),
            required("created_at", unixTime()),
            required("timestamp", time()),
            required(
                "data",
                object(
                    required("account", string()),
                    required("available", decimalAmount()),
                    required("threshold", decimalAmount()),
                    required("currency", string()))))
        .named("Event");
  }

  /** The number in the id of an event; empty if the id is not valid. */
  public static Optional<Long> parse(String id) {
    var shape = ID_SHAPE.matcher(id);
    return shape.matches() ? Optional.of(Long.parseLong(shape.group(1))) : Optional.empty();
  }

  private static String id(Event event) {
    return "evt_%016d".formatted(event.id());
  }

  /** A page of events. {@code more} is true if another page follows. */
  public static byte[] page(List<Event> page, boolean more) {
    return PageView.page(
        page, more, (json, event) -> json.writeString(id(event)), EventView::write);
  }

  private static void write(JsonGenerator json, Event event) {
    json.writeStringProperty("id", id(event));
    json.writeStringProperty("object", "event");
    json.writeStringProperty("type", event.data().type());
    json.writeNumberProperty("created_at", event.at().getEpochSecond());
    json.writeStringProperty("timestamp", event.at().toString());
    json.writeObjectPropertyStart("data");
    json.writeStringProperty("account", event.account());
    switch (event.data()) {
      case Event.LowBalance(var available, var threshold, var currency) -> {
        json.writeStringProperty("available", new Amount(available).toDecimal());
        json.writeStringProperty("threshold", new Amount(threshold).toDecimal());
        json.writeStringProperty("currency", currency);
      }
    }
    json.writeEndObject();
  }
}
