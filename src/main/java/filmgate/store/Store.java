package filmgate.store;

import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.rollup.RollupQueries;
import filmgate.store.session.SessionQueries;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * All durable data: commands change it, and queries read it.
 *
 * <p>A command joins a batch that becomes durable in one transaction. Its future completes after
 * the fsync of that transaction with an outcome, which may be a refusal. If the database fails, the
 * future fails with a {@link StoreException}, and the command has no effect. When the future
 * completes, {@link TaskQueries#cached} returns the changed task.
 *
 * <p>Wait for the future, or continue it on another thread: a continuation on the writer's thread
 * delays all commits.
 */
public interface Store extends AutoCloseable {
  <O> CompletableFuture<O> submit(Command<O> command);

  /**
   * Submits the command and waits for its outcome.
   *
   * @throws StoreException if the database fails
   */
  default <O> O await(Command<O> command) {
    return join(submit(command));
  }

  /**
   * Waits for the outcome of a submitted command.
   *
   * @throws StoreException if the database fails
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

  EventQueries events();

  LedgerQueries ledger();

  AuditQueries auditLog();

  PriceQueries prices();

  WebhookQueries webhooks();

  UploadQueries uploads();

  ResultFileQueries resultFiles();

  ChannelQueries channels();

  SessionQueries sessions();

  RefusedRequestQueries refusedRequests();

  RollupQueries rollups();

  @Override
  void close();
}
