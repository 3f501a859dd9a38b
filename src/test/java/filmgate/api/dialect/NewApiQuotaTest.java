package filmgate.api.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.task.Price;
import filmgate.task.Price.Settlement;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The quota of new-api's task is what the task has cost: 500,000 are one US dollar. */
class NewApiQuotaTest {
  private static final TaskState VIDEO =
      TaskFixtures.finished(task(TaskFixtures.running())).state();
  private static final Price FIXED = new Price("sku", new Settlement.Fixed(420_000), 420_000);
  private static final Price CHEAPER = new Price("sku", new Settlement.Fixed(300_000), 420_000);
  private static final Price BY_SECOND =
      new Price("sku", new Settlement.PerSecond(84_000, 5), 420_000);
  private static final Price TINY = new Price("sku", new Settlement.Fixed(3), 3);

  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer(directory, TestServer.settings());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static Task task(TaskState state) {
    return TaskFixtures.task(1, TestServer.ACCOUNT, state, 2);
  }

  static Stream<Arguments> tasks() {
    return Stream.of(
        Arguments.of("paid", VIDEO, FIXED, 0, 210_000),
        Arguments.of("charged less than held", VIDEO, CHEAPER, 0, 150_000),
        Arguments.of("5 seconds of 5.042", VIDEO, BY_SECOND, 0, 210_000),
        Arguments.of("refunded in part", VIDEO, FIXED, 100_000, 160_000),
        Arguments.of("refunded", VIDEO, FIXED, 420_000, 0),
        Arguments.of("deleted video", TaskFixtures.gone(), FIXED, 0, 210_000),
        Arguments.of("of a test key", VIDEO, Price.FREE, 0, 0),
        Arguments.of("failed", TaskFixtures.failed(), FIXED, 0, 0),
        Arguments.of("moderated", TaskFixtures.moderated(), FIXED, 0, 0),
        Arguments.of("cancelled", new TaskState.Cancelled(), FIXED, 0, 0),
        Arguments.of("queued", new TaskState.Queued(1, 0), FIXED, 0, 0),
        Arguments.of("running", TaskFixtures.running(), FIXED, 0, 0),
        Arguments.of("three millionths", VIDEO, TINY, 0, 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tasks")
  void theQuotaIsWhatWasPaid(String name, TaskState state, Price price, long refunded, long quota)
      throws Exception {
    var before = task(state);
    server.store.put(
        new Task(
            before.id(),
            before.owner(),
            before.request(),
            price,
            state,
            before.warnings(),
            before.timestamps(),
            before.version(),
            refunded,
            before.backend()));
    var id = before.id().value();
    assertThat(get("/v1/video/generations/" + id).at("/data/quota").longValue()).isEqualTo(quota);
    var own = get("/v1/tasks/" + id).path("data");
    var paid = number(own.path("cost")).subtract(number(own.path("refunded")));
    assertThat(paid.multiply(BigDecimal.valueOf(500_000)).setScale(0, RoundingMode.HALF_UP))
        .isEqualByComparingTo(BigDecimal.valueOf(quota));
  }

  private static BigDecimal number(JsonNode node) {
    return node.isMissingNode() ? BigDecimal.ZERO : node.decimalValue();
  }

  private JsonNode get(String path) throws Exception {
    return JsonMapper.shared().readTree(server.get(path).body());
  }
}
