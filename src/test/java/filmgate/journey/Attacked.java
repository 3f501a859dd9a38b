package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server under attack, with the memory options of the launcher, and an honest caller of another
 * account who reads the status of a task all the time.
 *
 * <p>{@code -Dattacks=true} runs the full sizes. {@code -Dattacked=CLASSPATH} attacks another
 * build, and {@code -Dattacked.options} are its Java options.
 */
final class Attacked implements AutoCloseable {
  static final boolean FULL = Boolean.getBoolean("attacks");

  private static final Logger LOG = LoggerFactory.getLogger(Attacked.class);
  private static final String OPTIONS =
      "-Xmx1g -XX:MaxNewSize=64m -XX:GCTimeRatio=4 -XX:MinHeapFreeRatio=10"
          + " -XX:MaxHeapFreeRatio=20 -XX:-G1UseAdaptiveIHOP"
          + " -XX:InitiatingHeapOccupancyPercent=45 -XX:TrimNativeHeapInterval=10000"
          + " -XX:+ExitOnOutOfMemoryError";
  private static final String SUBMIT = "/v1/videos/generations";
  private static final String VIDEO = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";

  final RunningServer server;
  private final RunningServer honest;
  private final String task;
  private final ServerMemory memory;

  /** An attack, which returns what it has achieved in a few words. */
  interface Attack {
    String run() throws Exception;
  }

  /** What the honest caller and the process saw. */
  record Damage(String result, Bystander.Latency latency, ServerMemory.Use memory) {}

  private Attacked(RunningServer server, RunningServer honest, String task) {
    this.server = server;
    this.honest = honest;
    this.task = task;
    memory = new ServerMemory(server.program().pid());
  }

  static Attacked on(Path data, Map<String, String> settings) throws Exception {
    var environment = new HashMap<>(settings);
    environment.putIfAbsent("FILMGATE_LOCAL_WORKERS", "0");
    environment.put("JAVA_TOOL_OPTIONS", System.getProperty("attacked.options", OPTIONS));
    environment.put("MALLOC_ARENA_MAX", "2");
    var server = RunningServer.on(data, environment);
    var account =
        server.post("/admin/v1/accounts", "{\"name\":\"honest\"}").json().path("id").stringValue();
    var path = "/admin/v1/accounts/" + account;
    assertThat(server.post(path + "/credits", "{\"amount\":\"100\"}").status()).isLessThan(300);
    var key = server.post(path + "/keys", "{\"name\":\"honest\",\"kind\":\"live\"}");
    var honest = server.as(key.json().path("key").stringValue());
    var submitted = honest.post(SUBMIT, VIDEO).json();
    return new Attacked(server, honest, submitted.at("/data/0/task_id").stringValue());
  }

  int port() {
    return URI.create(server.address()).getPort();
  }

  /** Runs the attack beside the honest caller, and logs the damage. */
  Damage during(String name, Attack attack) throws Exception {
    memory.reset();
    Damage damage;
    try (var bystander = new Bystander(() -> honest.get("/v1/tasks/" + task).status())) {
      var result = attack.run();
      damage = new Damage(result, bystander.latency(), memory.use());
    }
    LOG.info(
        "attack={} result={} reads={} failed={} median_ms={} p99_ms={} heap_mb={} peak_mb={}",
        name,
        damage.result().replace(' ', '_'),
        damage.latency().reads(),
        damage.latency().failed(),
        damage.latency().medianMillis(),
        damage.latency().p99Millis(),
        damage.memory().heapMegabytes(),
        damage.memory().peakMegabytes());
    return damage;
  }

  /** The honest caller was always answered, and the memory is bounded. */
  void assertUnharmed(Damage damage, int heapMegabytes) {
    assertThat(server.program().isAlive()).as(server.program().errors()).isTrue();
    assertThat(damage.latency().failed()).isZero();
    assertThat(damage.latency().reads()).isGreaterThanOrEqualTo(3);
    assertThat(damage.memory().heapMegabytes()).isLessThan(heapMegabytes);
  }

  @Override
  public void close() {
    server.close();
  }
}
