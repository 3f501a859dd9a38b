package filmgate.app.metrics;

import filmgate.metrics.MetricRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Measures what the metrics cost a request, alternately with one increment of a {@link LongAdder},
 * which no counter can be faster than. The argument is the number of rounds. It prints the medians
 * of the nanoseconds of each, on one thread and on two.
 */
final class RequestMetricsBenchmark {
  private static final int UPDATES = 4_000_000;

  /** Keeps the increments from being removed by the compiler. */
  private static final LongAdder TOTAL = new LongAdder();

  private RequestMetricsBenchmark() {}

  public static void main(String[] arguments) {
    var rounds = Integer.parseInt(arguments[0]);
    var metrics = new RequestMetrics(new MetricRegistry());
    Runnable counted = TOTAL::increment;
    Runnable served = () -> metrics.served("GET", "/v1/tasks/{id}", 200, 150_000);
    for (var threads : new int[] {1, 2}) {
      var adder = new double[rounds];
      var request = new double[rounds];
      nanos(counted, threads);
      nanos(served, threads);
      for (var round = 0; round < rounds; round++) {
        adder[round] = nanos(counted, threads);
        request[round] = nanos(served, threads);
      }
      System.out.printf(
          Locale.ROOT,
          "%d threads: LongAdder %.1f ns, metrics of a request %.1f ns%n",
          threads,
          median(adder),
          median(request));
    }
  }

  private static double nanos(Runnable update, int threads) {
    var start = System.nanoTime();
    IntStream.range(0, threads)
        .mapToObj(
            _ ->
                Thread.ofPlatform()
                    .start(
                        () -> {
                          for (var i = 0; i < UPDATES; i++) {
                            update.run();
                          }
                        }))
        .toList()
        .forEach(RequestMetricsBenchmark::join);
    return (System.nanoTime() - start) / (double) UPDATES;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
