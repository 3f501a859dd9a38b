package filmgate.dispatch.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The upstream of a million tasks that never end, and a client with a few tasks that do. Submits
 * one task, which is the model of the others. After a line on the standard input, which says that
 * the server has started with the million, it waits until each was polled, and measures the fresh
 * tasks.
 *
 * <p>The arguments are the address of the server, its key, the address of the lab, the port to
 * listen on, the number of tasks, and the number of fresh ones.
 */
final class FlightLoad {
  private static final String PROVIDER = "kling";
  private static final String MODEL = "kling-v3";
  private static final long POLLS_SECONDS = 100;
  private static final long FRESH_SECONDS = 40;

  private final LoadClient client;
  private final FlightFront front;
  private final Semaphore pause = new Semaphore(0);

  private FlightLoad(LoadClient client, FlightFront front) {
    this.client = client;
    this.front = front;
  }

  public static void main(String[] arguments) throws Exception {
    var client = new LoadClient(arguments[0], arguments[1], arguments[2]);
    var front = new FlightFront(arguments[2]);
    front.start(Integer.parseInt(arguments[3]));
    var load = new FlightLoad(client, front);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    say("listening");
    input.readLine();
    client.script("{\"upstreams\":{\"kling\":{\"advance\":\"calls\"}}}");
    var _ = client.submit(MODEL, 1);
    client.awaitCreates(PROVIDER, 1);
    say("submitted");
    input.readLine();
    load.awaitPolls(Integer.parseInt(arguments[4]));
    load.measureFresh(Integer.parseInt(arguments[5]));
    System.exit(0);
  }

  private static void say(String step) {
    System.out.println("# " + step);
    System.out.flush();
  }

  private void awaitPolls(int count) throws InterruptedException {
    var begin = System.nanoTime();
    var seconds = 0.0;
    while (front.distinct() < count && seconds < POLLS_SECONDS) {
      var _ = pause.tryAcquire(200, TimeUnit.MILLISECONDS);
      seconds = (System.nanoTime() - begin) / 1e9;
    }
    System.out.printf(
        Locale.ROOT,
        "polled at least once: %d of %d tasks after %.0f s; %.0f polls in %.0f requests a second,"
            + " at most %d at a time%n",
        front.distinct(),
        count,
        seconds,
        front.polls() / seconds,
        front.requests() / seconds,
        front.openMax());
    say("polled");
  }

  private void measureFresh(int count) throws Exception {
    var delivered = new LagTimes("video.delivered", count);
    client.follow(delivered::onEvent);
    var polls = front.polls();
    var begin = System.nanoTime();
    var tasks = client.submit(MODEL, count);
    client.awaitCreates(PROVIDER, count + 1);
    client.finish(PROVIDER, List.copyOf(tasks), 10, List.of(delivered));
    var missing = delivered.await(FRESH_SECONDS);
    var seconds = (System.nanoTime() - begin) / 1e9;
    System.out.println(delivered.describe("fresh tasks until Filmgate has seen their end", 5_000));
    System.out.printf(
        Locale.ROOT,
        "%d fresh tasks without it; beside them %.0f polls a second%n",
        missing,
        (front.polls() - polls) / seconds);
  }
}
