package filmgate.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Records every request of an adapter, and responds. */
final class WireRecorder implements AutoCloseable {
  /** A response that every adapter reads as an accepted task or a finished element. */
  static final String ACCEPTED =
      """
      {"code":0,"data":{"id":"7001","task_id":"7001","status":"submitted","task_status":"succeed",
      "task_result":{"elements":[{"element_id":829836802793406551}]}}}
      """;

  /** A request as it arrived. */
  record Sent(String method, String path, Map<String, String> headers, JsonNode body) {}

  /** A response of its own to a request. */
  record Response(int status, String body) {}

  final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final Function<Sent, Response> responses;

  WireRecorder(int status, String response) throws IOException {
    this(_ -> new Response(status, response));
  }

  WireRecorder(Function<Sent, Response> responses) throws IOException {
    this.responses = responses;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::answer);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The requests that change something, in order. */
  List<Sent> posts() {
    return sent.stream().filter(one -> one.method().equals("POST")).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var bytes = exchange.getRequestBody().readAllBytes();
      var headers = new TreeMap<String, String>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      var request =
          new Sent(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              bytes.length == 0 ? MissingNode.getInstance() : JsonMapper.shared().readTree(bytes));
      sent.add(request);
      var response = responses.apply(request);
      var body = response.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(response.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
