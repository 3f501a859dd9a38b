package filmgate.dispatch.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Keeps many tasks in flight on one channel, lets the upstream finish some of them one after the
 * other, and prints the time until the server has seen that, and until the task is completed.
 *
 * <p>The arguments are the address of the server, its key, the address of the lab, the number of
 * tasks, the interval of polls in milliseconds, the number of tasks to complete and how many of
 * them a second, and the number of tasks to see and how many of them a second.
 */
final class SettleLoad {
  private static final String PROVIDER = "kling";
  private static final String MODEL = "kling-v3";
  private static final String ADVANCE = "\"upstreams\":{\"kling\":{\"advance\":\"calls\"}}";
  private static final long PATIENCE_SECONDS = 30;

  private final LoadClient client;
  private final long interval;
  private final List<String> tasks = new ArrayList<>();

  private SettleLoad(LoadClient client, long interval) {
    this.client = client;
    this.interval = interval;
  }

  public static void main(String[] arguments) throws Exception {
    var client = new LoadClient(arguments[0], arguments[1], arguments[2]);
    var load = new SettleLoad(client, Long.parseLong(arguments[4]));
    load.submit(Integer.parseInt(arguments[3]));
    load.complete(Integer.parseInt(arguments[5]), Double.parseDouble(arguments[6]));
    load.see(Integer.parseInt(arguments[7]), Double.parseDouble(arguments[8]));
    System.exit(0);
  }

  private void submit(int count) throws Exception {
    client.script("{" + ADVANCE + "}");
    var begin = System.nanoTime();
    tasks.addAll(client.submit(MODEL, count));
    client.awaitCreates(PROVIDER, count);
    System.out.printf(
        "%d tasks in flight after %d s%n",
        count, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
    Collections.shuffle(tasks, new Random(1));
    say("submitted");
  }

  /** The results are copied. */
  private void complete(int count, double perSecond) throws Exception {
    var delivered = new LagTimes("video.delivered", count);
    var completed = new LagTimes("video.completed", count);
    finish(count, perSecond, List.of(delivered, completed));
    report("until Filmgate has seen it, results copied", delivered);
    report("until the task is completed, its result copied", completed);
    say("completed");
  }

  private static void say(String step) {
    System.out.println("# " + step);
    System.out.flush();
  }

  /** The results cannot be downloaded, so that copying does not use the processor. */
  private void see(int count, double perSecond) throws Exception {
    client.script(
        "{%s,\"faults\":[{\"provider\":\"kling\",\"on\":\"download\",\"fault\":\"status\",\"status\":503}]}"
            .formatted(ADVANCE));
    var delivered = new LagTimes("video.delivered", count);
    finish(count, perSecond, List.of(delivered));
    report("until Filmgate has seen it, nothing copied", delivered);
  }

  private void finish(int count, double perSecond, List<LagTimes> times) throws Exception {
    client.follow(event -> times.forEach(one -> one.onEvent(event)));
    var ending = tasks.subList(tasks.size() - count, tasks.size());
    client.finish(PROVIDER, List.copyOf(ending), perSecond, times);
    ending.clear();
  }

  private void report(String name, LagTimes times) throws InterruptedException {
    var missing = times.await(PATIENCE_SECONDS);
    System.out.println(times.describe(name, interval));
    if (missing > 0) {
      System.out.printf("%d tasks had no such event after %d s%n", missing, PATIENCE_SECONDS);
    }
  }
}
