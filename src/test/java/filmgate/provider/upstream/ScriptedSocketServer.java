package filmgate.provider.upstream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A raw server that counts requests and answers each with the next of its actions. */
final class ScriptedSocketServer implements AutoCloseable {
  /** What it does after it has read one request. */
  sealed interface Action {
    /** Writes these bytes, and keeps the connection or closes it. */
    record Write(String text, boolean close) implements Action {}

    /** Writes nothing until the server closes. */
    record Hang() implements Action {}

    /** Writes bytes without an end. */
    record Endless(String head) implements Action {}

    /** Resets the connection. */
    record Reset() implements Action {}
  }

  private final ServerSocket socket;
  private final BlockingQueue<Action> actions = new LinkedBlockingQueue<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  final List<String> requests = new CopyOnWriteArrayList<>();
  final BlockingQueue<Boolean> closed = new LinkedBlockingQueue<>();

  ScriptedSocketServer(Action... script) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    actions.addAll(List.of(script));
    Thread.ofVirtual().start(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  static Action json(int status, String body) {
    return new Action.Write(response(status, "", body), false);
  }

  static String response(int status, String headers, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 %d X\r\n%sContent-Length: %d\r\n\r\n%s"
        .formatted(status, headers, bytes, body);
  }

  private void accept() {
    try {
      while (true) {
        var client = socket.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException _) {
      // The server was closed.
    }
  }

  private void serve(Socket client) {
    try (client;
        var in = new BufferedInputStream(client.getInputStream())) {
      for (var head = head(in); !head.isEmpty(); head = head(in)) {
        requests.add(head + body(in, head));
        if (act(client, actions.take())) {
          break;
        }
      }
    } catch (IOException _) {
      // The client closed the connection.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    closed.add(true);
  }

  /** Whether the connection ends. */
  private boolean act(Socket client, Action action) throws IOException, InterruptedException {
    var out = client.getOutputStream();
    switch (action) {
      case Action.Write(var text, var close) -> {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return close;
      }
      case Action.Hang _ -> end.await();
      case Action.Endless(var head) -> {
        out.write(head.getBytes(StandardCharsets.UTF_8));
        while (true) {
          out.write(new byte[8192]);
        }
      }
      case Action.Reset _ -> client.setSoLinger(true, 0);
    }
    return true;
  }

  private static String head(InputStream in) throws IOException {
    var text = new StringBuilder();
    for (var next = in.read(); next >= 0; next = in.read()) {
      text.append((char) next);
      if (text.toString().endsWith("\r\n\r\n")) {
        return text.toString();
      }
    }
    return "";
  }

  private static String body(InputStream in, String head) throws IOException {
    for (var line : head.lines().toList()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        var bytes = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
        return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  @Override
  public void close() {
    end.countDown();
    try {
      socket.close();
      for (var client : open) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
