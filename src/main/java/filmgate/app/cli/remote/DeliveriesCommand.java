package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.event.Deliveries;
import filmgate.app.remote.event.Deliveries.DeliveryFilter;
import filmgate.view.webhook.DeliveryView;

/** The command {@code webhooks deliveries}, which lists what was sent. */
record DeliveriesCommand(TargetResolver targets) {
  private static final String STATUS = "--status";
  private static final String ENDPOINT = "--endpoint";
  private static final String TASK = "--task";
  private static final String LIMIT = "--limit";
  private static final long LIMIT_MAX = 10_000;

  Command command() {
    return targetCommand("deliveries", "Print the newest deliveries of the account.")
        .choice(STATUS, DeliveryView.STATES, "Only deliveries with this status.")
        .option(ENDPOINT, "ENDPOINT", "Only deliveries to this endpoint.")
        .option(TASK, "TASK", "Only deliveries of events of this task. Not with --endpoint.")
        .number(LIMIT, "N", "The most deliveries to print. Default: 20.")
        .footer(
            "",
            "Each line contains the delivery, its event, the type, the receiver, the status, the"
                + " attempts, and the time,",
            "separated by tabs.")
        .does(this::run);
  }

  private void run(Invocation invocation) {
    var filter =
        new DeliveryFilter(
            invocation.option(ENDPOINT), invocation.option(TASK), invocation.option(STATUS));
    if (filter.endpoint().isPresent() && filter.task().isPresent()) {
      throw new CliException("use either --endpoint or --task");
    }
    var limit = Math.toIntExact(Math.min(invocation.number(LIMIT, 20), LIMIT_MAX));
    try (var server = targets.server(invocation)) {
      ServerRows.printDeliveries(invocation, new Deliveries(server.client()).list(filter, limit));
    }
  }
}
