package filmgate.view.event;

import static filmgate.json.JsonType.STRING;

import filmgate.event.Event;
import filmgate.event.EventData;
import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.event.EventData.EndpointDisabled;
import filmgate.event.EventData.EndpointTested;
import filmgate.event.EventData.KeyExpiring;
import filmgate.event.EventData.LowBalance;
import filmgate.event.EventData.TaskChanged;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.id.EntryId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.text.Language;
import filmgate.view.task.PublicFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** The JSON of events, in the format of Standard Webhooks. */
public final class EventView {
  /** All types of events. */
  public static final List<String> TYPES =
      Stream.concat(
              Arrays.stream(TaskEventType.values()).map(TaskEventType::wireName),
              EventData.ACCOUNT_TYPES.stream())
          .toList();

  /** An event for a reader of a language. */
  private record LocalizedEvent(Event event, Language language) {}

  private static final JsonType<LocalizedEvent> DATA =
      new JsonType<>(
          Schema.anyOf(
              TaskChangeView.SCHEMA,
              LowBalanceView.SCHEMA,
              KeyExpiringView.SCHEMA,
              EndpointEventView.DISABLED_SCHEMA,
              EndpointEventView.TESTED_SCHEMA,
              ChannelEventView.OUT_SCHEMA,
              ChannelEventView.IN_SCHEMA),
          EventView::writeData);

  private static final JsonShape<LocalizedEvent> EVENT =
      JsonShape.<LocalizedEvent>object()
          .field("id", STRING, one -> id(one.event()))
          .constant("object", "event")
          .field("type", JsonType.oneOf(TYPES.toArray(String[]::new)), one -> one.event().type())
          .field("created_at", JsonType.UNIX_TIME, one -> one.event().at())
          .field("timestamp", JsonType.TIME, one -> one.event().at())
          .field("data", DATA, one -> one);

  public static final Schema SCHEMA =
      PageView.schemaWithNext(EVENT.schema().named("Event"), Schema.string()).named("EventPage");

  private static final String VIDEO = "video.";

  private EventView() {}

  private static void writeData(JsonGenerator json, LocalizedEvent one) {
    switch (one.event().data()) {
      case TaskChanged change -> TaskChangeView.write(json, change, one.language());
      case LowBalance low -> LowBalanceView.write(json, one.event().account(), low);
      case KeyExpiring expiring -> KeyExpiringView.write(json, expiring);
      case EndpointDisabled disabled -> EndpointEventView.write(json, disabled);
      case EndpointTested tested -> EndpointEventView.write(json, tested);
      case ChannelOut out -> ChannelEventView.write(json, out);
      case ChannelIn in -> ChannelEventView.write(json, in);
    }
  }

  /** The number in the id of an event; empty if the id is not valid. */
  public static Optional<Long> parse(String id) {
    return EntryId.EVENT.parse(id);
  }

  public static String id(Event event) {
    return EntryId.EVENT.of(event.id());
  }

  /** The name of the type in a stream: {@code task.completed} for {@code video.completed}. */
  public static String streamName(Event event) {
    var type = event.type();
    return type.startsWith(VIDEO) ? "task." + type.substring(VIDEO.length()) : type;
  }

  public static byte[] render(Event event, Language language) {
    return EVENT.render(new LocalizedEvent(event, language));
  }

  /** A page of events of all accounts, for operators: without what the customers wrote. */
  public static byte[] pageForOperator(List<Event> found, int limit, Language language) {
    return page(found.stream().map(EventView::withoutContent).toList(), limit, language);
  }

  /** Warnings name fields that the caller may have invented. */
  private static Event withoutContent(Event event) {
    if (!(event.data() instanceof TaskChanged change)) {
      return event;
    }
    var all = change.details();
    var details =
        new TaskChangeDetails(
            all.charges(), all.attempt(), all.failure().map(PublicFailure::of), List.of());
    return new Event(event.id(), event.account(), event.at(), change.with(details));
  }

  /** A page of at most {@code limit} events. If more are found, another page follows. */
  public static byte[] page(List<Event> found, int limit, Language language) {
    return PageView.render(
        found,
        limit,
        EventView::id,
        (json, event) -> EVENT.write(json, new LocalizedEvent(event, language)));
  }
}
