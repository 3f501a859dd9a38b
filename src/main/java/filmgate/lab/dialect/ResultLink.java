package filmgate.lab.dialect;

import java.time.Instant;

/** The URL of the file of a task, with the time when it expires. */
public final class ResultLink {
  /** The path of files below a dialect. */
  public static final String FILES = "/files/";

  /** The parameter with the end of the URL, in milliseconds since 1970. */
  public static final String EXPIRES = "expires";

  private ResultLink() {}

  static String of(LabTask task, Instant expires) {
    return "%s%s%s.mp4?%s=%d"
        .formatted(task.request().base(), FILES, task.id(), EXPIRES, expires.toEpochMilli());
  }
}
