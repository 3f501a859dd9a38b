package filmgate.store.sql.engine;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.store.Command;
import filmgate.store.Outcome;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.StoreSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that writes: takes the queued commands, up to a batch, makes them durable in one
 * transaction, and then completes their futures.
 *
 * <p>It is a platform thread because SQLite's native calls would pin a virtual one. It completes
 * the futures itself, because a second thread for that gained nothing when it was measured.
 */
public final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final BlockingQueue<PendingCommand<?>> queue;
  private final int batchMax;
  private final SqlDialect dialect;
  private final Batch batch;
  private final Consumer<Object> listener;
  private final Maintenance maintenance;
  private final CrashPoints points;
  private final Thread thread;
  private final PendingCommand<?> closeSignal = new PendingCommand<>(new Command.ReleaseShards());
  private Optional<Session> session = Optional.empty();
  private boolean failing;
  private volatile boolean closing;
  private volatile boolean ended;

  /**
   * Creates a writer.
   *
   * @param listener receives the outcome of each command after its commit and before its caller
   */
  public Writer(
      StoreSettings settings,
      SqlDialect dialect,
      CommandExecutor executor,
      Consumer<Object> listener,
      CrashPoints points) {
    this.queue = new ArrayBlockingQueue<>(settings.queueMax());
    this.batchMax = settings.batchMax();
    this.dialect = dialect;
    this.batch = new Batch(executor, dialect);
    this.listener = listener;
    this.maintenance = dialect.maintenance();
    this.points = points;
    this.thread = Thread.ofPlatform().name("filmgate-store-writer").unstarted(this::work);
  }

  /** Opens the connection, checks that it may write, and starts the thread. */
  public void start() throws SQLException {
    var opened = openSession();
    try {
      opened.run(dialect.beginStatement());
      opened.run("ROLLBACK");
    } catch (SQLException e) {
      closeSession();
      throw e;
    }
    thread.start();
  }

  public <O> CompletableFuture<O> submit(Command<O> command) {
    var job = new PendingCommand<>(command);
    if (closing) {
      job.fail(closed());
    } else if (!queue.offer(job)) {
      job.fail(new StoreException(Kind.BUSY, "Too many changes wait for the database."));
    } else if (ended && queue.remove(job)) {
      job.fail(closed());
    }
    return job.future();
  }

  /** Finishes the submitted commands; later ones are refused as CLOSED. */
  @Override
  public void close() {
    closing = true;
    try {
      queue.put(closeSignal);
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    var jobs = new ArrayList<PendingCommand<?>>(batchMax);
    try {
      do {
        jobs.clear();
        jobs.add(queue.take());
        queue.drainTo(jobs, batchMax - 1);
        run(jobs);
      } while (!closing || !jobs.contains(closeSignal));
    } catch (InterruptedException e) {
      LOG.error("event=store_writer_interrupted");
    } finally {
      closing = true;
      ended = true;
      failQueued();
      maintenance.close();
      closeSession();
    }
  }

  private void run(List<PendingCommand<?>> jobs) {
    var commands = closing ? jobs.stream().filter(job -> job != closeSignal).toList() : jobs;
    try {
      if (!commands.isEmpty()) {
        var results = batch.run(openSession(), commands);
        deliver(results);
        noteSuccess();
        maintenance.afterCommit(
            openSession(), commands.size(), results.stream().anyMatch(Writer::isErasure));
      }
    } catch (SQLException e) {
      fail(commands, dialect.classify(e), e);
    } catch (RuntimeException | Error e) {
      fail(commands, Kind.BROKEN, e);
    }
  }

  private static boolean isErasure(PendingCommand.Completion result) {
    return result instanceof PendingCommand.Completion.Done(var _, var outcome)
        && outcome instanceof Outcome.Erasure.Erased;
  }

  private void noteSuccess() {
    if (failing) {
      LOG.info("event=store_write_recovered");
      failing = false;
    }
  }

  private Session openSession() throws SQLException {
    if (session.isEmpty()) {
      session = Optional.of(new Session(dialect.openWriter(), dialect, points));
    }
    return session.orElseThrow();
  }

  /** Updates the cache first, so that a caller that is notified of a change finds it there. */
  private void deliver(List<PendingCommand.Completion> results) {
    for (var result : results) {
      if (result instanceof PendingCommand.Completion.Done(var _, var outcome)) {
        listener.accept(outcome);
      }
    }
    points.pass(CrashPoint.COMMIT_CACHED);
    results.forEach(PendingCommand.Completion::deliver);
    points.pass(CrashPoint.COMMIT_NOTIFIED);
  }

  private void fail(List<PendingCommand<?>> jobs, Kind kind, Throwable cause) {
    if (!failing) {
      LOG.error(
          "event=store_write_failed kind={} commands={}", kind.wireName(), jobs.size(), cause);
      failing = true;
    }
    var message =
        switch (kind) {
          case FULL -> "The disk of the database is full. Free some space on it.";
          case BUSY, TOO_SLOW, CLOSED, UNUSABLE, BROKEN -> "The database failed.";
        };
    var failure = new StoreException(kind, message, cause);
    jobs.forEach(job -> job.fail(failure));
    if (kind != Kind.FULL) {
      closeSession();
    }
  }

  private void failQueued() {
    var rest = new ArrayList<PendingCommand<?>>();
    queue.drainTo(rest);
    rest.forEach(job -> job.fail(closed()));
  }

  private void closeSession() {
    session.ifPresent(Session::close);
    session = Optional.empty();
  }

  private static StoreException closed() {
    return new StoreException(Kind.CLOSED, "The store is closed.");
  }
}
