package filmgate.journey;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A client that submits, retries, cancels, and polls at random until its server is killed. */
final class ChaosClient {
  private static final String SUBMIT = "/v1/videos/generations";
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final RunningServer server;
  private final ClientHistory witnessed;
  private final SplittableRandom random;

  ChaosClient(RunningServer server, ClientHistory witnessed, SplittableRandom random) {
    this.server = server;
    this.witnessed = witnessed;
    this.random = random;
  }

  /** Sends requests until the server is killed. Any other failure fails the test. */
  void work() throws Exception {
    try {
      while (true) {
        step();
      }
    } catch (IOException _) {
      // The server was killed, which ends this client.
    }
  }

  private void step() throws Exception {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> submitNamed("a take " + NUMBERS.incrementAndGet());
      case 4, 5 -> submitUnnamed("a take " + NUMBERS.incrementAndGet());
      case 6, 7, 8 -> cancel();
      case 9 -> repeat();
      case 10, 11 -> ask();
      default -> throw new IllegalStateException();
    }
  }

  private static String body(String prompt) {
    return "{\"model\":\"kling-v3\",\"prompt\":\"%s\",\"duration\":3}".formatted(prompt);
  }

  private static String id(Reply reply) {
    return reply.json().at("/data/0/task_id").stringValue();
  }

  private void submitNamed(String prompt) throws Exception {
    named(prompt, "name-of-" + prompt.replace(' ', '-'));
  }

  private void named(String prompt, String name) throws Exception {
    witnessed.sends(prompt, name);
    var reply = server.post(SUBMIT, body(prompt), "Idempotency-Key", name);
    switch (reply.status()) {
      case 200 -> witnessed.accepted(prompt, name, id(reply));
      case 402 -> witnessed.answered();
      default -> throw new AssertionError(reply.status() + reply.text());
    }
  }

  private void submitUnnamed(String prompt) throws Exception {
    witnessed.sends(prompt);
    var reply = server.post(SUBMIT, body(prompt));
    switch (reply.status()) {
      case 200 -> witnessed.accepted(prompt, id(reply));
      case 402 -> witnessed.refused(prompt);
      default -> throw new AssertionError(reply.status() + reply.text());
    }
  }

  /** A retry returns the same task, or creates the one that was not acknowledged. */
  private void repeat() throws Exception {
    var sent = witnessed.anyName(random);
    if (sent.isPresent()) {
      named(sent.get().getValue(), sent.get().getKey());
    }
  }

  private void cancel() throws Exception {
    var id = witnessed.anyTask(random);
    if (id.isPresent()) {
      var path = "/v1/tasks/" + id.get() + "/cancel";
      witnessed.cancelAnswered(id.get(), server.post(path, "").status());
    }
  }

  private void ask() throws Exception {
    var any = witnessed.anyTask(random);
    if (any.isPresent()) {
      var id = any.get();
      var wasCancelled = witnessed.isCancelled(id);
      var wasCompleted = witnessed.isCompleted(id);
      var status = server.task(id).path("status").stringValue();
      witnessed.shown(id, status, wasCancelled, wasCompleted);
    }
  }
}
