package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;

import filmgate.app.cli.command.Choices;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.EndpointPaths;
import filmgate.app.remote.event.EventTrigger;
import filmgate.event.EventData.EndpointTested;
import java.util.stream.Stream;

/** The command {@code webhooks trigger}, which makes an event happen. */
record TriggerCommand(ClientProcess process, TargetResolver targets) {
  private static final String ENDPOINT = "--endpoint";

  Command command() {
    return targetCommand("trigger", "Make an event happen, with a test key: it is never charged.")
        .argument("TYPE", "The type of the event, such as video.completed.")
        .option(
            ENDPOINT, "ENDPOINT", "The endpoint of webhook_endpoint.test. Default: the only one.")
        .footer(
            "",
            "A task is created that has the event, and the command waits for it. The types are",
            String.join(", ", EventTrigger.TYPES) + ",",
            "and " + EndpointTested.TYPE + ".")
        .exits(this::run);
  }

  private int run(Invocation invocation) {
    var type = invocation.argument(0);
    if (type.equals(EndpointTested.TYPE)) {
      try (var server = targets.server(invocation)) {
        test(invocation, server.client());
        return ExitCode.OK;
      }
    }
    check(invocation, type);
    try (var server = targets.server(invocation)) {
      return trigger(invocation, server.client(), type);
    }
  }

  private static void check(Invocation invocation, String type) {
    if (!EventTrigger.TYPES.contains(type)) {
      throw new CliException("'%s' cannot be triggered%s".formatted(type, suggestion(type)));
    }
    if (invocation.has(ENDPOINT)) {
      throw new CliException("--endpoint is for %s only".formatted(EndpointTested.TYPE));
    }
    if (TargetResolver.key(invocation).filter(ApiKeyText::isTest).isEmpty()) {
      throw new CliException(
          ExitCode.KEY,
          "a test key is required, fg_test_…, so that the task is not charged. Create one with"
              + " filmgate keys create --account ACCOUNT --kind test");
    }
  }

  private static String suggestion(String type) {
    var types = Stream.concat(EventTrigger.TYPES.stream(), Stream.of(EndpointTested.TYPE)).toList();
    var near = Choices.suggestion(type, types);
    return near.isEmpty() ? ". Use one of " + String.join(", ", types) : near;
  }

  private int trigger(Invocation invocation, ApiClient client, String type) {
    var trigger = new EventTrigger(client, process.interruption());
    var task = trigger.submit(type);
    invocation.message("Waiting for %s of %s".formatted(type, task));
    var event = trigger.await(task, type);
    event.ifPresentOrElse(
        new EventLines(invocation)::print,
        () -> invocation.message("filmgate: %s ended without %s".formatted(task, type)));
    return event.isPresent() ? ExitCode.OK : ExitCode.FAILED;
  }

  private static void test(Invocation invocation, ApiClient client) {
    var endpoint = invocation.option(ENDPOINT).orElseGet(() -> onlyEndpoint(client));
    ServerRows.printDelivery(invocation, client.post(EndpointPaths.of(endpoint) + "/test"));
  }

  private static String onlyEndpoint(ApiClient client) {
    var endpoints = client.get(EndpointPaths.ALL).path("data");
    if (endpoints.size() != 1) {
      throw new CliException(
          "the account has %d endpoints. Use --endpoint with the id of one, see filmgate webhooks"
                  .formatted(endpoints.size())
              + " endpoints list");
    }
    return ServerRows.text(endpoints.path(0), "id");
  }
}
