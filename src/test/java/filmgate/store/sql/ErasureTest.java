package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.Command;
import filmgate.store.Outcome.Erasure;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.StoreSettings.CacheBounds;
import filmgate.store.WebhookQueries.DeliveryFilter;
import filmgate.store.WebhookQueries.DeliveryQuery;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Labels;
import filmgate.task.Price;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import filmgate.task.TaskOptions;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.TaskWebhook;
import filmgate.task.TestOutcome;
import filmgate.webhook.AttemptResult;
import filmgate.webhook.DeliveryAttempt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the files of a database contain after tasks were erased. Each text of a task contains a word
 * with its number, and the test reads the bytes of every file.
 */
class ErasureTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TASKS = 200;
  private static final Pattern WORD = Pattern.compile("(?:kept|secret)-[a-z]+-[0-9]{4}");

  @TempDir Path directory;
  private final Random random = new Random(19);

  @Test
  void noTextOfAnErasedTaskIsInTheFiles() throws Exception {
    var erased = new ArrayList<TaskId>();
    try (var store = open(StoreSettings.TRUNCATION_INTERVAL)) {
      for (var number = 0; number < TASKS; number++) {
        var isSecret = random.nextBoolean();
        var id = run(store, (isSecret ? "secret-%s-" : "kept-%s-") + "%04d".formatted(number));
        if (isSecret) {
          erased.add(id);
        }
      }
      checkpoint();
      assertThat(words().stream().filter(word -> word.startsWith("secret-")))
          .hasSize(erased.size() * 9);
      Collections.shuffle(erased, random);
      for (var id : erased) {
        assertThat(store.await(new Command.EraseTask(id, new AccountId("acct_root"), NOW)))
            .isInstanceOf(Erasure.Erased.class);
      }
      checkpoint();
      assertThat(words())
          .allMatch(word -> word.startsWith("kept-"))
          .hasSize((TASKS - erased.size()) * 9);
    }
  }

  @Test
  void theServerRemovesTheTextsFromTheLogByItself() throws Exception {
    try (var store = open(Duration.ZERO)) {
      var id = run(store, "secret-%s-0001");
      var other = run(store, "kept-%s-0002");
      assertThat(words()).anyMatch(word -> word.startsWith("secret-"));
      store.await(new Command.EraseTask(id, new AccountId("acct_root"), NOW));
      var end = System.nanoTime() + PATIENCE.toNanos();
      while (words().stream().anyMatch(word -> word.startsWith("secret-"))) {
        assertThat(System.nanoTime()).as("%s", words()).isLessThan(end);
        store.await(new Command.RenewShards("node", NOW, Duration.ofDays(1)));
      }
      assertThat(words()).hasSize(9);
      assertThat(store.tasks().find(other).orElseThrow().request().options().webhook()).isPresent();
    }
  }

  private Store open(Duration truncationInterval) {
    var store =
        SqlStore.open(
            new StoreSettings(
                directory.resolve("test.db"), 64, 64, 1, CacheBounds.STANDARD, truncationInterval),
            new TaskMachine(RetryPolicy.STANDARD));
    store.await(new Command.ClaimShards("node", NOW, Duration.ofDays(1)));
    return store;
  }

  /** Runs a task whose webhook is delivered once and then waits; returns its id. */
  private TaskId run(Store store, String word) {
    var task = task(word);
    store.await(new Command.SubmitTask(task));
    var epoch = 1L;
    for (var event : events(word)) {
      store.await(new Command.ApplyEvent(task.id(), epoch, event, NOW));
    }
    var delivery =
        store
            .webhooks()
            .deliveries(
                new DeliveryQuery(
                    new DeliveryFilter(
                        task.owner().account(),
                        Optional.empty(),
                        Optional.of(task.id()),
                        Optional.empty(),
                        false),
                    DeliveryQuery.NEWEST,
                    1))
            .getFirst();
    store.await(
        new Command.RecordAttempt(
            delivery.id(),
            new DeliveryAttempt(
                1,
                NOW,
                Duration.ofMillis(9),
                url(word),
                500,
                word.formatted("response"),
                word.formatted("error")),
            new AttemptResult.RetryAt(NOW.plusSeconds(60))));
    return task.id();
  }

  private static List<TaskEvent> events(String word) {
    var warning = new TaskWarning("seed", "ignored", word.formatted("warning"), "");
    return List.of(
        StoreFixtures.started(),
        new TaskEvent.Accepted("ticket", List.of(warning), word.formatted("scene")),
        new TaskEvent.Refused(
            new Failure(FailureCode.REFUSED, "prompt", word.formatted("failure"))));
  }

  private static String url(String word) {
    return "https://example.com/%s".formatted(word.formatted("webhook"));
  }

  private Task task(String word) {
    var millis = NOW.toEpochMilli();
    var text = (word.formatted("prompt") + " ").repeat(1 + random.nextInt(random.nextInt(900) + 1));
    return new Task(
        TaskId.of(millis, random.nextLong(), random.nextLong()),
        new Task.Owner(new AccountId("acct_root"), new KeyId("key_1"), Task.Lane.LIVE),
        new Task.Request(
            "kling-v3",
            text,
            text,
            text,
            new TaskOptions(
                new Labels(word.formatted("external"), Map.of("note", word.formatted("metadata"))),
                0,
                TestOutcome.NOTHING,
                Optional.of(new TaskWebhook(url(word), "standard", "en", "https://a.example")))),
        Price.FREE,
        TaskState.initial(),
        List.of(),
        new Task.Timestamps(millis, 0, 0),
        1);
  }

  private Set<String> words() throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        WORD.matcher(bytes).results().forEach(match -> found.add(match.group()));
      }
    }
    return found;
  }

  private void checkpoint() throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("test.db"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isZero();
    }
  }
}
