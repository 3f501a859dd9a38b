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
 * A few platform threads, each with a connection of its own, that serve reads.
 *
 * <p>The caller waits on a future, so that a virtual thread is never pinned by a native call.
 * Connections open at their first read.
 */
public final class ReaderPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);
  private static final int QUEUE_MAX = 8192;

  private final SqlDialect dialect;
  private final BlockingQueue<QueuedRead<?>> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
  private final List<Thread> threads;
  private final QueuedRead<?> last = new QueuedRead<>(_ -> "", new CompletableFuture<>());
  private volatile boolean closing;
  private volatile boolean ended;

  /** A read: what it asks of a connection. */
  public interface Read<T> {
    T run(Session session) throws SQLException;
  }

  private record QueuedRead<T>(Read<T> read, CompletableFuture<T> answer) {}

  public ReaderPool(SqlDialect dialect, int count) {
    this.dialect = dialect;
    this.threads = IntStream.range(0, count).mapToObj(this::thread).toList();
  }

  private Thread thread(int number) {
    return Thread.ofPlatform().name("filmgate-store-reader-" + number).unstarted(this::work);
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /** Reads and waits for the answer. */
  public <T> T read(Read<T> read) {
    var request = new QueuedRead<>(read, new CompletableFuture<T>());
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
      return request.answer().join();
    } catch (CompletionException e) {
      throw asStoreException(e.getCause());
    }
  }

  /** Answers what was asked before, then ends the threads. */
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
    rest.forEach(request -> request.answer().completeExceptionally(closed()));
  }

  private void work() {
    var session = Optional.<Session>empty();
    try {
      for (var request = queue.take(); !request.equals(last); request = queue.take()) {
        session = answer(session, request);
      }
    } catch (InterruptedException e) {
      LOG.error("event=store_reader_interrupted");
    } finally {
      close(session);
    }
  }

  /** Answers one request; the session that the next one takes, none after a failure. */
  private <T> Optional<Session> answer(Optional<Session> session, QueuedRead<T> request) {
    var current = session;
    try {
      if (current.isEmpty()) {
        current = Optional.of(new Session(dialect.openReader(), dialect));
      }
      request.answer().complete(request.read().run(current.orElseThrow()));
      return current;
    } catch (SQLException | RuntimeException | Error e) {
      LOG.error("event=store_read_failed", e);
      request.answer().completeExceptionally(e);
      close(current);
      return Optional.empty();
    }
  }

  private static void close(Optional<Session> session) {
    try {
      if (session.isPresent()) {
        session.orElseThrow().close();
      }
    } catch (SQLException e) {
      LOG.warn("event=store_connection_close_failed", e);
    }
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
