package filmgate.store;

import java.util.concurrent.CompletableFuture;

/**
 * Everything durable, behind commands and typed reads.
 *
 * <p>A command joins a batch that becomes durable in one transaction; its future ends after that
 * transaction's fsync, with an outcome that a refusal is part of, or with a {@link StoreException}
 * when the database itself could not do it, and then nothing of the command happened.
 */
public interface Store extends AutoCloseable {
  <O> CompletableFuture<O> submit(Command<O> command);

  Tasks tasks();

  Keys keys();

  @Override
  void close();
}
