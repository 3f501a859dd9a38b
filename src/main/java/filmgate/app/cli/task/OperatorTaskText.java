package filmgate.app.cli.task;

import filmgate.app.cli.command.TextRow;
import filmgate.billing.Amount;
import filmgate.intake.operator.CustomerTasks.TaskDetails;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.time.Instant;

/** What an operator sees of a task: its money, its request, its history, and its error. */
record OperatorTaskText(TaskDetails details) {
  String text() {
    var task = details.task();
    var text = new StringBuilder(line(task)).append('\n');
    text.append(money(task)).append('\n');
    text.append(task.request().input());
    for (var row : details.history()) {
      text.append("\n%d\t%s\t%s\t%s".formatted(row.version(), row.at(), row.event(), row.state()));
    }
    if (task.state() instanceof TaskState.Failed(var failure)) {
      text.append("\nerror\t%s\t%s".formatted(failure.code().wireName(), failure.detail()));
    }
    for (var cost : details.upstreamCosts()) {
      text.append("\nupstream cost\t%s\t%s".formatted(cost.amount(), cost.unit()));
    }
    return text.toString();
  }

  /** Id, state, model, account, creation time, and held amount. */
  private static String line(Task task) {
    return TextRow.of(
        task.id().value(),
        task.state().wireName(),
        task.request().model(),
        task.owner().account().value(),
        Instant.ofEpochMilli(task.timestamps().created()).toString(),
        new Amount(task.price().heldMicros()).toDecimal());
  }

  private static String money(Task task) {
    return "key %s, held %s, captured %s, refunded %s"
        .formatted(
            task.owner().key(),
            new Amount(task.price().heldMicros()),
            new Amount(task.price().chargedMicros(task.state())),
            new Amount(task.refundedMicros()));
  }
}
