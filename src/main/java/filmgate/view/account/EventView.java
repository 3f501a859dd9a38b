package filmgate.view.account;

import static filmgate.billing.Amount.DECIMAL_STRING;
import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.store.money.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The JSON of events, in the format of Standard Webhooks. */
public final class EventView {
  private static final JsonShape<Event> DATA =
      JsonShape.<Event>object()
          .field("account", STRING, event -> event.account().value())
          .field(
              "available", DECIMAL_STRING, event -> new Amount(lowBalance(event).availableMicros()))
          .field(
              "threshold", DECIMAL_STRING, event -> new Amount(lowBalance(event).thresholdMicros()))
          .field("currency", STRING, event -> lowBalance(event).currency());

  private static final JsonShape<Event> EVENT =
      JsonShape.<Event>object()
          .field("id", STRING, EventView::id)
          .constant("object", "event")
          .field("type", JsonType.oneOf(Event.LowBalance.TYPE), event -> event.data().type())
          .field("created_at", JsonType.UNIX_TIME, Event::at)
          .field("timestamp", JsonType.TIME, Event::at)
          .field("data", DATA.type(), Function.identity());

  public static final Schema SCHEMA =
      PageView.schemaWithNext(EVENT.schema().named("Event"), Schema.string()).named("EventPage");

  /** The pattern of ids. */
  public static final Pattern ID_SHAPE = Pattern.compile("evt_([0-9]{16})");

  private EventView() {}

  private static Event.LowBalance lowBalance(Event event) {
    return switch (event.data()) {
      case Event.LowBalance data -> data;
    };
  }

  /** The number in the id of an event; empty if the id is not valid. */
  public static Optional<Long> parse(String id) {
    var shape = ID_SHAPE.matcher(id);
    return shape.matches() ? Optional.of(Long.parseLong(shape.group(1))) : Optional.empty();
  }

  private static String id(Event event) {
    return "evt_%016d".formatted(event.id());
  }

  /** A page of at most {@code limit} events. If more are found, another page follows. */
  public static byte[] page(List<Event> found, int limit) {
    return PageView.render(found, limit, EventView::id, EVENT::write);
  }
}
