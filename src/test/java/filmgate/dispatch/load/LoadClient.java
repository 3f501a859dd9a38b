package filmgate.dispatch.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a server and of the upstream lab behind its channels. */
final class LoadClient {
  private static final int PARALLEL = 64;
  private static final String ID = "data: ";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String key;
  private final URI lab;

  LoadClient(String server, String key, String lab) {
    this.server = URI.create(server);
    this.key = key;
    this.lab = URI.create(lab);
  }

  /** Submits so many videos of a model, and returns the ids of their tasks. */
  Queue<String> submit(String model, int count) throws Exception {
    var body = "{\"model\":\"%s\",\"prompt\":\"a dog\",\"duration\":5}".formatted(model);
    var ids = new ConcurrentLinkedQueue<String>();
    inParallel(
        count,
        _ -> {
          var reply = send(request("/v1/videos/generations", body));
          ids.add(reply.at("/data/0/task_id").stringValue());
        });
    return ids;
  }

  /** The ids of the tasks of a provider at the lab, by the ids of the tasks of the server. */
  Map<String, String> labTasks(String provider) throws Exception {
    var found = new ConcurrentHashMap<String, String>();
    for (var create : send(HttpRequest.newBuilder(lab.resolve("/_lab/creates"))).path("creates")) {
      if (create.path("accepted").booleanValue()
          && create.path("provider").stringValue().equals(provider)) {
        var attempt = create.path("external_id").stringValue();
        found.put(
            attempt.substring(0, attempt.lastIndexOf('-')), create.path("task_id").stringValue());
      }
    }
    return found;
  }

  /** Waits until the lab has so many tasks of a provider. */
  void awaitCreates(String provider, int count) throws Exception {
    var pause = new Semaphore(0);
    var requests = 0L;
    while (requests < count) {
      var _ = pause.tryAcquire(500, TimeUnit.MILLISECONDS);
      requests =
          send(HttpRequest.newBuilder(lab.resolve("/_lab/requests")))
              .at("/" + provider + "/on/create")
              .longValue(0);
    }
  }

  /** Replaces the script of the lab. */
  void script(String json) throws Exception {
    var _ = send(HttpRequest.newBuilder(lab.resolve("/_lab/script")).POST(text(json)));
  }

  /** Lets the tasks of the server succeed at the lab, so many a second. */
  void finish(String provider, List<String> tasks, double perSecond, List<LagTimes> times)
      throws Exception {
    var labTasks = labTasks(provider);
    var pause = new Semaphore(0);
    var next = System.nanoTime();
    for (var task : tasks) {
      var _ = pause.tryAcquire(next - System.nanoTime(), TimeUnit.NANOSECONDS);
      next += (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
      times.forEach(one -> one.ends(task));
      finish(provider, labTasks.getOrDefault(task, ""));
    }
  }

  private void finish(String provider, String labTask) throws Exception {
    var body = "{\"provider\":\"%s\",\"id\":\"%s\"}".formatted(provider, labTask);
    var _ = send(HttpRequest.newBuilder(lab.resolve("/_lab/tasks")).POST(text(body)));
  }

  /** Follows the events of the account on a thread of its own. */
  void follow(Consumer<JsonNode> onEvent) throws Exception {
    var request =
        HttpRequest.newBuilder(server.resolve("/v1/events"))
            .header("Authorization", "Bearer " + key)
            .header("Accept", "text/event-stream");
    var reply = client.send(request.build(), BodyHandlers.ofLines());
    if (reply.statusCode() != 200) {
      throw new IOException("the stream of events was refused: " + reply.statusCode());
    }
    Thread.startVirtualThread(
        () ->
            reply
                .body()
                .filter(line -> line.startsWith(ID))
                .map(line -> JsonMapper.shared().readTree(line.substring(ID.length())))
                .forEach(onEvent));
  }

  private HttpRequest.Builder request(String path, String body) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .POST(text(body));
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var reply = client.send(request.build(), BodyHandlers.ofString());
    if (reply.statusCode() >= 300) {
      throw new IOException(reply.uri() + ": " + reply.body());
    }
    return JsonMapper.shared().readTree(reply.body());
  }

  /** A piece of work with a number. */
  interface Step {
    void run(int number) throws Exception;
  }

  /** Runs the steps 0 to count - 1, at most 64 at a time. */
  static void inParallel(int count, Step step) throws Exception {
    var free = new Semaphore(PARALLEL);
    var failure = new AtomicReference<@Nullable Exception>();
    List<Thread> threads = new ArrayList<>();
    for (var i = 0; i < count; i++) {
      var number = i;
      free.acquire();
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  step.run(number);
                } catch (Exception e) {
                  failure.set(e);
                } finally {
                  free.release();
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    var thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }
}
