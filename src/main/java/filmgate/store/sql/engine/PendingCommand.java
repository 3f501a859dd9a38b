package filmgate.store.sql.engine;

import filmgate.store.Command;
import filmgate.store.StoreException;
import java.util.concurrent.CompletableFuture;

/** A queued command and the future of its outcome. */
final class PendingCommand<O> {
  private final Command<O> command;
  private final CompletableFuture<O> future = new CompletableFuture<>();

  PendingCommand(Command<O> command) {
    this.command = command;
  }

  Command<O> command() {
    return command;
  }

  CompletableFuture<O> future() {
    return future;
  }

  void fail(StoreException failure) {
    future.completeExceptionally(failure);
  }

  /** The result of a command inside the transaction; delivered after the commit. */
  sealed interface Completion {
    void deliver();

    record Done<O>(PendingCommand<O> job, O outcome) implements Completion {
      @Override
      public void deliver() {
        job.future.complete(outcome);
      }
    }

    record CommandFailed(PendingCommand<?> job, StoreException failure) implements Completion {
      @Override
      public void deliver() {
        job.fail(failure);
      }
    }
  }
}
