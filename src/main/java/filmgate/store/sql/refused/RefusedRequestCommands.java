package filmgate.store.sql.refused;

import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.refused.RefusedRequest;
import filmgate.store.Command.PurgeRefusedRequests;
import filmgate.store.Command.RecordRefusedRequests;
import filmgate.store.Outcome;
import filmgate.store.Outcome.Purged;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.util.LinkedHashSet;

/** Records refused requests, and deletes old ones. */
public final class RefusedRequestCommands {
  private RefusedRequestCommands() {}

  /** Requests that share a bound on their number. */
  private record Group(AccountId account, boolean test, int status, String reason, String field) {
    static Group of(RefusedRequest request) {
      return new Group(
          request.sender().account(),
          request.sender().test(),
          request.error().status(),
          request.error().reason(),
          RefusedRequestRow.field(request.error().param()));
    }
  }

  /**
   * Inserts the requests, and deletes the oldest beyond the bounds of an account. One that names a
   * task which was erased after it, while it waited in memory, is not inserted.
   */
  public static Outcome.Done record(Session session, RecordRefusedRequests command)
      throws SQLException {
    var groups = new LinkedHashSet<Group>();
    var accounts = new LinkedHashSet<AccountId>();
    for (var request : command.requests()) {
      var tasks = NamedTasks.of(request);
      if (NamedTasks.isAnyErased(session, request, tasks)) {
        continue;
      }
      NamedTasks.insert(session, request, RefusedRequestRow.insert(session, request), tasks);
      groups.add(Group.of(request));
      accounts.add(request.sender().account());
    }
    for (var group : groups) {
      keepNewest(session, group);
    }
    for (var account : accounts) {
      session.update(
          """
          DELETE FROM refused_request WHERE account = ? AND id <=
            (SELECT id FROM refused_request WHERE account = ? ORDER BY id DESC LIMIT 1 OFFSET ?)
          """,
          account,
          account,
          RefusedRequestQueries.ACCOUNT_MAX);
    }
    return new Outcome.Done();
  }

  private static void keepNewest(Session session, Group group) throws SQLException {
    session.update(
        """
        DELETE FROM refused_request
        WHERE account = ? AND test = ? AND status = ? AND reason = ? AND field = ? AND id <=
          (SELECT id FROM refused_request
           WHERE account = ? AND test = ? AND status = ? AND reason = ? AND field = ?
           ORDER BY id DESC LIMIT 1 OFFSET ?)
        """,
        group.account(),
        group.test(),
        group.status(),
        group.reason(),
        group.field(),
        group.account(),
        group.test(),
        group.status(),
        group.reason(),
        group.field(),
        RefusedRequestQueries.GROUP_MAX);
  }

  /** Deletes requests before a time. */
  public static Purged purge(Session session, PurgeRefusedRequests command) throws SQLException {
    return new Purged(
        session.update(
            """
            DELETE FROM refused_request WHERE id IN
              (SELECT id FROM refused_request WHERE at_ms < ? ORDER BY at_ms LIMIT ?)
            """,
            command.before(),
            command.limit()));
  }

  /** Deletes the requests whose path or body names a task. */
  public static void erase(Session session, AccountId account, TaskId task) throws SQLException {
    session.update(
        """
        DELETE FROM refused_request WHERE id IN
          (SELECT id FROM refused_request_task WHERE account = ? AND task_id = ?)
        """,
        account,
        task.value());
  }
}
