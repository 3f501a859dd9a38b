package filmgate.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates webhook endpoints, of which some never respond, submits tasks at a constant rate, and
 * prints the time from each event until the other receivers have it.
 *
 * <p>The arguments are the server's address, the root key, the number of receivers, how many of
 * them hang, the tasks a second, and the seconds.
 */
final class ReceiverLoad {
  private static final int ENDPOINTS_OF_ACCOUNT = 20;
  private static final int BACKLOG = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"duration\":3}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper mapper = new JsonMapper();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Semaphore arrived = new Semaphore(0);
  private final Map<String, Long> delays = new ConcurrentHashMap<>();
  private final URI server;
  private final String rootKey;
  private final int receivers;
  private final int hanging;

  private ReceiverLoad(URI server, String rootKey, int receivers, int hanging) {
    this.server = server;
    this.rootKey = rootKey;
    this.receivers = receivers;
    this.hanging = hanging;
  }

  public static void main(String[] arguments) throws Exception {
    var load =
        new ReceiverLoad(
            URI.create(arguments[0]),
            arguments[1],
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]));
    load.run(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
  }

  private void run(int perSecond, int seconds) throws Exception {
    var receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.createContext("/", this::receive);
    receiver.start();
    var accounts = new ArrayList<Account>();
    for (var first = 0; first < receivers; first += ENDPOINTS_OF_ACCOUNT) {
      accounts.add(account(first, receiver.getAddress().getPort()));
    }
    var expected = 0;
    var pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var next = System.nanoTime();
    for (var task = 0; task < perSecond * seconds; task++) {
      var account = accounts.get(task % accounts.size());
      post(account.key(), "/v1/videos/generations", VIDEO);
      expected += account.responding();
      next += pause;
      var _ = end.await(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
    var complete = arrived.tryAcquire(expected, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    report(expected);
    System.exit(complete ? 0 : 1);
  }

  /** An account, and how many of its receivers respond. */
  private record Account(String key, int responding) {}

  private Account account(int first, int port) throws Exception {
    var account = post(rootKey, "/admin/v1/accounts", "{\"name\":\"receivers\"}");
    var path = "/admin/v1/accounts/" + account.path("id").stringValue();
    post(rootKey, path + "/credits", "{\"amount\":\"100000\"}");
    var key =
        post(rootKey, path + "/keys", "{\"name\":\"receivers\",\"kind\":\"live\"}")
            .path("key")
            .stringValue();
    var responding = 0;
    for (var i = first; i < Math.min(receivers, first + ENDPOINTS_OF_ACCOUNT); i++) {
      var url = "http://127.0.0.1:%d/%s/%d".formatted(port, isHanging(i) ? "hang" : "ok", i);
      post(key, "/v1/webhook_endpoints", "{\"url\":\"%s\"}".formatted(url));
      responding += isHanging(i) ? 0 : 1;
    }
    return new Account(key, responding);
  }

  /** Those that hang are spread over the accounts. */
  private boolean isHanging(int receiver) {
    return hanging > 0 && receiver % (receivers / hanging) == 0;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = mapper.readTree(exchange.getRequestBody().readAllBytes());
      var now = Instant.now();
      var path = exchange.getRequestURI().getPath();
      if (path.startsWith("/hang")) {
        awaitEnd();
        return;
      }
      exchange.sendResponseHeaders(204, -1);
      var at = Instant.parse(body.path("timestamp").stringValue());
      var id = body.path("id").stringValue();
      if (delays.putIfAbsent(path + " " + id, Duration.between(at, now).toMillis()) == null) {
        arrived.release();
      }
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(int expected) {
    var sorted = delays.values().stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d of %d events arrived at the %d receivers that respond%n",
        sorted.length,
        expected,
        receivers - hanging);
    if (sorted.length > 0) {
      System.out.printf(
          Locale.ROOT,
          "from the event to the receiver: p50 %d ms, p99 %d ms, longest %d ms%n",
          sorted[sorted.length / 2],
          sorted[(int) (sorted.length * 0.99)],
          sorted[sorted.length - 1]);
    }
  }

  private JsonNode post(String key, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    var reply = client.send(request.build(), BodyHandlers.ofString());
    if (reply.statusCode() >= 300) {
      throw new IOException(path + ": " + reply.body());
    }
    return mapper.readTree(reply.body());
  }
}
