package filmgate.store.sql.engine;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few platform threads for reads, each with a connection that opens at its first read.
 *
 * <p>The caller waits for a future, so that a virtual thread is never pinned by a native call.
 */
public final class ReaderPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

  /** More than the connections of a server, each of which waits for at most one read. */
  private static final int QUEUE_MAX = 32_768;

  private final SqlDialect dialect;
  private final String name;
  private final BlockingQueue<QueuedRead<?>> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
  private final List<Thread> threads;
  private final QueuedRead<?> last =
      new QueuedRead<>(_ -> "", StepLimit.NONE, new CompletableFuture<>());
  private volatile boolean closing;
  private volatile boolean ended;

  /** A read on a connection. */
  public interface Read<T> {
    T run(Session session) throws SQLException;
  }

  private record QueuedRead<T>(Read<T> read, long steps, CompletableFuture<T> future) {}

  private record ReaderSession(Session session, StepLimit limit) {}

  ReaderPool(SqlDialect dialect, String name, int count) {
    this.dialect = dialect;
    this.name = name;
    this.threads = IntStream.range(0, count).mapToObj(this::thread).toList();
  }

  private Thread thread(int number) {
    return Thread.ofPlatform().name("filmgate-store-" + name + "-" + number).unstarted(this::work);
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /** Reads within a number of steps, and waits for the result. */
  <T> T read(Read<T> read, long steps) {
    var request = new QueuedRead<>(read, steps, new CompletableFuture<T>());
    if (closing) {
      throw closed();
    }
    if (!queue.offer(request)) {
      throw new StoreException(Kind.BUSY, "Too many reads wait for the database.");
    }
    if (ended && queue.remove(request)) {
      throw closed();
    }
    try {
      return request.future().join();
    } catch (CompletionException e) {
      logFailure(e.getCause());
      throw asStoreException(e.getCause());
    }
  }

  /** Finishes the queued reads, then ends the threads. */
  @Override
  public void close() {
    closing = true;
    try {
      for (var _ : threads) {
        queue.put(last);
      }
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended = true;
    var rest = new ArrayList<QueuedRead<?>>();
    queue.drainTo(rest);
    rest.forEach(request -> request.future().completeExceptionally(closed()));
  }

  private void work() {
    var session = Optional.<ReaderSession>empty();
    try {
      for (var request = queue.take(); !request.equals(last); request = queue.take()) {
        session = run(session, request);
      }
    } catch (InterruptedException e) {
      LOG.error("event=store_reader_interrupted");
    } finally {
      session.ifPresent(one -> one.session().close());
    }
  }

  /** Runs one read; returns the session for the next one, which is empty after a failure. */
  private <T> Optional<ReaderSession> run(Optional<ReaderSession> session, QueuedRead<T> request) {
    var current = session;
    try {
      if (current.isEmpty()) {
        current = Optional.of(open());
      }
      var reader = current.orElseThrow();
      reader.limit().restart(request.steps());
      request.future().complete(request.read().run(reader.session()));
      return current;
    } catch (SQLException | RuntimeException | Error e) {
      request.future().completeExceptionally(e);
      current.ifPresent(one -> one.session().close());
      return Optional.empty();
    }
  }

  /** Logs on the thread of the caller, whose lines have the account and the request. */
  private void logFailure(@Nullable Throwable cause) {
    switch (cause) {
      case SQLException sql when dialect.classify(sql) == Kind.TOO_SLOW ->
          LOG.warn("event=store_read_too_slow");
      case StoreException store when store.kind() == Kind.CLOSED -> {}
      case null, default -> LOG.error("event=store_read_failed", cause);
    }
  }

  private ReaderSession open() throws SQLException {
    var limit = new StepLimit();
    return new ReaderSession(new Session(dialect.openReader(limit), dialect), limit);
  }

  private StoreException asStoreException(@Nullable Throwable cause) {
    return switch (cause) {
      case StoreException e ->
          new StoreException(e.kind(), "The read was refused: " + e.getMessage(), e);
      case SQLException e ->
          new StoreException(dialect.classify(e), "The database could not be read.", e);
      case null, default ->
          new StoreException(Kind.BROKEN, "The database could not be read: " + cause);
    };
  }

  private static StoreException closed() {
    return new StoreException(Kind.CLOSED, "The store is closed.");
  }
}
