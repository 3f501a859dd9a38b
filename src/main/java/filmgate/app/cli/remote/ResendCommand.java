package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.EndpointPaths;
import filmgate.app.remote.event.Deliveries;
import filmgate.app.remote.event.EventBodies;
import filmgate.app.remote.event.EventForwarder;
import filmgate.app.remote.event.LocalReceiver;
import filmgate.app.remote.event.StoredEvents;
import filmgate.app.remote.event.StreamedEvent;
import filmgate.id.EntryId;
import filmgate.text.TimeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code webhooks resend}, which sends events again. */
record ResendCommand(ClientProcess process, TargetResolver targets) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ENDPOINT = "--endpoint";
  private static final String SINCE = "--since";

  Command command() {
    return targetCommand(
            "resend",
            "Send again: a delivery, an event to everything that received it, or all that an"
                + " endpoint did not receive since a time.")
        .synopsis("filmgate webhooks resend (DELIVERY | EVENT | --endpoint ENDPOINT --since TIME)")
        .optionalArgument("ID", "The id of a delivery, whd_…, or of an event, evt_….")
        .option(ENDPOINT, "ENDPOINT", "Only to this endpoint.")
        .option(SINCE, "TIME", "All since 2027-01-31, or 2027-01-31T12:00:00Z. Without ID.")
        .option(ForwardOptions.FORWARD, "URL", "Send an event to this URL only, from here.")
        .option(ForwardOptions.SECRET, "SECRET", ForwardOptions.SECRET_DESCRIPTION)
        .exits(this::run);
  }

  private int run(Invocation invocation) {
    var id = invocation.argument(0);
    checkOptions(invocation, id);
    try (var server = targets.server(invocation)) {
      var client = server.client();
      if (id.isEmpty()) {
        return recover(invocation, client);
      }
      if (EntryId.DELIVERY.parse(id).isPresent()) {
        ServerRows.printDelivery(invocation, new Deliveries(client).redeliver(id));
        return ExitCode.OK;
      }
      var event = event(client, id);
      return ForwardOptions.receiver(invocation, process)
          .map(receiver -> forward(invocation, client, receiver, event))
          .orElseGet(() -> resend(invocation, client, event));
    }
  }

  private static void checkOptions(Invocation invocation, String id) {
    var isEvent = EntryId.EVENT.parse(id).isPresent();
    if (id.isEmpty() && !(invocation.has(ENDPOINT) && invocation.has(SINCE))) {
      throw new CliException("use the id of a delivery or an event, or --endpoint and --since");
    }
    if (!id.isEmpty() && invocation.has(SINCE)) {
      throw new CliException("--since sends all since a time. Use it without an id");
    }
    if (!id.isEmpty() && !isEvent && EntryId.DELIVERY.parse(id).isEmpty()) {
      throw new CliException(
          "'%s' is not the id of a delivery or an event, such as %s or %s"
              .formatted(id, EntryId.DELIVERY.of(42), EntryId.EVENT.of(42)));
    }
    if (!isEvent && invocation.has(ForwardOptions.FORWARD)) {
      throw new CliException("--forward sends an event. Use it with the id of one");
    }
  }

  private static StreamedEvent event(ApiClient client, String id) {
    return new StoredEvents(client)
        .find(id)
        .orElseThrow(() -> new CliException("the account of the key has no event " + id));
  }

  private static int recover(Invocation invocation, ApiClient client) {
    var since = since(invocation.option(SINCE).orElse(""));
    var endpoint = invocation.option(ENDPOINT).orElse("");
    var body = MAPPER.createObjectNode().put("since", since.toString());
    var answer = client.post(EndpointPaths.of(endpoint) + "/recover", body, Map.of());
    ServerRows.print(
        invocation,
        answer,
        "%d events are sent again".formatted(answer.path("deliveries").asInt(0)));
    return ExitCode.OK;
  }

  private static Instant since(String text) {
    try {
      return TimeText.start(text, ZoneOffset.UTC).orElseGet(() -> Instant.parse(text));
    } catch (DateTimeException e) {
      throw new CliException(
          "%s must be a date or a time such as 2027-01-31T12:00:00Z, not '%s'"
              .formatted(SINCE, text),
          e);
    }
  }

  private static int resend(Invocation invocation, ApiClient client, StreamedEvent event) {
    var deliveries = new Deliveries(client);
    var endpoint = invocation.option(ENDPOINT);
    var found =
        deliveries.ofEvent(
            event,
            delivery ->
                endpoint
                    .filter(id -> !id.equals(ServerRows.text(delivery, "endpoint_id")))
                    .isEmpty());
    if (found.isEmpty()) {
      throw new CliException(
          "no delivery of %s is listed. Use --forward URL to send the event from here"
              .formatted(event.id()));
    }
    for (var delivery : found) {
      ServerRows.printDelivery(invocation, deliveries.redeliver(ServerRows.text(delivery, "id")));
    }
    return ExitCode.OK;
  }

  private int forward(
      Invocation invocation, ApiClient client, LocalReceiver receiver, StreamedEvent event) {
    var lines = new EventLines(invocation);
    try (receiver;
        var forwarder = new EventForwarder(receiver, event.id(), process.interruption(), lines)) {
      forwarder.handle(event, () -> new EventBodies(client).of(event));
      return forwarder.awaitAll() ? ExitCode.OK : ExitCode.FAILED;
    }
  }
}
