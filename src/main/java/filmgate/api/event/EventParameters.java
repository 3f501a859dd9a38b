package filmgate.api.event;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;

import filmgate.api.error.InvalidParameter;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.Parameter;
import filmgate.id.EntryId;
import filmgate.intake.TaskAccess;
import filmgate.json.Schema;
import filmgate.store.EventQueries.EventFilter;
import filmgate.text.Reason;
import filmgate.view.event.EventView;
import java.util.List;
import java.util.Optional;

/** The parameters of lists and streams of events. */
final class EventParameters {
  private static final Parameter LIMIT =
      Parameter.query(
          "limit",
          integer(0, PageParameters.PAGE_MAX),
          "The number of events. 0 and absent: 20. Not for a stream.");
  private static final Parameter AFTER = PageParameters.after(EntryId.EVENT.pattern());
  private static final Parameter LAST_EVENT_ID =
      Parameter.header(
          "Last-Event-ID",
          Schema.matching("^(" + EntryId.EVENT.pattern() + ")?$"),
          "The id of the last event that the reader has. A stream continues after it.");
  private static final Parameter TYPE =
      Parameter.query(
          "type", enumOf(EventView.TYPES.toArray(String[]::new)), "Only events of this type.");

  /** The parameters of the events of one task. */
  static final List<Parameter> OF_TASK = List.of(LIMIT, AFTER, LAST_EVENT_ID);

  /** The parameters of the events of an account. */
  static final List<Parameter> OF_ACCOUNT =
      List.of(
          TYPE,
          Parameter.query(
              "scope", enumOf("account", "key"), "The owner of the tasks. Default: `account`."),
          LIMIT,
          AFTER,
          LAST_EVENT_ID);

  /** The parameters of the events of all accounts. */
  static final List<Parameter> OF_ALL_ACCOUNTS =
      List.of(
          TYPE,
          Parameter.query("account", Parameter.TEXT, "Only events of this account."),
          LIMIT,
          AFTER);

  private EventParameters() {}

  /** The events that the caller may see, with the filters of the request. */
  static EventFilter ofCaller(ApiRequest call) {
    var caller = call.caller();
    return new EventFilter(
        Optional.of(caller.account()),
        isOfKey(call) ? Optional.of(caller.key()) : Optional.empty(),
        Optional.empty(),
        type(call),
        TaskAccess.testOnly(caller));
  }

  private static boolean isOfKey(ApiRequest call) {
    return switch (call.query("scope").orElse("account")) {
      case "account" -> false;
      case "key" -> true;
      default ->
          throw InvalidParameter.of(
              "scope", Reason.INVALID_VALUE, "must be account or key", "必须是 account 或 key");
    };
  }

  static String type(ApiRequest call) {
    var type = call.query("type").orElse("");
    if (!type.isEmpty() && !EventView.TYPES.contains(type)) {
      throw InvalidParameter.of(
          "type",
          Reason.INVALID_VALUE,
          "must be one of " + String.join(", ", EventView.TYPES),
          "必须是以下之一：" + String.join("、", EventView.TYPES));
    }
    return type;
  }
}
