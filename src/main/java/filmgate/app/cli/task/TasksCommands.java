package filmgate.app.cli.task;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ModelNames;
import filmgate.app.cli.remote.ServerTasks;
import filmgate.app.cli.target.CommandTarget;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ClientProcess;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.intake.StatusFilters;
import filmgate.intake.operator.CustomerTasks.CustomerTaskQuery;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.task.Task;
import filmgate.text.Language;
import filmgate.view.task.OperatorTaskView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code tasks …}. */
public record TasksCommands(TaskOperations tasks, TargetResolver targets, ClientProcess process) {
  private static final String ACCOUNT = "--account";
  private static final String ALL = "--all";
  private static final String LIMIT = "--limit";
  private static final String STATUS = "--status";
  private static final String MODEL = "--model";
  private static final long LIMIT_MAX = 10_000;

  public List<Command> all() {
    return Stream.concat(
            Stream.of(list(), show(), timeline(), cancel()),
            new TaskFollowCommands(targets, process).all().stream())
        .toList();
  }

  private Command list() {
    return targetCommand(
            "list",
            "Print the newest tasks: on a server those of the account, in a data directory of all"
                + " accounts.")
        .option(ACCOUNT, "ACCOUNT", "Only the tasks of this account. On a server: an admin key.")
        .flag(ALL, "The tasks of all accounts. On a server: an admin key.")
        .choice(STATUS, StatusFilters.NAMES, "Only tasks with this status.")
        .option(MODEL, "MODEL", "Only tasks of this model.")
        .number(LIMIT, "N", "The most tasks to print. Default: 100.")
        .does(this::list);
  }

  private void list(Invocation invocation) {
    var status = invocation.option(STATUS).flatMap(StatusFilters::named).orElse(StatusFilter.ANY);
    switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          listOnServer(invocation, new ServerTasks(server.client()));
        }
      }
      case CommandTarget.OnDirectory(var settings) ->
          invocation.printTable(
              TaskTables.OPERATOR,
              tasks.list(settings, query(invocation, status)).stream().map(this::json).toList(),
              TaskTables::bytes);
    }
  }

  private static void listOnServer(Invocation invocation, ServerTasks tasks) {
    var admin = invocation.has(ACCOUNT) || invocation.has(ALL);
    var filters = new HashMap<String, String>();
    invocation.option(STATUS).ifPresent(status -> filters.put("status", status));
    invocation.option(MODEL).ifPresent(model -> filters.put("model", model));
    invocation.option(ACCOUNT).ifPresent(account -> filters.put("account", account));
    invocation.printTable(
        admin ? TaskTables.OPERATOR : TaskTables.OWN,
        admin
            ? tasks.listAsAdmin(Map.copyOf(filters), limit(invocation))
            : tasks.list(Map.copyOf(filters), limit(invocation)),
        TaskTables::bytes);
  }

  private JsonNode json(Task task) {
    return JsonMapper.shared().readTree(OperatorTaskView.renderItem(task, Language.EN));
  }

  private static CustomerTaskQuery query(Invocation invocation, StatusFilter status) {
    return new CustomerTaskQuery(
        invocation.option(ACCOUNT).map(AccountId::new),
        status,
        invocation.option(MODEL).map(ModelNames::require).orElse(""),
        Optional.empty(),
        limit(invocation));
  }

  private static int limit(Invocation invocation) {
    return Math.toIntExact(Math.min(invocation.number(LIMIT, 100), LIMIT_MAX));
  }

  private Command show() {
    return targetCommand(
            "show",
            "Print a task; in a data directory with its money, its request, and its history.")
        .argument("TASK", "The id of the task.")
        .does(
            invocation -> {
              var id = id(invocation);
              switch (targets.target(invocation)) {
                case CommandTarget.OnServer(var server) -> {
                  try (server) {
                    var task = new ServerTasks(server.client()).find(id.value()).json();
                    invocation.print(() -> TaskTables.details(task), task.toString()::getBytes);
                  }
                }
                case CommandTarget.OnDirectory(var settings) -> show(invocation, settings, id);
              }
            });
  }

  private void show(Invocation invocation, Settings settings, TaskId id) {
    var details = tasks.show(settings, id);
    invocation.print(
        () -> new OperatorTaskText(details).text(),
        () -> OperatorTaskView.renderWithContent(details, Language.EN));
  }

  private Command timeline() {
    return targetCommand(
            "timeline",
            "Print what happened to a task of a server: changes, attempts, money, and deliveries.")
        .argument("TASK", "The id of the task.")
        .does(
            invocation -> {
              var id = id(invocation).value();
              try (var server = targets.server(invocation)) {
                var entries = new ServerTasks(server.client()).timeline(id).path("data");
                invocation.printTable(
                    TimelineTable.COLUMNS, entries.valueStream().toList(), TaskTables::bytes);
              }
            });
  }

  private Command cancel() {
    return targetCommand("cancel", "Cancel a task.")
        .argument("TASK", "The id of the task.")
        .confirmed()
        .does(
            invocation -> {
              var id = id(invocation);
              invocation.confirm("Cancel task %s?".formatted(id.value()));
              cancel(invocation, id);
            });
  }

  /** A server that runs must cancel its tasks itself. */
  private void cancel(Invocation invocation, TaskId id) {
    var session = targets.named(invocation).or(() -> targets.running(invocation));
    if (session.isPresent()) {
      try (var server = session.get()) {
        var task = new ServerTasks(server.client()).cancel(id.value()).json();
        invocation.printTable(TaskTables.OWN, List.of(task), TaskTables::bytes);
      }
    } else {
      var task = tasks.cancel(invocation.settings(), id);
      invocation.printTable(TaskTables.OPERATOR, List.of(json(task)), TaskTables::bytes);
    }
  }

  /** The task that the first argument names. */
  public static TaskId id(Invocation invocation) {
    var text = invocation.argument(0);
    return TaskId.parse(text)
        .orElseThrow(() -> new CliException("'%s' is not a task id".formatted(text)));
  }
}
