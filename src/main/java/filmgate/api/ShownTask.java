package filmgate.api;

import filmgate.catalogue.Language;
import filmgate.task.Task;

/**
 * Everything that decides what the body of a status answer says.
 *
 * @param expiry of the film's link, seconds since 1970; 0 without a film
 * @param origin what links start with
 */
record ShownTask(Task task, int progress, long expiry, Language language, String origin) {
  private static final long HOUR_SECONDS = 3600;

  /** Version, progress and the hour of the link's expiry (contract 5.1), and the language. */
  String tag() {
    var text = new StringBuilder(32).append('"').append(task.version());
    text.append('-').append(progress).append('-').append(expiry / HOUR_SECONDS);
    switch (language) {
      case EN -> {}
      case ZH -> text.append("-zh");
    }
    return text.append('"').toString();
  }

  boolean sameAs(ShownTask other) {
    return task.version() == other.task.version()
        && progress == other.progress
        && expiry == other.expiry
        && language == other.language
        && task.id().equals(other.task.id())
        && origin.equals(other.origin);
  }
}
