package filmgate.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Records every request of an adapter and gives every one the same response. */
final class WireRecorder implements AutoCloseable {
  /** A response that every adapter reads as an accepted task or a finished element. */
  static final String ACCEPTED =
      """
      {"code":0,"data":{"id":"7001","task_id":"7001","status":"submitted","task_status":"succeed",
      "task_result":{"elements":[{"element_id":829836802793406551}]}}}
      """;

  /** A request as it arrived. */
  record Sent(String method, String path, List<String> authorization, JsonNode body) {}

  final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final int status;
  private final String response;

  WireRecorder(int status, String response) throws IOException {
    this.status = status;
    this.response = response;
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
      sent.add(
          new Sent(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getOrDefault("Authorization", List.of()),
              bytes.length == 0 ? MissingNode.getInstance() : JsonMapper.shared().readTree(bytes)));
      var body = response.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
