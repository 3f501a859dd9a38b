package filmgate.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** A receiver of webhooks on 127.0.0.1 that responds as a test has set. */
public final class WebhookReceiver implements AutoCloseable {
  private static final long SECONDS = 20;

  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Answer> standard = new AtomicReference<>(Answer.of(204));
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A request, with the names of its headers in lower case. */
  public record Received(String path, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** A response; one that hangs is sent when the receiver is closed. */
  public record Answer(int status, Map<String, String> headers, String body, boolean hangs) {
    public static Answer of(int status) {
      return new Answer(status, Map.of(), "", false);
    }

    public static Answer hanging() {
      return new Answer(200, Map.of(), "", true);
    }

    public Answer with(String header, String value) {
      return new Answer(status, Map.of(header, value), body, hangs);
    }

    public Answer with(String text) {
      return new Answer(status, headers, text, hangs);
    }
  }

  public WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers =
          exchange.getRequestHeaders().entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      entry -> entry.getKey().toLowerCase(Locale.ROOT),
                      entry -> entry.getValue().getFirst()));
      received.add(new Received(exchange.getRequestURI().toString(), headers, body));
      respond(exchange, answer());
    }
  }

  private Answer answer() {
    var one = next.poll();
    return one == null ? standard.get() : one;
  }

  private void respond(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.hangs()) {
      awaitClose();
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Responds to all requests with this. */
  public WebhookReceiver always(Answer answer) {
    standard.set(answer);
    return this;
  }

  /** Responds to the next requests with these. */
  public WebhookReceiver next(Answer... answers) {
    next.addAll(List.of(answers));
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** The next request, as soon as it has arrived. */
  public Received take() throws InterruptedException {
    var one = received.poll(SECONDS, TimeUnit.SECONDS);
    if (one == null) {
      throw new AssertionError("no request arrived");
    }
    return one;
  }

  /** The requests that were not taken. */
  public int waiting() {
    return received.size();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
