package filmgate.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server with images. */
final class ImageServer implements AutoCloseable {
  private static final int ENDLESS = 0;
  private static final int NOTHING = -1;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ImageServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /** Serves these bytes under that type. */
  ImageServer with(String path, String type, byte[] bytes) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    return this;
  }

  /** Serves a beginning and then zeros until the client disconnects. */
  ImageServer endless(String path, byte[] beginning) {
    server.createContext(path, exchange -> pour(exchange, beginning));
    return this;
  }

  private static void pour(HttpExchange exchange, byte[] beginning) throws IOException {
    exchange.sendResponseHeaders(200, ENDLESS);
    try (var out = exchange.getResponseBody()) {
      out.write(beginning);
      var zeros = new byte[65_536];
      while (true) {
        out.write(zeros);
      }
    }
  }

  ImageServer redirecting(String path, String location) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, NOTHING);
          exchange.close();
        });
    return this;
  }

  String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
