package filmgate.dispatch.load;

import java.util.List;

/**
 * Lets several tasks with large results end at the same moment, and waits until all are completed.
 *
 * <p>The arguments are the address of the server, its key, the address of the lab, the number of
 * tasks, the size of a result in bytes, and how many seconds to wait.
 */
final class CopyLoad {
  private static final String PROVIDER = "kling";
  private static final String MODEL = "kling-v3";
  private static final int AT_ONCE = 1_000_000;

  private CopyLoad() {}

  public static void main(String[] arguments) throws Exception {
    var client = new LoadClient(arguments[0], arguments[1], arguments[2]);
    var count = Integer.parseInt(arguments[3]);
    // The first result loads classes and compiles.
    settle(client, 1, 0, 60);
    System.out.println("# warm");
    System.out.flush();
    var _ = System.in.read();
    var missing = settle(client, count, Long.parseLong(arguments[4]), Long.parseLong(arguments[5]));
    System.exit(missing == 0 ? 0 : 1);
  }

  private static long settle(LoadClient client, int count, long bytes, long seconds)
      throws Exception {
    client.script(
        "{\"upstreams\":{\"kling\":{\"advance\":\"calls\",\"result_bytes\":%d}}}".formatted(bytes));
    var tasks = List.copyOf(client.submit(MODEL, count));
    while (client.labTasks(PROVIDER).keySet().stream().filter(tasks::contains).count() < count) {
      Thread.onSpinWait();
    }
    var completed = new LagTimes("video.completed", count);
    client.follow(completed::onEvent);
    client.finish(PROVIDER, tasks, AT_ONCE, List.of(completed));
    var missing = completed.await(seconds);
    System.out.println(completed.describe("until the tasks are completed", 1_000));
    if (missing > 0) {
      System.out.printf("%d tasks were not completed after %d s%n", missing, seconds);
    }
    return missing;
  }
}
