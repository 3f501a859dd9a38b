package filmgate.api.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows many queued tasks, each on a stream of its own, and cancels them one after the other.
 * Prints the time from the request to cancel until the event on the stream. Between the two halves
 * it waits for a line on the standard input, so that the server can be killed and started again.
 *
 * <p>The arguments are the server's address, the root key, the number of streams, and the cancels a
 * second.
 */
final class StreamLoad {
  private static final int STREAMS_OF_ACCOUNT = 500;
  private static final int SOURCE_ADDRESSES = 8;
  private static final int PARALLEL = 32;
  private static final long PATIENCE_SECONDS = 120;

  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"duration\":3}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String rootKey;

  private StreamLoad(URI server, String rootKey) {
    this.server = server;
    this.rootKey = rootKey;
  }

  public static void main(String[] arguments) throws Exception {
    var load = new StreamLoad(URI.create(arguments[0]), arguments[1]);
    load.run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
  }

  private void run(int count, int perSecond) throws Exception {
    var streams = new ArrayList<TaskStream>();
    for (var number = 0; streams.size() < count; number++) {
      var key = createKey(number);
      var size = Math.min(STREAMS_OF_ACCOUNT, count - streams.size());
      streams.addAll(inParallel(size, i -> new TaskStream(submit(key), key, i)));
    }
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    say("submitted");
    input.readLine();
    connect(streams);
    say("connected");
    input.readLine();
    var half = streams.subList(0, count / 2);
    cancel(half, perSecond);
    report("first half", half);
    say("half");
    input.readLine();
    var rest = streams.subList(count / 2, count);
    var lost = System.nanoTime();
    connect(rest);
    System.out.printf(Locale.ROOT, "connected again in %.1f s%n", (System.nanoTime() - lost) / 1e9);
    cancel(rest, perSecond);
    report("after the restart", rest);
    var whole = streams.stream().filter(TaskStream::isWhole).count();
    System.out.printf("%d of %d streams without a gap or a repetition%n", whole, count);
    System.exit(whole == count ? 0 : 1);
  }

  private static void say(String word) {
    System.out.println("# " + word);
    System.out.flush();
  }

  private String createKey(int number) throws Exception {
    var account =
        post(rootKey, "/admin/v1/accounts", "{\"name\":\"streams %d\"}".formatted(number));
    var path = "/admin/v1/accounts/" + account.path("id").stringValue();
    post(rootKey, path + "/credits", "{\"amount\":\"100000\"}");
    return post(rootKey, path + "/keys", "{\"name\":\"streams\",\"kind\":\"live\"}")
        .path("key")
        .stringValue();
  }

  private String submit(String key) throws Exception {
    var reply = post(key, "/v1/videos/generations", VIDEO);
    return reply.at("/data/0/task_id").stringValue();
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
    return new JsonMapper().readTree(reply.body());
  }

  private interface Step<T> {
    T run(int number) throws Exception;
  }

  private static <T> List<T> inParallel(int count, Step<T> step) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(PARALLEL)) {
      var futures = new ArrayList<Future<T>>();
      for (var i = 0; i < count; i++) {
        var number = i;
        futures.add(threads.submit(() -> step.run(number)));
      }
      for (var future : futures) {
        results.add(future.get());
      }
    }
    return results;
  }

  private static void connect(List<TaskStream> streams) throws Exception {
    inParallel(streams.size(), i -> streams.get(i).connect());
    for (var i = 0; i < streams.size(); i++) {
      streams.get(i).awaitStart();
      if (i % 1_000 == 999) {
        System.err.printf("%d streams have started%n", i + 1);
      }
    }
  }

  private void cancel(List<TaskStream> streams, int perSecond) throws Exception {
    var never = new Semaphore(0);
    var pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var next = System.nanoTime();
      for (var stream : streams) {
        var _ = never.tryAcquire(next - System.nanoTime(), TimeUnit.NANOSECONDS);
        next += pause;
        var _ =
            threads.submit(
                () -> {
                  stream.cancelled = System.nanoTime();
                  return post(stream.key, "/v1/tasks/" + stream.task + "/cancel", "");
                });
      }
    }
    for (var stream : streams) {
      stream.awaitEnd();
    }
  }

  private static void report(String name, List<TaskStream> streams) {
    var nanos = streams.stream().mapToLong(one -> one.arrived - one.cancelled).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: %d events, p50 %.1f ms, p99 %.1f ms, largest %.1f ms%n",
        name,
        nanos.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  /** The stream of one task. */
  private final class TaskStream {
    private static final String ID = "id: ";

    private final String task;
    private final String key;
    private final int number;
    private final List<String> types = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private CountDownLatch started = new CountDownLatch(1);
    private volatile String refused = "";
    private String last = "";
    private volatile long cancelled;
    private volatile long arrived;

    TaskStream(String task, String key, int number) {
      this.task = task;
      this.key = key;
      this.number = number;
    }

    TaskStream connect() throws IOException {
      var socket = new Socket();
      var source = new byte[] {127, 0, 0, (byte) (1 + number % SOURCE_ADDRESSES)};
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(source), 0));
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      started = new CountDownLatch(1);
      var begin =
          "GET /v1/tasks/%s/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n"
              .formatted(task, key);
      var resume = last.isEmpty() ? "" : "Last-Event-ID: " + last + "\r\n";
      var head = begin + "Accept: text/event-stream\r\n" + resume + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      Thread.startVirtualThread(() -> read(socket));
      return this;
    }

    private void read(Socket socket) {
      try (socket) {
        var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        var lines = new BufferedReader(in, 512);
        var status = lines.readLine();
        if (status == null || !status.startsWith("HTTP/1.1 200 ")) {
          refuse(status == null ? "the connection was closed" : status);
          return;
        }
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          read(line);
        }
      } catch (IOException e) {
        // After the start, the server was killed.
        if (started.getCount() > 0) {
          refuse(e.toString());
        }
      }
    }

    private void refuse(String why) {
      refused = why;
      started.countDown();
    }

    private void read(String line) {
      if ((line.startsWith("retry: ") && !last.isEmpty())
          || line.startsWith("event: task.submitted")) {
        started.countDown();
      }
      if (line.startsWith(ID)) {
        last = line.substring(ID.length());
      } else if (line.startsWith("event: ")) {
        types.add(line);
      }
      if (line.equals("event: task.cancelled")) {
        arrived = System.nanoTime();
        ended.countDown();
      }
    }

    void awaitStart() throws InterruptedException {
      await(started);
      if (!refused.isEmpty()) {
        throw new IllegalStateException("the stream of " + task + " was refused: " + refused);
      }
    }

    void awaitEnd() throws InterruptedException {
      await(ended);
    }

    private void await(CountDownLatch latch) throws InterruptedException {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nothing arrived for " + task + " after " + types);
      }
    }

    boolean isWhole() {
      return types.equals(Arrays.asList("event: task.submitted", "event: task.cancelled"));
    }
  }
}
