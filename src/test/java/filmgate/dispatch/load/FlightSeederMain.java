package filmgate.dispatch.load;

import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.sqlite.SqliteDialect;
import filmgate.store.sql.task.TaskRow;
import filmgate.task.Attempt;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fills the database of a stopped server with copies of its only task, which an upstream has
 * accepted. The tickets of the copies are {@link FlightFront#TICKET} and a number.
 *
 * <p>The arguments are the database file and the number of tasks.
 */
final class FlightSeederMain {
  private static final int BATCH = 20_000;
  private static final long AGE = Duration.ofHours(1).toMillis();
  private static final long LIFE = Duration.ofHours(6).toMillis();

  private final SplittableRandom random = new SplittableRandom(4);
  private final long now = Instant.now().toEpochMilli();

  private FlightSeederMain() {}

  public static void main(String[] arguments) throws SQLException {
    var dialect = new SqliteDialect(Path.of(arguments[0]));
    try (var session = new Session(dialect.openWriter(), dialect)) {
      session.run("PRAGMA synchronous = OFF");
      session.run("PRAGMA cache_size = -1000000");
      new FlightSeederMain().fill(session, Integer.parseInt(arguments[1]));
      session.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private void fill(Session session, int count) throws SQLException {
    var model =
        session
            .one(
                "SELECT %s FROM task WHERE state = 'running'".formatted(TaskRow.COLUMNS),
                TaskRow::read)
            .orElseThrow();
    if (!(model.state() instanceof TaskState.Running(var attempt, var _))) {
      throw new IllegalStateException("no task is running");
    }
    for (var number = 0; number < count; number++) {
      if (number % BATCH == 0) {
        session.run("BEGIN IMMEDIATE");
      }
      TaskRow.insert(session, task(model, attempt, number));
      if (number % BATCH == BATCH - 1 || number == count - 1) {
        session.run("COMMIT");
      }
    }
  }

  private Task task(Task model, Attempt attempt, int number) {
    var created = now - AGE + number / 1_000;
    return new Task(
        TaskId.of(created, random.nextLong(), random.nextLong()),
        model.owner(),
        model.request(),
        model.price(),
        new TaskState.Running(
            new Attempt(attempt.number(), attempt.faults(), attempt.route(), now + LIFE, ""),
            FlightFront.TICKET + number),
        List.of(),
        new Task.Timestamps(created, created, 0),
        model.version(),
        0,
        model.backend());
  }
}
