package filmgate.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of the render workers.
 *
 * @param workers the number of parallel renders, at least 1
 * @param threads groups of pictures of one video that are encoded in parallel, at least 1
 * @param directory an absolute directory for unpacked libraries and crash reports
 * @param niceness how far the workers yield to other processes, 0 to 19 as in {@code nice -n}
 * @param limits when a worker is replaced
 * @param art a directory with subjects and settings of the operator, if there is one
 * @param startsFast whether a worker is for one short video: it is started before the video is
 *     known, and does not spend time on the best machine code
 */
public record RenderSettings(
    int workers,
    int threads,
    Path directory,
    int niceness,
    WorkerLimits limits,
    Optional<Path> art,
    boolean startsFast) {
  /** The niceness of work for live tasks. */
  public static final int LOW_PRIORITY = 5;

  /** The niceness of work that must not slow down any other. */
  static final int LOWEST_PRIORITY = 19;

  public RenderSettings {
    if (workers < 1 || threads < 1) {
      throw new IllegalArgumentException("at least one worker and one thread");
    }
  }

  /** Settings that share this machine's processors among {@code workers}. */
  public static RenderSettings dividingCores(int workers, Path directory) {
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / workers);
    return new RenderSettings(
        workers,
        threads,
        directory,
        LOW_PRIORITY,
        WorkerLimits.DEFAULT,
        Optional.empty(),
        /* startsFast= */ false);
  }

  /** The same settings with the files of an operator. */
  public RenderSettings withArt(Optional<Path> directory) {
    var absolute = directory.map(Path::toAbsolutePath);
    return new RenderSettings(
        workers, threads, this.directory, niceness, limits, absolute, startsFast);
  }

  /** The same settings for one short video. */
  public RenderSettings startingFast() {
    return new RenderSettings(workers, threads, directory, niceness, limits, art, true);
  }

  /** The same settings for renders that must not slow down any other. */
  public RenderSettings inBackground() {
    return new RenderSettings(
        workers, threads, directory, LOWEST_PRIORITY, limits, art, startsFast);
  }

  /**
   * When a worker is replaced.
   *
   * @param renders videos that a worker renders before it is replaced
   * @param residentBytes memory after a render above which the worker is replaced
   * @param idle how long a worker stays without work
   * @param grace the base time limit of a render; 15 x its duration x (pixels / 1080p) is added
   */
  public record WorkerLimits(int renders, long residentBytes, Duration idle, Duration grace) {
    public static final WorkerLimits DEFAULT =
        new WorkerLimits(100, 1_200L << 20, Duration.ofMinutes(10), Duration.ofSeconds(60));
  }
}
