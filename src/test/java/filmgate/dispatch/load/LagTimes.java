package filmgate.dispatch.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The times from the end of tasks at the upstream until an event of the server about them. */
final class LagTimes {
  private static final double NANOS_OF_MILLI = 1e6;

  private final String event;
  private final CountDownLatch left;
  private final Map<String, Long> ended = new ConcurrentHashMap<>();
  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  /**
   * @param event the type of the event
   * @param count the number of tasks
   */
  LagTimes(String event, int count) {
    this.event = event;
    this.left = new CountDownLatch(count);
  }

  /** The upstream finishes the task now. */
  void ends(String task) {
    ended.put(task, System.nanoTime());
  }

  /** An event of the server. */
  void onEvent(JsonNode read) {
    var task = read.at("/data/id").stringValue("");
    if (read.path("type").stringValue("").equals(event)
        && ended.containsKey(task)
        && seen.putIfAbsent(task, System.nanoTime()) == null) {
      left.countDown();
    }
  }

  /** Waits until all tasks have the event; returns how many do not after these seconds. */
  long await(long seconds) throws InterruptedException {
    var _ = left.await(seconds, TimeUnit.SECONDS);
    return left.getCount();
  }

  /** The times of several rounds. */
  static LagTimes ofAll(List<LagTimes> rounds) {
    var all = new LagTimes("", 0);
    rounds.forEach(
        one -> {
          all.ended.putAll(one.ended);
          all.seen.putAll(one.seen);
        });
    return all;
  }

  /** The milliseconds that this share of the tasks needed at most. */
  double percentile(double share) {
    var millis = millis();
    return millis.length == 0
        ? Double.NaN
        : millis[Math.max(0, (int) Math.ceil(millis.length * share) - 1)];
  }

  private double[] millis() {
    return seen.entrySet().stream()
        .mapToDouble(
            one -> (one.getValue() - ended.getOrDefault(one.getKey(), 0L)) / NANOS_OF_MILLI)
        .sorted()
        .toArray();
  }

  /** A line with the percentiles in milliseconds, the lag without the interval of polls too. */
  String describe(String name, long intervalMillis) {
    return String.format(
        Locale.ROOT,
        "%s: %d tasks, p50 %.0f ms, p99 %.0f ms (poll interval %+.0f ms), largest %.0f ms",
        name,
        seen.size(),
        percentile(0.5),
        percentile(0.99),
        percentile(0.99) - intervalMillis,
        percentile(1));
  }
}
