package filmgate.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forwards requests to another server with one more header, and stores their bodies. */
final class ForwardingServer implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpServer server;
  private final String target;
  private final String header;
  private final String value;
  private final List<byte[]> bodies = new CopyOnWriteArrayList<>();

  ForwardingServer(String target, String header, String value) throws IOException {
    this.target = target;
    this.header = header;
    this.value = value;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Thread.ofVirtual()::start);
    server.createContext("/", this::forward);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The bodies of requests since the last call, in JSON. */
  List<JsonNode> takeBodies() {
    var taken = new ArrayList<JsonNode>();
    bodies.forEach(body -> taken.add(JsonMapper.shared().readTree(body)));
    bodies.clear();
    return taken;
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      if (body.length > 0) {
        bodies.add(body);
      }
      var response = send(exchange, body);
      response
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(response.statusCode(), response.body().length);
      exchange.getResponseBody().write(response.body());
    }
  }

  private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .header(header, value)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (var name : List.of("Authorization", "Content-Type")) {
      var sent = exchange.getRequestHeaders().getFirst(name);
      if (sent != null) {
        request.header(name, sent);
      }
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(e.getMessage());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
