package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.TaskOperations;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ModelNames;
import filmgate.app.cli.command.TextRow;
import filmgate.billing.Amount;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.intake.StatusFilters;
import filmgate.intake.operator.CustomerTasks.CustomerTaskQuery;
import filmgate.intake.operator.CustomerTasks.TaskDetails;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.text.Language;
import filmgate.view.task.OperatorTaskView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands {@code tasks …}. */
record TasksCommands(TaskOperations tasks) {
  private static final String ACCOUNT = "--account";
  private static final String LIMIT = "--limit";
  private static final String STATUS = "--status";
  private static final String MODEL = "--model";
  private static final long LIMIT_MAX = 10_000;

  List<Command> all() {
    return List.of(list(), show(), cancel());
  }

  private Command list() {
    return dataCommand("list", "Print the newest tasks, of all accounts by default.")
        .option(ACCOUNT, "ACCOUNT", "Only the tasks of this account.")
        .choice(STATUS, StatusFilters.NAMES, "Only tasks with this status. Requires --account.")
        .option(MODEL, "MODEL", "Only tasks of this model. Requires --account.")
        .number(LIMIT, "N", "The most tasks to print. Default: 100.")
        .does(
            invocation ->
                invocation.printAll(
                    tasks.list(invocation.settings(), query(invocation)),
                    TasksCommands::line,
                    task -> OperatorTaskView.renderItem(task, Language.EN)));
  }

  private static CustomerTaskQuery query(Invocation invocation) {
    return new CustomerTaskQuery(
        invocation.option(ACCOUNT).map(AccountId::new),
        invocation.option(STATUS).flatMap(StatusFilters::named).orElse(StatusFilter.ANY),
        invocation.option(MODEL).map(ModelNames::require).orElse(""),
        Optional.empty(),
        Math.toIntExact(Math.min(invocation.number(LIMIT, 100), LIMIT_MAX)));
  }

  private Command show() {
    return dataCommand("show", "Print a task with its money, its request, and its history.")
        .argument("TASK", "The id of the task.")
        .does(
            invocation -> {
              var details = tasks.show(invocation.settings(), id(invocation));
              invocation.print(
                  () -> text(details),
                  () ->
                      OperatorTaskView.render(
                          details.task(), details.history(), details.upstreamCosts(), Language.EN));
            });
  }

  private Command cancel() {
    return dataCommand(
            "cancel",
            "Cancel a task while no server is running. If a server is running, use its API.")
        .argument("TASK", "The id of the task.")
        .confirmed()
        .does(
            invocation -> {
              var id = id(invocation);
              invocation.confirm("Cancel task %s?".formatted(id.value()));
              var task = tasks.cancel(invocation.settings(), id);
              invocation.print(
                  () -> line(task), () -> OperatorTaskView.renderItem(task, Language.EN));
            });
  }

  static TaskId id(Invocation invocation) {
    var text = invocation.argument(0);
    return TaskId.parse(text)
        .orElseThrow(() -> new CliException("'%s' is not a task id".formatted(text)));
  }

  /** Id, state, model, account, creation time, and held amount, separated by tabs. */
  private static String line(Task task) {
    return TextRow.of(
        task.id().value(),
        task.state().wireName(),
        task.request().model(),
        task.owner().account().value(),
        created(task),
        new Amount(task.price().heldMicros()).toDecimal());
  }

  private static String created(Task task) {
    return Instant.ofEpochMilli(task.timestamps().created()).toString();
  }

  private static String text(TaskDetails details) {
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

  private static String money(Task task) {
    return "key %s, held %s, captured %s, refunded %s"
        .formatted(
            task.owner().key(),
            new Amount(task.price().heldMicros()),
            new Amount(task.price().chargedMicros(task.state())),
            new Amount(task.refundedMicros()));
  }
}
