package filmgate.dispatch.preview;

import filmgate.store.PreviewResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a preview that could not be made is tried again. */
final class PreviewRetries {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

  private PreviewRetries() {}

  /**
   * The result of a failed attempt.
   *
   * @param failed how many attempts failed before
   */
  static PreviewResult after(int failed, Instant now) {
    return failed < DELAYS.size()
        ? new PreviewResult.RetryAt(now.plus(DELAYS.get(failed)))
        : new PreviewResult.GivenUp();
  }
}
