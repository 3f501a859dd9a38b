package filmgate.store.sql;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.GenerationJson;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.sqlite.SqliteDialect;
import filmgate.store.sql.task.LabelRows;
import filmgate.store.sql.task.TaskRow;
import filmgate.task.Labels;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskOptions;
import filmgate.task.TaskState;
import filmgate.task.TestOutcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the database of a stopped server with tasks of one account. Most have finished, a few are
 * queued, and rare models and states are among the oldest. Every other task has an external id, and
 * each has one of ten labels.
 *
 * <p>The arguments are the database file and the number of tasks.
 */
final class ListBenchmark {
  static final AccountId ACCOUNT = AccountId.ROOT;
  static final int RARE = 1_000;
  private static final int BATCH = 10_000;
  private static final long MILLIS_BETWEEN = 2_500;

  private final SplittableRandom random = new SplittableRandom(4);
  private final long begin;
  private final int count;
  private final Task.Request request;

  private ListBenchmark(int count) {
    this.count = count;
    this.begin = Instant.now().toEpochMilli() - count * MILLIS_BETWEEN;
    this.request = request();
  }

  public static void main(String[] arguments) throws SQLException {
    var benchmark = new ListBenchmark(Integer.parseInt(arguments[1]));
    var dialect = new SqliteDialect(Path.of(arguments[0]));
    try (var session = new Session(dialect.openWriter(), dialect)) {
      session.run("PRAGMA synchronous = OFF");
      session.run("PRAGMA cache_size = -1000000");
      benchmark.fill(session);
      session.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private static Task.Request request() {
    var text =
        """
        {"model":"kling-v3","prompt":"%s","duration":5,"mode":"std","aspect_ratio":"16:9"}
        """
            .formatted("a golden retriever runs through the morning mist ".repeat(5));
    var body = (ObjectNode) JsonMapper.shared().readTree(text);
    var accepted =
        (CheckResult.Passed) new Catalogue(Models.all()).check(body, CheckContext.TOLERANT);
    return new Task.Request(
        "kling-v3",
        body.toString(),
        accepted.normalized().toString(),
        GenerationJson.write(accepted.generation()));
  }

  private void fill(Session session) throws SQLException {
    for (var number = 0; number < count; number++) {
      if (number % BATCH == 0) {
        session.run("BEGIN IMMEDIATE");
      }
      var task = task(number);
      TaskRow.insert(session, task);
      LabelRows.insert(session, task);
      if (number % BATCH == BATCH - 1 || number == count - 1) {
        session.run("COMMIT");
      }
    }
  }

  private Task task(int number) {
    var created = begin + number * MILLIS_BETWEEN;
    var state = state(number);
    var over = state.isFinal() ? created + 60_000 : 0;
    var labels =
        new Labels(number % 2 == 0 ? "order-" + number : "", Map.of("team", "team-" + number % 10));
    return new Task(
        TaskId.of(created, random.nextLong(), random.nextLong()),
        new Task.Owner(ACCOUNT, new KeyId("key_root"), Task.Lane.LIVE),
        new Task.Request(
            number < RARE ? "veo3.1-fast-official" : model(number),
            request.input(),
            request.normalized(),
            request.generation(),
            new TaskOptions(labels, 0, TestOutcome.NOTHING)),
        Price.FREE,
        state,
        List.of(),
        new Task.Timestamps(created, over, over),
        1);
  }

  private static String model(int number) {
    return number % 10 < 7 ? "kling-v3" : "kling-v3-omni";
  }

  private TaskState state(int number) {
    if (number >= count - RARE) {
      return TaskState.initial();
    }
    return switch (number % 20) {
      case 3 -> new TaskState.Failed(StoreFixtures.FAILURE);
      case 7 -> new TaskState.Cancelled();
      default -> {
        var digest = new byte[32];
        random.nextBytes(digest);
        var until = Instant.ofEpochMilli(begin).plusSeconds(365 * 86_400L);
        yield new TaskState.Succeeded(StoreFixtures.video(HexFormat.of().formatHex(digest), until));
      }
    };
  }
}
