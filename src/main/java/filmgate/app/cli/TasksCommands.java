package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.TaskOperations;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.billing.Amount;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.json.JsonBuilder;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.task.Task;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The commands {@code tasks …}. */
record TasksCommands(TaskOperations tasks) {
  private static final String ACCOUNT = "--account";
  private static final String LIMIT = "--limit";
  private static final long LIMIT_MAX = 10_000;

  List<Command> all() {
    return List.of(list(), show(), cancel());
  }

  private Command list() {
    return dataCommand("list", "Print the newest tasks, of all accounts by default.")
        .option(ACCOUNT, "ACCOUNT", "Only the tasks of this account.")
        .number(LIMIT, "N", "The most tasks to print. Default: 100.")
        .does(
            invocation -> {
              var limit = Math.toIntExact(Math.min(invocation.number(LIMIT, 100), LIMIT_MAX));
              var account = invocation.option(ACCOUNT).map(AccountId::new);
              invocation.printAll(
                  tasks.list(invocation.settings(), account, limit),
                  TasksCommands::line,
                  task -> JsonBuilder.object(json -> write(json, task)));
            });
  }

  private Command show() {
    return dataCommand("show", "Print a task with its request and its history.")
        .argument("TASK", "The id of the task.")
        .does(
            invocation -> {
              var details = tasks.show(invocation.settings(), id(invocation));
              invocation.print(() -> text(details), () -> json(details));
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
                  () -> line(task), () -> JsonBuilder.object(json -> write(json, task)));
            });
  }

  private static TaskId id(Invocation invocation) {
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

  private static String text(TaskOperations.TaskDetails details) {
    var text = new StringBuilder(line(details.task())).append('\n');
    text.append(details.task().request().input());
    for (var row : details.history()) {
      text.append("\n%d\t%s\t%s\t%s".formatted(row.version(), row.at(), row.event(), row.state()));
    }
    return text.toString();
  }

  private static byte[] json(TaskOperations.TaskDetails details) {
    return JsonBuilder.object(
        json -> {
          write(json, details.task());
          json.writeName("request");
          json.writeRawValue(details.task().request().input());
          json.writeName("history");
          json.writeStartArray();
          details.history().forEach(row -> write(json, row));
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Task task) {
    json.writeStringProperty("id", task.id().value());
    json.writeStringProperty("object", "task");
    json.writeStringProperty("state", task.state().wireName());
    json.writeStringProperty("model", task.request().model());
    json.writeStringProperty("account", task.owner().account().value());
    json.writeStringProperty("key", task.owner().key().value());
    json.writeStringProperty("created_at", created(task));
    json.writeStringProperty("held", new Amount(task.price().heldMicros()).toDecimal());
  }

  private static void write(JsonGenerator json, HistoryRow row) {
    json.writeStartObject();
    json.writeNumberProperty("version", row.version());
    json.writeStringProperty("at", row.at().toString());
    json.writeStringProperty("event", row.event());
    json.writeStringProperty("state", row.state());
    json.writeEndObject();
  }
}
