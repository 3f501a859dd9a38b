package filmgate.app.doctor.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server on 127.0.0.1 that answers each path with a fixed response, headers included. */
final class HttpAnswers implements AutoCloseable {
  static final String FILMGATE = ok("{\"name\":\"filmgate\",\"version\":\"1.2.3\"}");
  static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\n";
  static final String FORBIDDEN = "HTTP/1.1 403 Forbidden\r\n";

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, String> responses = new ConcurrentHashMap<>();

  HttpAnswers() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  /** A successful response with a body. */
  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\n\r\n" + body;
  }

  /** Answers paths with this prefix; what has no prefix gets 404. */
  HttpAnswers with(String prefix, String response) {
    responses.put(prefix, response);
    return this;
  }

  int port() {
    return socket.getLocalPort();
  }

  String base() {
    return "http://127.0.0.1:" + port();
  }

  private void serve() {
    try {
      while (true) {
        try (var connection = socket.accept()) {
          answer(connection);
        }
      }
    } catch (IOException _) {
      // The socket was closed.
    }
  }

  private void answer(Socket connection) throws IOException {
    var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
    var head = in.lines().takeWhile(line -> !line.isEmpty()).toList();
    var path = head.getFirst().split(" ", -1)[1];
    var response =
        responses.entrySet().stream()
            .filter(entry -> path.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(NOT_FOUND);
    var complete = response.contains("\r\n\r\n") ? response : response + "\r\n";
    connection
        .getOutputStream()
        .write(complete.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
