package filmgate.provider.upstream.kling;

import filmgate.provider.Progress;
import filmgate.provider.upstream.UpstreamFailures;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Classifies the messages of failed tasks, which have no code. */
public final class KlingFailures {
  private static final Pattern POLICY =
      Pattern.compile("risk control|content (policy|safety|security)|sensitive|prohibited");
  private static final Pattern IMAGE_SIZE =
      Pattern.compile(
          "(resolution|aspect ratio|dimensions?|width|height|size)\\b.*\\bimage"
              + "|image.*\\b(resolution|aspect ratio|dimensions?|width|height|size)");

  private KlingFailures() {}

  /** The progress of a task that failed with this message. */
  public static Progress progress(String message) {
    var failure = of(message);
    return failure.code() == FailureCode.UPSTREAM_FAILED
        ? new Progress.UpstreamFailed(failure)
        : new Progress.RejectedByUpstream(failure);
  }

  /** The failure of a task with this message. */
  public static Failure of(String message) {
    var text = message.toLowerCase(Locale.ROOT);
    if (POLICY.matcher(text).find()) {
      return UpstreamFailures.CONTENT_POLICY;
    }
    return isImageSize(text) ? UpstreamFailures.imageSize("") : UpstreamFailures.FAILED;
  }

  static boolean isImageSize(String lowerCase) {
    return IMAGE_SIZE.matcher(lowerCase).find();
  }
}
