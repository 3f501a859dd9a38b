package filmgate.dispatch.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps tasks in flight on two channels of different accounts of an upstream, and measures when the
 * server sees the end of the tasks of one, in turns with the other working and with it not
 * responding to any request.
 *
 * <p>The arguments are the address of the server, its key, the address of the lab, the number of
 * tasks on each channel, the interval of polls in milliseconds, and how many tasks end in each
 * round and how many of them a second.
 */
final class HangLoad {
  static final String WORKING_KEY = "api-key-kling-lab-000000000001";
  static final String HANGING_KEY = "api-key-kling-lab-000000000002";
  private static final String PROVIDER = "kling";
  private static final String WORKING_MODEL = "kling-v3";
  private static final String HANGING_MODEL = "kling-v2-6";
  private static final int ROUNDS = 2;
  private static final int SUBMITTED_TO_HANGING = 200;
  private static final long PATIENCE_SECONDS = 30;
  private static final int NEVER = 1_000_000_000;
  private final LoadClient client;
  private final long interval;
  private final List<String> tasks = new ArrayList<>();

  private HangLoad(LoadClient client, long interval) {
    this.client = client;
    this.interval = interval;
  }

  public static void main(String[] arguments) throws Exception {
    var client = new LoadClient(arguments[0], arguments[1], arguments[2]);
    var load = new HangLoad(client, Long.parseLong(arguments[4]));
    load.submit(Integer.parseInt(arguments[3]));
    var count = Integer.parseInt(arguments[5]);
    var perSecond = Double.parseDouble(arguments[6]);
    var working = new ArrayList<LagTimes>();
    var hanging = new ArrayList<LagTimes>();
    for (var round = 0; round < ROUNDS; round++) {
      load.script(false);
      working.add(load.round(count, perSecond));
      load.script(true);
      var _ = client.submit(HANGING_MODEL, SUBMITTED_TO_HANGING);
      hanging.add(load.round(count, perSecond));
    }
    report(working, hanging, load.interval);
    System.exit(0);
  }

  private void script(boolean hangs) throws Exception {
    client.script(
        """
        {"upstreams":{"kling":{"advance":"calls","keys":["%1$s","%2$s"]}},"faults":[
          {"provider":"kling","on":"query","key":"%2$s","fault":"hang","after":%3$d},
          {"provider":"kling","on":"create","key":"%2$s","fault":"hang","after":%3$d},
          {"provider":"kling","on":"download","fault":"status","status":503}]}
        """
            .formatted(WORKING_KEY, HANGING_KEY, hangs ? 0 : NEVER));
  }

  private void submit(int count) throws Exception {
    script(false);
    tasks.addAll(client.submit(WORKING_MODEL, count));
    var _ = client.submit(HANGING_MODEL, count);
    client.awaitCreates(PROVIDER, 2 * count);
    System.out.println("# submitted");
    System.out.flush();
  }

  private LagTimes round(int count, double perSecond) throws Exception {
    var times = new LagTimes("video.delivered", count);
    client.follow(times::onEvent);
    var ending = tasks.subList(tasks.size() - count, tasks.size());
    client.finish(PROVIDER, List.copyOf(ending), perSecond, List.of(times));
    ending.clear();
    var missing = times.await(PATIENCE_SECONDS);
    if (missing > 0) {
      System.out.printf("%d tasks were not seen after %d s%n", missing, PATIENCE_SECONDS);
    }
    return times;
  }

  private static void report(List<LagTimes> working, List<LagTimes> hanging, long interval) {
    var before = LagTimes.ofAll(working);
    var after = LagTimes.ofAll(hanging);
    System.out.println(before.describe("both channels work", interval));
    System.out.println(after.describe("the other channel hangs", interval));
    System.out.printf(
        "ratio p50 %.2f, p99 %.2f%n",
        after.percentile(0.5) / before.percentile(0.5),
        after.percentile(0.99) / before.percentile(0.99));
  }
}
