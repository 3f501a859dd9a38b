package filmgate.dispatch.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server in front of the upstream lab that knows a million further tasks, which never end. It
 * answers queries for them in the wire format of Kling, and passes everything else on.
 */
final class FlightFront {
  static final String TICKET = "flight";
  private static final String IDS = "task_ids=";
  private static final String TASK =
      """
      {"id":"%s","status":"processing","message":"","create_time":1764400000000,\
      "update_time":1764400005000,"outputs":[],"billing":[]}\
      """;
  private static final int BACKLOG = 1024;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI lab;
  private final BitSet polled = new BitSet();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger openMax = new AtomicInteger();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong polls = new AtomicLong();

  FlightFront(String lab) {
    this.lab = URI.create(lab);
  }

  void start(int port) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    server.setExecutor(Thread::startVirtualThread);
    server.createContext("/", this::handle);
    server.start();
  }

  /** How many of the further tasks were polled at least once. */
  synchronized int distinct() {
    return polled.cardinality();
  }

  long requests() {
    return requests.get();
  }

  long polls() {
    return polls.get();
  }

  /** The largest number of requests at the same time. */
  int openMax() {
    return openMax.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    openMax.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (exchange) {
      var query = exchange.getRequestURI().getRawQuery();
      if (query != null && query.startsWith(IDS)) {
        query(exchange, query.substring(IDS.length()).split(",", -1));
      } else {
        var reply = ask(exchange, exchange.getRequestURI().toString());
        send(exchange, reply.statusCode(), reply.body());
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      open.decrementAndGet();
    }
  }

  private void query(HttpExchange exchange, String[] ids) throws IOException, InterruptedException {
    requests.incrementAndGet();
    var own = Arrays.stream(ids).filter(id -> id.startsWith(TICKET)).toList();
    polls.addAndGet(own.size());
    synchronized (this) {
      own.forEach(id -> polled.set(Integer.parseInt(id.substring(TICKET.length()))));
    }
    var tasks = own.stream().map(TASK::formatted).collect(Collectors.joining(","));
    var body =
        "{\"code\":0,\"message\":\"SUCCEED\",\"request_id\":\"r\",\"data\":[%s]}".formatted(tasks);
    if (own.size() < ids.length) {
      body = merged(exchange, ids, body);
    }
    send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The answer of the lab, with the further tasks of another one. */
  private String merged(HttpExchange exchange, String[] ids, String further)
      throws IOException, InterruptedException {
    var rest =
        Arrays.stream(ids).filter(id -> !id.startsWith(TICKET)).collect(Collectors.joining(","));
    var reply = ask(exchange, exchange.getRequestURI().getPath() + "?" + IDS + rest);
    var json = (ObjectNode) JsonMapper.shared().readTree(reply.body());
    if (json.path("data") instanceof ArrayNode data) {
      JsonMapper.shared().readTree(further).path("data").forEach(data::add);
    }
    return json.toString();
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(lab.resolve(path))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (var name : new String[] {"Authorization", "Content-Type"}) {
      var value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
