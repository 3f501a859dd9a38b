package filmgate.store.sql.refused;

import filmgate.refused.RefusedRequest;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tasks that the path or the body of a refused request names, to delete it with each. */
final class NamedTasks {
  private static final Pattern TASK = Pattern.compile("task_[0-9A-Z]{26}");

  private NamedTasks() {}

  static Set<String> of(RefusedRequest request) {
    return TASK.matcher(request.target().path() + " " + request.body().text())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one of the tasks was erased after the request. */
  static boolean isAnyErased(Session session, RefusedRequest request, Set<String> tasks)
      throws SQLException {
    for (var task : tasks) {
      if (session.exists(
          "SELECT 1 FROM task WHERE id = ? AND account = ? AND erased_ms >= ?",
          task,
          request.sender().account(),
          request.at())) {
        return true;
      }
    }
    return false;
  }

  static void insert(Session session, RefusedRequest request, long id, Set<String> tasks)
      throws SQLException {
    for (var task : tasks) {
      session.update(
          "INSERT INTO refused_request_task (account, task_id, id) VALUES (?, ?, ?)",
          request.sender().account(),
          task,
          id);
    }
  }
}
