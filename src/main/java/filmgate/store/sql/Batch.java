package filmgate.store.sql;

import filmgate.crash.CrashPoint;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a list of commands durable in one transaction.
 *
 * <p>First without savepoints, which is nearly always enough. When a command throws for a reason of
 * its own, everything is rolled back and done again with a savepoint around each command, so that
 * it alone fails. When the database itself cannot go on, nothing of the batch happened.
 */
final class Batch {
  private final CommandExecutor executor;
  private final SqlDialect dialect;

  Batch(CommandExecutor executor, SqlDialect dialect) {
    this.executor = executor;
    this.dialect = dialect;
  }

  /** The results in the order of the jobs; a thrown {@link SQLException} is the database's own. */
  List<Job.Result> run(Session session, List<Job<?>> jobs) throws SQLException {
    try {
      return transaction(session, jobs, this::plain);
    } catch (SQLException e) {
      if (!dialect.concernsOneStatement(e)) {
        throw e;
      }
    } catch (RuntimeException e) {
      // The command itself is at fault: found out below, one by one.
    }
    return transaction(session, jobs, this::apart);
  }

  private interface Step {
    Job.Result run(Session session, Job<?> job) throws SQLException;
  }

  private List<Job.Result> transaction(Session session, List<Job<?>> jobs, Step step)
      throws SQLException {
    session.run(dialect.begin());
    try {
      var results = new ArrayList<Job.Result>(jobs.size());
      for (var job : jobs) {
        results.add(step.run(session, job));
      }
      executor.flush(session);
      session.pass(CrashPoint.COMMIT_READY);
      session.run("COMMIT");
      session.pass(CrashPoint.COMMIT_DONE);
      return results;
    } catch (SQLException | RuntimeException e) {
      rollBack(session, e);
      throw e;
    }
  }

  /**
   * Some failures end SQLite's transaction by themselves; a second rollback says so and is fine.
   */
  private void rollBack(Session session, Exception cause) {
    executor.discard();
    session.forgetStatements(cause);
    try {
      session.run("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
      session.forgetStatements(cause);
    }
  }

  private <O> Job.Result done(Session session, Job<O> job) throws SQLException {
    return new Job.Result.Done<>(job, executor.run(session, job.command()));
  }

  private Job.Result plain(Session session, Job<?> job) throws SQLException {
    return done(session, job);
  }

  private Job.Result apart(Session session, Job<?> job) throws SQLException {
    session.run("SAVEPOINT command");
    try {
      var result = done(session, job);
      executor.flush(session);
      session.run("RELEASE SAVEPOINT command");
      return result;
    } catch (SQLException e) {
      if (!dialect.concernsOneStatement(e)) {
        throw e;
      }
      return undone(session, job, e);
    } catch (RuntimeException e) {
      return undone(session, job, e);
    }
  }

  private Job.Result undone(Session session, Job<?> job, Exception cause) throws SQLException {
    executor.discard();
    session.forgetStatements(cause);
    session.run("ROLLBACK TO SAVEPOINT command");
    session.run("RELEASE SAVEPOINT command");
    var name = job.command().getClass().getSimpleName();
    return new Job.Result.Threw(
        job, new StoreException(Kind.BROKEN, "The command " + name + " failed.", cause));
  }
}
