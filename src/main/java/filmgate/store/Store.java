package filmgate.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Everything durable, behind commands and typed reads.
 *
 * <p>A command joins a batch that becomes durable in one transaction; its future ends after that
 * transaction's fsync, with an outcome that a refusal is part of, or with a {@link StoreException}
 * when the database itself could not do it, and then nothing of the command happened. Whoever hears
 * of a change finds it in {@link TaskQueries#cached} already.
 *
 * <p>Wait for the future, or continue it on a thread of your own: what is chained to it otherwise
 * runs on the writer's thread and holds up everybody's commits.
 */
public interface Store extends AutoCloseable {
  <O> CompletableFuture<O> submit(Command<O> command);

  /**
   * Submits the command and waits for its outcome.
   *
   * @throws StoreException when the database itself could not do it
   */
  default <O> O await(Command<O> command) {
    return join(submit(command));
  }

  /**
   * Waits for the outcome of a command that was submitted.
   *
   * @throws StoreException when the database itself could not do it
   */
  static <O> O join(CompletableFuture<O> submitted) {
    try {
      return submitted.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoreException store ? store : e;
    }
  }

  TaskQueries tasks();

  KeyQueries keys();

  AccountQueries accounts();

  LedgerQueries ledger();

  AuditQueries auditLog();

  PriceQueries prices();

  @Override
  void close();
}
