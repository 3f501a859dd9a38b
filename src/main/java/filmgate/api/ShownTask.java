package filmgate.api;

import filmgate.catalogue.Language;
import filmgate.task.Task;
import filmgate.view.TaskSnapshot;

/**
 * Everything that decides what the body of a status answer says.
 *
 * @param origin what links start with
 */
record ShownTask(Task task, Moment moment, Language language, String origin) {
  private static final long HOUR_SECONDS = 3600;

  /**
   * What is known of it at the moment only.
   *
   * @param expiry of the film's link, seconds since 1970; 0 without a film
   */
  record Moment(int progress, long expiry, TaskSnapshot.QueueInfo place) {}

  /**
   * Version, progress and the hour of the link's expiry (contract 5.1), the place in line, and the
   * language.
   */
  String tag() {
    var text = new StringBuilder(32).append('"').append(task.version());
    text.append('-').append(moment.progress()).append('-').append(moment.expiry() / HOUR_SECONDS);
    appendPlace(text);
    switch (language) {
      case EN -> {}
      case ZH -> text.append("-zh");
    }
    return text.append('"').toString();
  }

  private void appendPlace(StringBuilder text) {
    switch (moment.place()) {
      case TaskSnapshot.QueueInfo.NotQueued() -> {}
      case TaskSnapshot.QueueInfo.Position(var position) -> text.append("-q").append(position);
      case TaskSnapshot.QueueInfo.EstimatedPosition(var position, var seconds) ->
          text.append("-q").append(position).append('-').append(seconds);
    }
  }

  boolean sameAs(ShownTask other) {
    return task.version() == other.task.version()
        && moment.equals(other.moment)
        && language == other.language
        && task.id().equals(other.task.id())
        && origin.equals(other.origin);
  }
}
