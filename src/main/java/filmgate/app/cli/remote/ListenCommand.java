package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;
import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.event.EventBodies;
import filmgate.app.remote.event.EventFollower;
import filmgate.app.remote.event.EventForwarder;
import filmgate.app.remote.event.EventPrinter;
import filmgate.app.remote.event.EventTarget;
import filmgate.app.remote.event.LocalReceiver;
import filmgate.app.remote.event.StreamedEvent;
import filmgate.webhook.EndpointSpec;
import java.util.Optional;

/** The command {@code webhooks listen}: receives events without a public address. */
record ListenCommand(ClientProcess process, TargetResolver targets) {
  private static final String EVENTS = "--events";
  private static final String SINCE = "--since";
  private static final String PRINT = "--print";

  Command command() {
    return targetCommand(
            "listen",
            "Print the events of the account, and forward them to a URL that this machine can"
                + " reach, as a webhook endpoint receives them.")
        .option(ForwardOptions.FORWARD, "URL", "Where events are sent, signed. Default: nowhere.")
        .option(EVENTS, "TYPES", "The types of events, separated by commas. Default: all.")
        .option(SINCE, "EVENT", "Begin after this event. Default: after the newest one.")
        .option(ForwardOptions.SECRET, "SECRET", ForwardOptions.SECRET_DESCRIPTION)
        .flag(PRINT, "Print the body of each event.")
        .footer(
            "",
            "Each line contains the time, the event, its type, its task, the status, and the"
                + " milliseconds,",
            "separated by tabs. A request that fails is repeated three times, before the next event"
                + " of its task.",
            "Ctrl-C ends the command and prints the last event. --since continues after it.",
            "",
            "  filmgate webhooks listen --forward http://localhost:3000/hook")
        .does(this::run);
  }

  private void run(Invocation invocation) {
    var filter =
        new EndpointSpec("", EventTypes.list(EVENTS, invocation.option(EVENTS).orElse("")), "");
    var since = invocation.option(SINCE).map(id -> EventIds.require(SINCE, id));
    var receiver = ForwardOptions.receiver(invocation, process);
    try (var server = targets.server(invocation);
        var _ = process.interruption().onInterrupt(() -> {})) {
      var client = server.client();
      var start = since.orElseGet(() -> EventFollower.newest(client));
      var target = target(invocation, receiver, start);
      try (target) {
        invocation.message(
            "Listening to %s after %s. Ctrl-C ends.".formatted(client.server().base(), start));
        follow(invocation, client, start, new FilteredTarget(invocation, client, filter, target));
      } finally {
        receiver.ifPresent(LocalReceiver::close);
        if (process.interruption().isInterrupted() || !target.lastHandled().equals(start)) {
          invocation.message(
              "Continue with filmgate webhooks listen --since " + target.lastHandled());
        }
      }
    }
  }

  private void follow(
      Invocation invocation, ApiClient client, String start, FilteredTarget target) {
    new EventFollower(
            client,
            start,
            process.interruption(),
            process.random(),
            message -> invocation.message("filmgate: " + message))
        .follow(target::handle);
  }

  private EventTarget target(
      Invocation invocation, Optional<LocalReceiver> receiver, String start) {
    var lines = new EventLines(invocation);
    return receiver
        .<EventTarget>map(one -> new EventForwarder(one, start, process.interruption(), lines))
        .orElseGet(() -> new EventPrinter(start, lines::print));
  }

  /** Passes the selected events on, and prints their bodies if that is requested. */
  private record FilteredTarget(
      Invocation invocation, ApiClient client, EndpointSpec filter, EventTarget target) {
    void handle(StreamedEvent event) {
      if (!filter.receives(event.type())) {
        target.skip(event);
      } else if (invocation.has(PRINT)) {
        var body = body(event);
        invocation.terminal().printResult(new String(body, UTF_8));
        target.handle(event, () -> body);
      } else {
        target.handle(event, () -> body(event));
      }
    }

    private byte[] body(StreamedEvent event) {
      return new EventBodies(client).of(event);
    }
  }
}
