package filmgate.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the render workers run.
 *
 * @param workers films made at once, at least 1
 * @param threads segments of one film worked on at once, at least 1
 * @param directory an absolute folder of the workers' own: unpacked libraries and crash reports
 * @param limits when a worker is ended
 */
public record RenderSettings(int workers, int threads, Path directory, WorkerLimits limits) {
  public RenderSettings {
    if (workers < 1 || threads < 1) {
      throw new IllegalArgumentException("at least one worker and one thread");
    }
  }

  /** Settings that share this machine's processors among {@code workers}. */
  public static RenderSettings dividingCores(int workers, Path directory) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / workers);
    return new RenderSettings(workers, threads, directory, WorkerLimits.DEFAULT);
  }

  /**
   * When a worker is ended and another takes its place.
   *
   * @param jobs films a worker makes before it is replaced
   * @param residentBytes memory after a film over which it is replaced
   * @param idle how long it is kept without work
   * @param grace the time a film may always take; 15 x its length x (pixels / 1080p) is added
   */
  public record WorkerLimits(int jobs, long residentBytes, Duration idle, Duration grace) {
    public static final WorkerLimits DEFAULT =
        new WorkerLimits(100, 1_200L << 20, Duration.ofMinutes(10), Duration.ofSeconds(60));
  }
}
