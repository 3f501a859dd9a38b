package filmgate.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A server on 127.0.0.1 that says exactly the bytes it is told to, well-formed or not. */
final class LoopbackServer implements AutoCloseable {
  /** Writes an answer; may write for ever, until the other side hangs up. */
  @FunctionalInterface
  interface Script {
    void answer(OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  LoopbackServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
  }

  LoopbackServer(ServerSocket socket) {
    this.socket = socket;
    Thread.ofVirtual().name("loopback-server").start(this::accept);
  }

  LoopbackServer on(String target, Script script) {
    scripts.put(target, script);
    return this;
  }

  LoopbackServer on(String target, String head, byte[] body) {
    return on(
        target,
        out -> {
          out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
          out.write("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
          out.write(body);
        });
  }

  LoopbackServer redirect(String target, int status, String location) {
    return on(target, "HTTP/1.1 %d X\nLocation: %s".formatted(status, location), new byte[0]);
  }

  int port() {
    return socket.getLocalPort();
  }

  String url(String target) {
    return "http://127.0.0.1:" + port() + target;
  }

  /** Requests so far, each with its headers. */
  Queue<String> requests() {
    return requests;
  }

  /** Waits, in a script, until the test has ended. */
  void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        var client = socket.accept();
        Thread.ofVirtual().name("loopback-answer").start(() -> serve(client));
      }
    } catch (IOException _) {
      closed.countDown();
    }
  }

  private void serve(Socket client) {
    try (client) {
      var request = head(client.getInputStream());
      requests.add(request);
      var target = request.split(" ", 3)[1];
      scripts
          .getOrDefault(
              target,
              out -> out.write("HTTP/1.1 404 X\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
          .answer(client.getOutputStream());
    } catch (IOException _) {
      // The fetcher hung up, as it should when it has had enough.
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
